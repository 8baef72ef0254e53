const named: Readonly<Record<string, string>> = {
  "\u0007": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  "\\": "\\\\",
};

const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

const quoteCharacter = (character: string, quote: string): string => {
  if (character === quote) return `\\${quote}`;
  const known = named[character];
  if (known !== undefined) return known;
  if (printable.test(character)) return character;
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20 || point === 0x7f) return `\\x${hex(point, 2)}`;
  return point < 0x10000 ? `\\u${hex(point, 4)}` : `\\U${hex(point, 8)}`;
};

const quoteWith = (text: string, quote: string): string =>
  `${quote}${text.replace(/["'\\]|[^ -~]/gu, (character) => quoteCharacter(character, quote))}${quote}`;

/** A string as Go's `%q` prints it. */
export const goQuote = (text: string): string => quoteWith(text, '"');

/** A list of strings as Go's `%q` prints it: `["a" "b"]`. */
export const goQuoteList = (texts: readonly string[]): string => `[${texts.map(goQuote).join(" ")}]`;

/** A number as Go's `%q` prints it, which is the character of that code: 3 becomes `'\x03'`. */
export const goQuoteNumber = (value: number): string =>
  quoteWith(value >= 0 && value <= 0x10ffff ? String.fromCodePoint(value) : "\ufffd", "'");
