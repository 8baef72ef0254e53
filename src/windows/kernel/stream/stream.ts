import type { Seq } from "#core/event.ts";
import { defineTable, type Id, type Row } from "#core/table.ts";

export type StreamId = Id<"stream">;

/** Text that came through at one time. `prompt` and `echo` are what a console adds. */
export interface Piece {
  readonly text: string;
  /** Virtual µs. */
  readonly at: number;
  readonly kind: "out" | "err" | "prompt" | "echo";
  /** The event with which somebody typed it: what its reader does, it does because of that. */
  readonly by?: Seq;
}

/** A pipe's or a console's text. A console is one stream for output and one for input. */
export interface Stream extends Row<"stream"> {
  readonly pieces: readonly Piece[];
  /** For input: how many pieces have been read. */
  readonly read: number;
  /** No more will come. */
  readonly closed: boolean;
  /** A console: what is read from it is shown on this output. Null for a pipe. */
  readonly echoOn: StreamId | null;
}

export const streams = defineTable<Stream>()("stream");
