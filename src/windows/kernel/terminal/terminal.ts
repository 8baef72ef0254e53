import { defineTable, type Id, type Row } from "#core/table.ts";
import type { ProcessId } from "../process/process.ts";
import type { StreamId } from "../stream/stream.ts";

export type TerminalId = Id<"terminal">;

/** A console window that a person types into. */
export interface Terminal extends Row<"terminal"> {
  readonly title: string;
  readonly input: StreamId;
  readonly output: StreamId;
  /** The shell at its bottom; null once that has exited. */
  readonly shell: ProcessId | null;
  /** Height and width in characters. */
  readonly size: readonly [height: number, width: number];
}

export const terminals = defineTable<Terminal>()("terminal");
