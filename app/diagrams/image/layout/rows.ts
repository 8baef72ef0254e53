import type { SourceBlock } from "../model.ts";

/** px of one line of a Dockerfile, and of the room around an instruction. */
export const ROW = 20;
export const AROUND = 4;

export const heightOf = ({ rows }: Pick<SourceBlock, "rows">): number => rows.length * ROW + AROUND;
