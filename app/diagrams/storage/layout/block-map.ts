import { label, STYLES, widthOf } from "../../scene/label.ts";
import type { Label, Mark, Owner, Rect } from "../../scene/scene.ts";
import type { Block, BlockOwner, BlockUse, Disk } from "../model.ts";
import { countText } from "../texts.ts";
import { hue, keyOf } from "./context.ts";
import { wordsMark } from "./words.ts";

/** One square of the map: one block of 1 MiB, or several. */
export interface Cell {
  readonly at: number;
  readonly use: BlockUse;
  readonly fresh: boolean;
  /** Numbers of its blocks on the disk. */
  readonly blocks: readonly number[];
  readonly owners: readonly BlockOwner[];
}

/** The blocks of a virtual disk that are there, in the order of the disk, and room for more. */
export interface BlockMap {
  readonly key: string;
  readonly within: string;
  readonly disk: string;
  readonly owner: Owner;
  readonly at: Rect;
  /** Blocks in one square. */
  readonly each: number;
  readonly cells: readonly Cell[];
  /** Squares of the whole grid, those not taken included. */
  readonly squares: number;
  readonly place: (square: number) => Rect;
  /** The square that a block lies in; −1 where it is not there. */
  readonly squareOf: (block: number) => number;
  /** Where the fills are explained. */
  readonly foot: Rect;
  /** Squares that say what the fills mean. */
  readonly swatches: readonly (Rect & { readonly use: BlockUse })[];
}

const TITLES = ["Blocks of the virtual disk", "Blocks"];
const CELL = 10;
const STEP = 13;
const TITLE = 20;
const LEGEND = 20;

export const mapHeight = (rows: number): number => TITLE + rows * STEP + LEGEND;

const strongest = (blocks: readonly Block[]): Block | undefined =>
  blocks.find(({ fresh }) => fresh) ?? blocks.find(({ use }) => use === "file") ?? blocks[0];

const cellsOf = ({ blocks }: Disk, each: number): readonly Cell[] =>
  Array.from({ length: Math.ceil(blocks.count / each) }, (_, at): Cell => {
    const here = Array.from({ length: Math.min(each, blocks.count - at * each) }, (_, offset) =>
      blocks.at(at * each + offset),
    );
    const main = strongest(here);
    return {
      at,
      use: main?.use ?? "free",
      fresh: here.some(({ fresh }) => fresh),
      blocks: here.map(({ block }) => block),
      owners: [...(main?.owners ?? []), ...here.flatMap((block) => (block === main ? [] : block.owners))],
    };
  });

/** How many blocks one square stands for, so that a part of the grid stays free: 1, 2, 4 … */
const eachIn = (count: number, squares: number): number => {
  let each = 1;
  while (Math.ceil(count / each) > squares * 0.9) each *= 2;
  return each;
};

const LEGEND_WORDS: readonly (readonly [BlockUse, string])[] = [
  ["file", "files"],
  ["hives", "hives"],
  ["mft", "NTFS’s own"],
  ["journal", "journal"],
];

/** What the fills mean, as far as they occur and there is room: `■ files`. */
const legend = (cells: readonly Cell[], at: Rect) => {
  const uses: ReadonlySet<BlockUse> = new Set(cells.map(({ use }) => (use === "metadata" ? "mft" : use)));
  const labels: Label[] = [];
  const swatches: (Rect & { use: BlockUse })[] = [];
  let x = 0;
  for (const [use, word] of LEGEND_WORDS) {
    if (!uses.has(use)) continue;
    const next = label(`use ${use}`, word, STYLES.words, { x: x + 15, y: 12, tone: "ink-3" });
    if (next.x + next.width > at.w) break;
    labels.push(next);
    swatches.push({ x: at.x + x, y: at.y + 3, w: CELL, h: CELL, use });
    x = next.x + next.width + 14;
  }
  return { labels, swatches };
};

/** The map at a place, with its title and what its fills mean. */
export const blockMap = (
  disk: Disk,
  at: Pick<Rect, "x" | "y" | "w">,
  rows: number,
  within: string,
): { readonly map: BlockMap; readonly marks: readonly Mark[] } => {
  const columns = Math.max(1, Math.floor((at.w + STEP - CELL) / STEP));
  const squares = columns * rows;
  const each = eachIn(disk.blocks.count, squares);
  const cells = cellsOf(disk, each);
  const grid: Rect = { x: at.x, y: at.y + TITLE, w: columns * STEP - (STEP - CELL), h: rows * STEP - (STEP - CELL) };
  const squareOfBlock = new Map(cells.flatMap((cell) => cell.blocks.map((block) => [block, cell.at] as const)));
  const key = `blocks ${keyOf(disk)}`;
  const foot: Rect = { x: at.x, y: grid.y + grid.h + 4, w: at.w, h: 16 };
  const { labels, swatches } = legend(cells, foot);
  const map: BlockMap = {
    key,
    within,
    disk: keyOf(disk),
    owner: hue(disk),
    at: grid,
    each,
    cells,
    squares,
    place: (square) => ({
      x: grid.x + (square % columns) * STEP,
      y: grid.y + Math.floor(square / columns) * STEP,
      w: CELL,
      h: CELL,
    }),
    squareOf: (block) => squareOfBlock.get(block) ?? -1,
    foot,
    swatches,
  };
  const unit = each === 1 ? "1 square = 1 MiB" : `1 square = ${countText(each)} MiB`;
  const right = label("unit", unit, STYLES.words, { x: at.w, y: 10, anchor: "end", tone: "ink-3" });
  const room = at.w - right.width - 8;
  const text = TITLES.find((each) => widthOf(each, STYLES.heading) <= room) ?? "";
  const title = label("title", text, STYLES.heading, { x: 0, y: 10 });
  return {
    map,
    marks: [
      wordsMark(`${key} title`, within, map.owner, { ...at, h: 16 }, [title, right]),
      wordsMark(`${key} legend`, within, map.owner, foot, labels),
    ],
  };
};
