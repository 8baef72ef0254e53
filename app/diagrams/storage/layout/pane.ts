import type { EntityRef } from "#core/table.ts";
import type { Mark, Rect } from "../../scene/scene.ts";
import type { Spot } from "../model.ts";

/** What a row is a button for; null for one that only says something. */
export type Press =
  | { readonly does: "file"; readonly spot: Spot }
  | { readonly does: "open"; readonly spot: Spot; readonly expanded: boolean }
  | { readonly does: "thing"; readonly ref: EntityRef };

/** One row of a list; its mark stands in the coordinates of the whole list. */
export interface PaneRow {
  readonly mark: Mark;
  readonly press: Press | null;
  /** The accessible name. */
  readonly name: string;
  /** The file it is about. */
  readonly spot: Spot | null;
  /** The arrow of a directory, relative to the mark. */
  readonly arrow?: { readonly x: number; readonly open: boolean };
  /** In a tree: from 1. */
  readonly level?: number;
  readonly place?: number;
  readonly siblings?: number;
}

/** A list in a window of its own: only the rows that can be seen are ever made. */
export interface Pane {
  readonly key: string;
  /** The mark of the room that holds it. */
  readonly within: string;
  readonly label: string;
  /** The window, in px of the picture. */
  readonly at: Rect;
  /** Height of all rows. */
  readonly height: number;
  readonly count: number;
  readonly row: (index: number) => PaneRow;
  /** The first row that ends below `y`; `count` if none does. */
  readonly firstBelow: (y: number) => number;
  /** The row of a file; −1 where it has none. */
  readonly rowOf: (spot: Spot) => number;
  /** The row that stands for a file without one of its own; −1 where none does. */
  readonly standIn?: (spot: Spot) => number;
  /** Shows its end while that grows. */
  readonly atEnd?: boolean;
}

/** The rows that touch the stretch from `top` to `end`. */
export const rowsBetween = (pane: Pane, top: number, end: number): readonly PaneRow[] => {
  const rows: PaneRow[] = [];
  for (let index = pane.firstBelow(top); index < pane.count; index += 1) {
    const row = pane.row(index);
    if (row.mark.y >= end) break;
    rows.push(row);
  }
  return rows;
};

/** The outline of a directory's arrow, 9 px wide and high, from its corner on: down where it is open, right where it is closed. */
export const arrowPath = (open: boolean, x = 0, y = 0): string =>
  open ? `M${x} ${y + 2.5}l4 4 4-4` : `M${x + 2} ${y + 0.5}l4 4-4 4`;

/** The row of a file, or the one that stands for it; −1 where there is neither. */
const rowFor = (pane: Pane, spot: Spot): number => {
  const own = pane.rowOf(spot);
  return own < 0 ? (pane.standIn?.(spot) ?? -1) : own;
};

/** How far a list that is scrolled by `top` px is to be scrolled for a row to be in sight, `margin` px from the edge that it came over. */
export const inSight = (pane: Pane, top: number, index: number, margin: number): number => {
  if (index < 0) return top;
  const { y, h } = pane.row(index).mark;
  const most = Math.max(0, pane.height - pane.at.h);
  if (y < top) return Math.max(0, y - margin);
  return y + h > top + pane.at.h ? Math.min(most, y + h - pane.at.h + margin) : top;
};

/** The same for files in question, the most important first: each in the middle, and the first has the last word. */
export const spotsInSight = (pane: Pane, top: number, spots: readonly Spot[]): number =>
  [...spots]
    .reverse()
    .reduce((at, spot) => inSight(pane, at, rowFor(pane, spot), Math.max(0, (pane.at.h - 60) / 2)), top);

/** A list whose rows are all `pitch` px high. */
export const evenPane = (
  pane: Omit<Pane, "height" | "firstBelow"> & { readonly pitch: number; readonly pad?: number },
): Pane => {
  const { pitch, pad = 0, ...rest } = pane;
  return {
    ...rest,
    height: pane.count * pitch + 2 * pad,
    firstBelow: (y) => Math.min(pane.count, Math.max(0, Math.floor((y - pad) / pitch))),
  };
};
