import { defineTable, type Id, type Row } from "#core/table.ts";

export type NetworkId = Id<"network">;

/** An HNS network. */
export interface Network extends Row<"network"> {
  /** GUID of HNS. */
  readonly guid: string;
  readonly name: string;
  readonly type: "nat" | "transparent" | "l2bridge" | "none" | "ics";
  readonly subnet: string;
  readonly gateway: string;
  readonly lastAddress: number;
}

export const networks = defineTable<Network>()("network");
