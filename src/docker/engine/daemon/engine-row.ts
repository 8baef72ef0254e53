import { defineTable, type EntityRef, type Row } from "#core/table.ts";
import type { Reader } from "#core/world.ts";

/** A running engine: one row while it listens on its pipe, none while it is stopped. */
export interface EngineRow extends Row<"engine"> {
  /** dockerd.exe. */
  readonly daemon: EntityRef;
}

export const engines = defineTable<EngineRow>()("engine");

/** The process that answers the pipe; null while none does. */
export const daemonOf = (reader: Reader): EntityRef | null => reader.all(engines)[0]?.daemon ?? null;

/** The same for what is under way: what had begun before the engine stopped comes from nobody. */
export const daemonRef = (reader: Reader): EntityRef => daemonOf(reader) ?? { table: engines.name, id: 0 };
