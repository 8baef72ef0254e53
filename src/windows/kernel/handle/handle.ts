import { defineTable, type EntityRef, type Id, type Row } from "#core/table.ts";
import type { ProcessId } from "../process/process.ts";

export type HandleId = Id<"handle">;

/** An open handle that matters to the story: who holds what. Counts of the others are in the process. */
export interface Handle extends Row<"handle"> {
  readonly owner: ProcessId;
  readonly object: EntityRef;
  readonly access: string;
}

export const handles = defineTable<Handle>()("handle");
