import { defineTable, type Id, type Row } from "#core/table.ts";

export type CompartmentId = Id<"compartment">;

/** A TCP/IP compartment: its own interfaces, routes and ports. 1 is the host's. */
export interface Compartment extends Row<"compartment"> {
  readonly number: number;
  readonly guid: string;
}

export const compartments = defineTable<Compartment>()("compartment");
