import type { Micros } from "#core/event.ts";
import { defineTable, type Row } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";

export type EngineEventType = "container" | "image" | "network" | "volume" | "builder";

/** One line of `docker events`. */
export interface EngineEvent extends Row<"engine-event"> {
  readonly type: EngineEventType;
  readonly action: string;
  /** The id of what it is about, as the API writes it. */
  readonly actor: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: Micros;
}

export const engineEvents = defineTable<EngineEvent>()("engine-event");

/** Notes an event for `docker events`, within the act that it tells of. */
export const emit = (
  tx: Tx,
  type: EngineEventType,
  action: string,
  actor: string,
  attributes: EngineEvent["attributes"],
): void => {
  tx.insert(engineEvents, { type, action, actor, attributes, at: tx.now });
};
