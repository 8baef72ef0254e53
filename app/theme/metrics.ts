import { ADVANCES, CHARACTERS } from "./advances.ts";

/** A font and its weight. */
export type Face = keyof typeof ADVANCES;

interface Measured {
  readonly advances: ReadonlyMap<string, number>;
  /** Widths of texts that were asked for, in thousandths of the size: pictures ask for the same ones at each moment. */
  readonly texts: Map<string, number>;
}

const faces = new Map<Face, Measured>();

const measured = (face: Face): Measured => {
  const known = faces.get(face);
  if (known !== undefined) return known;
  const advances = new Map([...CHARACTERS].map((character, at) => [character, ADVANCES[face][at] ?? 1000]));
  const made = { advances, texts: new Map<string, number>() };
  faces.set(face, made);
  return made;
};

/** Texts of which the width is kept, per face. */
const MOST = 4_000;

// What the fonts do not hold comes from a fallback font: one em is the widest that is usual.
const FALLBACK = 1000;

/** Width of `text` in px, without kerning. Source: the fonts' own advance tables, see make-metrics.mjs. */
export const textWidth = (text: string, face: Face, size: number): number => {
  const { advances, texts } = measured(face);
  let sum = texts.get(text);
  if (sum === undefined) {
    sum = 0;
    for (const character of text) sum += advances.get(character) ?? FALLBACK;
    if (texts.size >= MOST) texts.clear();
    texts.set(text, sum);
  }
  return (sum * size) / 1000;
};

/** The longest beginning (or, with `keep: "end"`, ending) of `text` that fits into `width` px, with an ellipsis if cut; empty if not even that fits. */
export const fitText = (
  text: string,
  width: number,
  face: Face,
  size: number,
  keep: "start" | "end" = "start",
): string => {
  if (textWidth(text, face, size) <= width) return text;
  const characters = [...text];
  let [least, most] = [0, characters.length];
  const cut = (count: number): string =>
    keep === "start"
      ? `${characters.slice(0, count).join("").trimEnd()}…`
      : `…${characters
          .slice(characters.length - count)
          .join("")
          .trimStart()}`;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (textWidth(cut(middle), face, size) <= width) least = middle;
    else most = middle - 1;
  }
  return least === 0 ? "" : cut(least);
};
