import type { SourceBlock } from "../model.ts";

/** px of one line of a Dockerfile, and of the room around an instruction. */
export const ROW = 20;
export const AROUND = 4;

const EMPTY = 10;

export const heightOf = ({ rows, quiet }: Pick<SourceBlock, "rows" | "quiet">): number =>
  quiet && rows.every((row) => row.trim() === "") ? EMPTY : rows.length * ROW + AROUND;
