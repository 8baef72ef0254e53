import { defineTable, type Id, type Row } from "#core/table.ts";
import type { ProcessId } from "../process/process.ts";
import type { SiloId } from "../silo/silo.ts";

export type ServiceId = Id<"service">;

/** A service of one service control manager: the host's, or a container's. */
export interface Service extends Row<"service"> {
  readonly silo: SiloId | null;
  readonly name: string;
  readonly displayName: string;
  readonly state: "stopped" | "start pending" | "running" | "stop pending";
  readonly start: "auto" | "delayed" | "demand" | "disabled";
  readonly process: ProcessId | null;
}

export const services = defineTable<Service>()("service");
