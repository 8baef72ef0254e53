// Source: Microsoft, "Naming Files, Paths, and Namespaces".
const reserved = /^(?:CON|PRN|AUX|NUL|COM[1-9]|LPT[1-9])(?:\.|$)/i;
const forbidden = '<>:"/\\|?*';

const isForbidden = (letter: string): boolean => letter < " " || forbidden.includes(letter);

/** Why a Windows volume cannot hold a name; null if it can. */
export const nameProblem = (name: string): string | null => {
  const letter = [...name].find(isForbidden);
  if (letter !== undefined) return `it holds ${JSON.stringify(letter)}`;
  if (/[. ]$/.test(name)) return "it ends with a dot or a space";
  if (reserved.test(name)) return "it is the name of a device";
  return name.length > 255 ? "it is longer than 255 characters" : null;
};
