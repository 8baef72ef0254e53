import type { EscapeCharacter } from "./directive.ts";
import { isSpace } from "./space.ts";

/**
 * Words apart by spaces outside quotes. Quotes and escape characters stay: they are taken off when variables are
 * expanded. An escape character that ends the text is dropped.
 */
export const quotedWords = (text: string, escapeCharacter: EscapeCharacter): readonly string[] => {
  const words: string[] = [];
  let word = "";
  let inWord = false;
  let quote = "";
  const finish = (): void => {
    if (word !== "") words.push(word);
    word = "";
    inWord = false;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote === "" && isSpace(character)) {
      if (inWord) finish();
      continue;
    }
    inWord = true;
    if (quote === "" && (character === "'" || character === '"')) quote = character;
    else if (character === quote) quote = "";
    if (character !== escapeCharacter || quote === "'") word += character;
    else if (at + 1 < text.length) {
      word += character + text.charAt(at + 1);
      at += 1;
    }
  }
  finish();
  return words;
};
