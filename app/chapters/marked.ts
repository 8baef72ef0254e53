import { marks } from "../ui/plain-text.ts";

/** A stretch of a text. */
export type Piece =
  | { readonly is: "text" | "code" | "strong"; readonly text: string }
  | { readonly is: "term"; readonly term: string; readonly text: string };

/** Takes a text apart: `code`, **strong**, {{term}} or {{term|as the sentence says it}}. */
export const piecesOf = (text: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of text.matchAll(marks)) {
    if (found.index > end) pieces.push({ is: "text", text: text.slice(end, found.index) });
    const [whole, code, strong, term, said] = found;
    if (code !== undefined) pieces.push({ is: "code", text: code });
    else if (strong !== undefined) pieces.push({ is: "strong", text: strong });
    else if (term !== undefined) pieces.push({ is: "term", term, text: said ?? term });
    end = found.index + whole.length;
  }
  if (end < text.length) pieces.push({ is: "text", text: text.slice(end) });
  return pieces;
};
