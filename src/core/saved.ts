import type { Micros, Seq, SimEvent } from "./event.ts";

/** A world as plain data. */
export interface Saved {
  readonly format: 1;
  readonly now: Micros;
  readonly nextSeq: Seq;
  readonly random: number;
  /** What is still to come, in order. */
  readonly queue: readonly SimEvent[];
  /** Per table its rows, and the id that the next row gets: ids of removed rows are never handed out again. */
  readonly tables: Readonly<Record<string, SavedTable>>;
}

export interface SavedTable {
  readonly next: number;
  readonly rows: readonly { readonly id: number }[];
}
