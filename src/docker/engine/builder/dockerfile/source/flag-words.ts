import { isSpace } from "./space.ts";

export interface FlagWords {
  /** Each with its two hyphens, quotes removed. */
  readonly flags: readonly string[];
  /** What follows the flags. */
  readonly rest: string;
}

/** Ends at an unquoted space; the escape character here is always the backslash, whatever the directive says. */
const readFlag = (text: string, start: number): { readonly word: string; readonly end: number } => {
  let word = "";
  let quote = "";
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote === "" && isSpace(character)) break;
    if (character === quote) quote = "";
    else if (quote === "" && (character === "'" || character === '"')) quote = character;
    else if (character !== "\\") word += character;
    else if (at + 1 < text.length) {
      at += 1;
      word += text.charAt(at);
    }
  }
  return { word, end: at };
};

/** Takes the flags off the front of an instruction's arguments. `--` alone ends them. */
export const takeFlags = (text: string): FlagWords => {
  const flags: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charAt(at))) {
      at += 1;
      continue;
    }
    if (!text.startsWith("--", at)) return { flags, rest: text.slice(at) };
    const { word, end } = readFlag(text, at);
    at = end;
    if (word === "--") break;
    flags.push(word);
  }
  return { flags, rest: text.slice(at) };
};
