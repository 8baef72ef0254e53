import type { Expression, Script, Statement } from "./tree.ts";

/** Why a text is no script. Thrown inside the parser only; `parse` gives it back as a value. */
export class Refusal {
  readonly message: string;
  readonly id: string;
  readonly at: number;
  constructor(message: string, id: string, at: number) {
    this.message = message;
    this.id = id;
    this.at = at;
  }
}

/** The parser's place in its text, and its own parts, which need each other. */
export interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  /** Whether a comma makes a list here; between the arguments of a method it does not. */
  lists: boolean;
  readonly grammar: Grammar;
}

export interface Grammar {
  readonly expression: (reader: Reader) => Expression;
  readonly unary: (reader: Reader) => Expression;
  readonly pipeline: (reader: Reader) => Statement;
  readonly statement: (reader: Reader) => Statement | null;
  readonly script: (reader: Reader, closing: string) => Script;
}

/** Deeper nesting than this is refused, so that neither parser nor interpreter runs out of stack. An assumption. */
const deepest = 60;

/** Runs a part of the parser one level deeper. */
export const nested = <T>(reader: Reader, part: () => T, lists = true): T => {
  const before = reader.lists;
  reader.lists = lists;
  reader.depth += 1;
  if (reader.depth > deepest) throw new Refusal("The script is nested too deeply.", "ScriptTooDeep", reader.at);
  const value = part();
  reader.depth -= 1;
  reader.lists = before;
  return value;
};

export const refuse = (reader: Reader, message: string, id: string): never => {
  throw new Refusal(message, id, Math.min(reader.at, reader.text.length));
};

export const peek = (reader: Reader, ahead = 0): string => reader.text.charAt(reader.at + ahead);

const skipComment = (reader: Reader): boolean => {
  const { text, at } = reader;
  if (text.startsWith("<#", at)) {
    const end = text.indexOf("#>", at + 2);
    reader.at = end < 0 ? text.length : end + 2;
    return true;
  }
  if (text.charAt(at) !== "#") return false;
  const end = text.indexOf("\n", at);
  reader.at = end < 0 ? text.length : end;
  return true;
};

/** Skips spaces, continued lines and comments; line ends too where asked for. */
export const skip = (reader: Reader, lines = false): void => {
  const { text } = reader;
  for (;;) {
    const letter = text.charAt(reader.at);
    if (letter === " " || letter === "\t" || letter === "\r" || letter === "\u00a0" || (lines && letter === "\n"))
      reader.at += 1;
    else if (letter === "`" && /^`\r?\n/.test(text.slice(reader.at, reader.at + 3)))
      reader.at += text.charAt(reader.at + 1) === "\r" ? 3 : 2;
    else if ((letter === "#" || letter === "<") && skipComment(reader)) continue;
    else return;
  }
};

/** Skips what separates statements. */
export const skipSeparators = (reader: Reader): void => {
  skip(reader, true);
  while (peek(reader) === ";") {
    reader.at += 1;
    skip(reader, true);
  }
};

/** Takes `sign` if it is next. */
export const take = (reader: Reader, sign: string): boolean => {
  if (!reader.text.startsWith(sign, reader.at)) return false;
  reader.at += sign.length;
  return true;
};

export const expect = (reader: Reader, sign: string, message: string, id: string): void => {
  skip(reader, true);
  if (!take(reader, sign)) refuse(reader, message, id);
};

/** What a pattern with the sticky flag fits at the reader's place; moves on over it. */
export const match = (reader: Reader, pattern: RegExp): RegExpExecArray | null => {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found !== null) reader.at += found[0].length;
  return found;
};

/** A word such as `else`, in any case, that ends where a word ends. */
export const takeWord = (reader: Reader, word: string): boolean => {
  const next = reader.text.slice(reader.at, reader.at + word.length);
  if (next.toLowerCase() !== word || /[\w-]/.test(peek(reader, word.length))) return false;
  reader.at += word.length;
  return true;
};
