import { defineTable, type Id, type Row } from "#core/table.ts";
import type { ProcessId } from "../../kernel/process/process.ts";
import type { SiloId } from "../../kernel/silo/silo.ts";

export type ComputeSystemId = Id<"compute-system">;

/** What the Host Compute Service knows of one container. */
export interface ComputeSystem extends Row<"compute-system"> {
  /** The container's id. */
  readonly name: string;
  readonly owner: string;
  readonly state: "Created" | "Running" | "Stopped";
  readonly silo: SiloId | null;
  /** The document it was created with. */
  readonly document: Readonly<Record<string, unknown>>;
  /** The agent inside that starts processes; null until it has registered. */
  readonly agent: ProcessId | null;
  readonly containerName: string;
  readonly image: string;
}

export const computeSystems = defineTable<ComputeSystem>()("compute-system");
