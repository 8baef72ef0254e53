/** Which fields `tokens=1,3-4,*` means, and whether the rest of the line comes last. */
const fieldsOf = (text: string): { readonly fields: readonly number[]; readonly rest: boolean } => {
  const fields: number[] = [];
  for (const part of text.replace("*", "").split(",")) {
    const [from, to] = part.split("-").map(Number);
    if (from === undefined || !Number.isInteger(from) || from < 1 || from > 31) continue;
    for (let field = from; field <= Math.min(to || from, 31); field += 1) fields.push(field);
  }
  return { fields: fields.sort((one, other) => one - other), rest: text.endsWith("*") };
};

const option = (options: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}=(\\S+)`, "i").exec(options)?.[1];

// `delims` ends the options, so that it can hold a space.
const delimitersOf = (options: string): string => {
  const [, written] = /(?:^|\s)delims=(\S*( *$)?)/i.exec(options) ?? [];
  return written ?? " \t";
};

/** The loop variables that one line of `for /f` gives, from `variable` on in the alphabet; null for a line that is passed over. */
export const tokensOf = (line: string, options: string, variable: string): Readonly<Record<string, string>> | null => {
  const delimiters = delimitersOf(options);
  if (line.startsWith(option(options, "eol") ?? ";")) return null;
  const { fields, rest } = fieldsOf(option(options, "tokens") ?? "1");
  const words: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at < line.length; ) {
    while (at < line.length && delimiters.includes(line.charAt(at))) at += 1;
    if (at >= line.length) break;
    const start = at;
    while (at < line.length && !(delimiters !== "" && delimiters.includes(line.charAt(at)))) at += 1;
    starts.push(start);
    words.push(line.slice(start, at));
  }
  if (words.length === 0) return null;
  const values: Record<string, string> = {};
  let letter = variable.charCodeAt(0);
  for (const field of fields) {
    values[String.fromCharCode(letter)] = words[field - 1] ?? "";
    letter += 1;
  }
  if (rest) {
    const start = starts[fields.at(-1) ?? 0];
    values[String.fromCharCode(letter)] = start === undefined ? "" : line.slice(start);
  }
  return values;
};
