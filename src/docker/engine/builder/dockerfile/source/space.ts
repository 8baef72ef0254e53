/** White space as Go's `unicode.IsSpace` has it: JavaScript's `\s` plus U+0085, less U+FEFF. */
const spaces = "\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const space = new RegExp(`[${spaces}]`);

export const isSpace = (character: string): boolean => space.test(character);

export const trimLeft = (text: string): string => {
  let start = 0;
  while (start < text.length && isSpace(text.charAt(start))) start += 1;
  return text.slice(start);
};

export const trimRight = (text: string): string => {
  let end = text.length;
  while (end > 0 && isSpace(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

export const trim = (text: string): string => trimLeft(trimRight(text));

/** The separator of words in a Dockerfile, which knows fewer spaces than `isSpace`. */
const separator = /[\t\v\f\r ]+/;

export const splitWords = (text: string): readonly string[] => text.split(separator);

/** The text before and after the first separator; `undefined` where there is none. */
export const splitOnce = (text: string): readonly [string, string | undefined] => {
  const found = separator.exec(text);
  return found === null ? [text, undefined] : [text.slice(0, found.index), text.slice(found.index + found[0].length)];
};
