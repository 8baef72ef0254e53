import { declareProcedure } from "#core/procedure.ts";
import type { EntityRef } from "#core/table.ts";

/** The handles of an ended process are closed: whoever has the objects behind them lets go of those. */
export const closeObjects = declareProcedure<{
  readonly process: EntityRef;
  readonly objects: readonly EntityRef[];
}>("handle.close-objects");
