import type { Command, Redirection, Unexpected } from "./syntax.ts";

/** A place in a line. The parser's helpers move it on. */
export interface Scanner {
  readonly text: string;
  at: number;
  /** Open parentheses. */
  depth: number;
  /** Open commands of any kind. */
  nesting: number;
}

/** The parser, for its own helpers. */
export interface Grammar {
  readonly command: (scanner: Scanner) => Command | Unexpected | null;
  readonly series: (scanner: Scanner) => Command | Unexpected | null;
}

export const separators = /[\s,;=]/;

/** Skips what counts as white space; in parentheses a new line does too. */
export const skipSpace = (scanner: Scanner, pattern = separators): void => {
  while (scanner.at < scanner.text.length) {
    const letter = scanner.text.charAt(scanner.at);
    if (letter === "^" && scanner.text.charAt(scanner.at + 1) === "\n") scanner.at += 2;
    else if (letter !== "\n" && pattern.test(letter)) scanner.at += 1;
    else return;
  }
};

export const skipLines = (scanner: Scanner): void => {
  while (/\s/.test(scanner.text.charAt(scanner.at)) && scanner.at < scanner.text.length) scanner.at += 1;
};

export const peekWord = (scanner: Scanner): string => {
  let end = scanner.at;
  while (end < scanner.text.length && /[A-Za-z]/.test(scanner.text.charAt(end))) end += 1;
  const after = scanner.text.charAt(end);
  return after === "" || /[\s,;=(/."]/.test(after) ? scanner.text.slice(scanner.at, end).toLowerCase() : "";
};

/** A word up to white space or an operator, quotes kept, carets gone. `==` ends it where asked for. */
export const readWord = (scanner: Scanner, stopAtEquals = false): string => {
  let word = "";
  let open = false;
  for (; scanner.at < scanner.text.length; scanner.at += 1) {
    const letter = scanner.text.charAt(scanner.at);
    if (letter === "\n") break;
    if (letter === '"') open = !open;
    else if (!open) {
      if (letter === "^") {
        scanner.at += 1;
        if (scanner.text.charAt(scanner.at) !== "\n") word += scanner.text.charAt(scanner.at);
        continue;
      }
      if (/[\s&|<>]/.test(letter) || (letter === ")" && scanner.depth > 0)) break;
      if (stopAtEquals && letter === "=" && scanner.text.charAt(scanner.at + 1) === "=") break;
    }
    word += letter;
  }
  return word;
};

/** A redirection at the scanner's place, or null. */
export const readRedirection = (scanner: Scanner, beforeIsSpace: boolean): Redirection | null => {
  const { text } = scanner;
  const digit = beforeIsSpace && /[0-9]/.test(text.charAt(scanner.at)) && /[<>]/.test(text.charAt(scanner.at + 1));
  const sign = text.charAt(scanner.at + (digit ? 1 : 0));
  if (sign !== "<" && sign !== ">") return null;
  const handle = digit ? Number(text.charAt(scanner.at)) : sign === "<" ? 0 : 1;
  scanner.at += digit ? 2 : 1;
  const append = sign === ">" && text.charAt(scanner.at) === ">";
  if (append) scanner.at += 1;
  if (text.charAt(scanner.at) === "&" && /[0-9]/.test(text.charAt(scanner.at + 1))) {
    const target = text.charAt(scanner.at + 1);
    scanner.at += 2;
    return { handle, kind: "duplicate", target };
  }
  skipSpace(scanner);
  return { handle, kind: sign === "<" ? "read" : append ? "append" : "write", target: readWord(scanner) };
};
