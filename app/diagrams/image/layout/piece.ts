import type { Mark, Owner, Rect, Wire } from "../../scene/scene.ts";

/** px of the bar above the living picture, in which one chooses the image. */
export const BAR = 46;

/** A part of the picture, laid out. */
export interface Piece {
  readonly marks: readonly Mark[];
  readonly wires: readonly Wire[];
  /** px from its place downwards. */
  readonly height: number;
}

/** Where a part begins, and how wide it is. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

/** Words without a box. */
export const wordsMark = (
  key: string,
  at: Rect,
  labels: Mark["labels"],
  within: string | null,
  owner: Owner = "host",
): Mark => ({ key, look: "words", owner, state: "plain", radius: 0, ...at, labels, within });

/** The piece with its ground, its first mark, stretched downwards. */
export const stretched = (piece: Piece, height: number): Piece => ({
  ...piece,
  marks: piece.marks.map((mark, at) => (at === 0 ? { ...mark, h: height } : mark)),
  height,
});
