import { defineTable, type Id, type Row } from "#core/table.ts";
import type { ProcessId } from "../../kernel/process/process.ts";

export type ListenerId = Id<"listener">;

/** What a program gives to those who ask: the files of a directory, or what Silo does not model. */
export type Serves =
  | {
      readonly kind: "files";
      readonly path: string;
      /** Names that stand for a directory, the first that is there. */
      readonly index: readonly string[];
      /** As it names itself: `SimpleHTTP/0.6 Python/3.13.1`. */
      readonly server: string;
    }
  | {
      readonly kind: "unknown";
      /** Completes "Silo does not model …". */
      readonly what: string;
    };

/** A program that waits for connections, as long as its process runs. */
export interface Listener extends Row<"listener"> {
  readonly process: ProcessId;
  /** Null: it listens, and Silo does not know where. */
  readonly port: number | null;
  readonly serves: Serves;
}

export const listeners = defineTable<Listener>()("listener");
