/** Switches like `/S /Q` apart from the rest, lower case with what follows a colon: `/a:d` → `a:d`. Quotes are taken off the rest. */
export interface Options {
  readonly switches: readonly string[];
  readonly rest: readonly string[];
}

/** Words of a builtin's tail: separated by white space, commas, semicolons and equal signs; quotes group and stay. */
export const rawWords = (tail: string, separators = /[\s,;=]/): readonly string[] => {
  const words: string[] = [];
  let word = "";
  let open = false;
  for (const letter of tail) {
    if (letter === '"') open = !open;
    if (!open && separators.test(letter)) {
      if (word !== "") words.push(word);
      word = "";
    } else word += letter;
  }
  if (word !== "") words.push(word);
  return words;
};

export const unquote = (word: string): string => word.replaceAll('"', "");

export const optionsOf = (tail: string): Options => {
  const switches: string[] = [];
  const rest: string[] = [];
  for (const word of rawWords(tail)) {
    const [first, ...more] = word.split(/(?=\/)/);
    if (!word.startsWith('"') && first?.startsWith("/")) {
      switches.push(...[first, ...more].map((each) => each.slice(1).toLowerCase()));
    } else if (!word.startsWith('"') && more.length > 0 && more.every((each) => /^\/-?[a-z](:.*)?$/i.test(each))) {
      rest.push(unquote(first ?? ""));
      switches.push(...more.map((each) => each.slice(1).toLowerCase()));
    } else rest.push(unquote(word));
  }
  return { switches, rest };
};

/** The last of several values of one option, `/a:d` or `/ad` for "a"; null where it is not given. */
export const optionValue = ({ switches }: Options, letter: string): string | null => {
  const found = switches.findLast((each) => each.startsWith(letter));
  return found === undefined ? null : found.slice(letter.length).replace(/^:/, "");
};
