import type { SourceBlock } from "../model.ts";
import { heightOf } from "./rows.ts";

/** Blocks that are shown, and how many lines are not. */
export interface Window {
  readonly above: number;
  readonly blocks: readonly SourceBlock[];
  readonly below: number;
}

const linesIn = (blocks: readonly SourceBlock[]): number => blocks.reduce((sum, { rows }) => sum + rows.length, 0);

const currentOf = (blocks: readonly SourceBlock[]): number => {
  const now = blocks.findIndex(({ state }) => state === "now" || state === "failed");
  return now >= 0
    ? now
    : Math.max(
        0,
        blocks.findLastIndex(({ state, quiet }) => state === "past" && !quiet),
      );
};

/** As many blocks around the current one as `height` px hold; all of them where they fit. */
export const blocksAround = (blocks: readonly SourceBlock[], height: number): Window => {
  const all = blocks.reduce((sum, block) => sum + heightOf(block), 0);
  if (all <= height) return { above: 0, blocks, below: 0 };
  const current = currentOf(blocks);
  let [from, to] = [current, current + 1];
  let taken = heightOf(blocks[current] ?? { rows: [], quiet: false });
  for (let grown = true; grown; ) {
    grown = false;
    for (const next of [from - 1, to]) {
      const block = blocks[next];
      if (block === undefined || taken + heightOf(block) > height) continue;
      taken += heightOf(block);
      if (next < from) from = next;
      else to = next + 1;
      grown = true;
    }
  }
  return { above: linesIn(blocks.slice(0, from)), blocks: blocks.slice(from, to), below: linesIn(blocks.slice(to)) };
};
