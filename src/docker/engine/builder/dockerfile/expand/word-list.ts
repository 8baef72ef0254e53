import { isSpace } from "../source/space.ts";

/** Collects text and, beside it, the words it falls into: a space ends a word unless it was quoted or escaped. */
export interface WordList {
  readonly add: (text: string) => void;
  readonly addRaw: (text: string) => void;
  readonly finish: () => readonly string[];
}

export const createWordList = (): WordList => {
  const words: string[] = [];
  let word = "";
  const end = (): void => {
    if (word !== "") words.push(word);
    word = "";
  };
  const addRaw = (text: string): void => {
    word += text;
  };
  return {
    addRaw,
    add: (text) => {
      for (const character of text) {
        if (isSpace(character)) end();
        else addRaw(character);
      }
    },
    finish: () => {
      end();
      return words;
    },
  };
};
