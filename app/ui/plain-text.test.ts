// Texts with marks are also read aloud, searched, printed and put on buttons: there only the words stand.
import { expect, it } from "vitest";
import { piecesOf } from "../chapters/marked.ts";
import { plainText } from "./plain-text.ts";

it.each([
  ["It **is** `docker run`.", "It is docker run."],
  ["A {{silo}} and {{layer|layers}}.", "A silo and layers."],
  ["It listens at 0.0.0.0:* and 2 * 3 = 6.", "It listens at 0.0.0.0:* and 2 * 3 = 6."],
  ["`dir C:\\*`  shows all.", "dir C:\\*  shows all."],
])("leaves the words of “%s”", (text, words) => {
  expect(plainText(text)).toBe(words);
  expect(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(""),
  ).toBe(words);
});
