import { declareProcedure } from "#core/procedure.ts";
import type { EntityRef } from "#core/table.ts";

/** Text that came through a stream at one time; `at` in virtual µs. */
export interface StreamPiece {
  readonly text: string;
  readonly at: number;
  readonly kind: string;
}

/** What of a stream had not been seen before. `closed`: nothing will come after these pieces. */
export interface StreamPart {
  readonly pieces: readonly StreamPiece[];
  readonly closed: boolean;
}

/** The pieces from number `from` on; waits until there is one or the stream is closed. Does not use them up. */
export const readStream = declareProcedure<{ readonly stream: EntityRef; readonly from: number }, StreamPart>(
  "stream.read-part",
);
/** Writes to a stream as the one at its other end. Nothing happens when it is closed. */
export const writeStream = declareProcedure<{ readonly stream: EntityRef; readonly text: string }, void>(
  "stream.write-text",
);
/** Says that no more will come. Nothing happens when that has been said. */
export const closeStream = declareProcedure<{ readonly stream: EntityRef }, void>("stream.close-end");
