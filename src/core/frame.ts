import type { Seq } from "./event.ts";
import type { Failure } from "./failure.ts";
import { defineTable, type Id, type Row } from "./table.ts";
import type { Tx } from "./tx.ts";

export type FrameId = Id<"frame">;

/** An answer: what was asked (`kind`, for the check that a procedure is replayed faithfully), and what came. */
export interface Answer {
  readonly asked: string;
  readonly value?: unknown;
  readonly failure?: Failure;
}

/** A procedure under way. */
export interface Frame extends Row<"frame"> {
  readonly procedure: string;
  readonly args: unknown;
  readonly answers: readonly Answer[];
  /** Who waits for the result. */
  readonly caller: FrameId | null;
  /** The event that made this procedure start, or that ended its latest waiting: cause of what it does next. */
  readonly cause: Seq;
  /** The last event it did itself: cause of the procedures that it calls. */
  readonly last: Seq;
  /** The event it waits for; null while it waits for rows or for another procedure. */
  readonly pending: Seq | null;
}

/** A procedure that waits for rows to change: one row, or any of a table. */
export interface Waiter extends Row<"waiter"> {
  readonly frame: FrameId;
  readonly watch: readonly { readonly table: string; readonly id?: number }[];
  readonly timer: Seq | null;
}

export const frames = defineTable<Frame>()("frame");
export const waiters = defineTable<Waiter>()("waiter");

/** Waits no more. */
export const forget = (tx: Tx, waiter: Waiter): void => {
  if (waiter.timer !== null) tx.cancel(waiter.timer);
  tx.remove(waiters, waiter.id);
};
