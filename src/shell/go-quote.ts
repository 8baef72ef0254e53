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

const isPrintable = (char: string): boolean => char === " " || !/[\p{C}\p{Z}]/u.test(char);

const escaped = (char: string, quote: string): string => {
  if (char === quote) return `\\${quote}`;
  const short = named[char];
  if (short !== undefined) return short;
  if (isPrintable(char)) return char;
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
};

const quoteWith = (text: string, quote: string): string =>
  quote + Array.from(text, (char) => escaped(char, quote)).join("") + quote;

/** A string as Go's `strconv.Quote` (`%q`) writes it: backslashes doubled. */
export const goQuote = (text: string): string => quoteWith(text, '"');

/** A character as Go's `%q` writes it. */
export const goQuoteChar = (char: string): string => quoteWith(char, "'");
