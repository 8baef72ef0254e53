import { defineTable, type Id, type Row } from "#core/table.ts";

export type NetworkId = Id<"network">;

/** Kinds of network that HNS makes, and `none`, which is the engine's own. Source: reference/hcs-hns.md §7.2. */
export const networkTypes = [
  "nat",
  "transparent",
  "l2bridge",
  "l2tunnel",
  "ics",
  "internal",
  "private",
  "none",
] as const;

/** A network on the host. Of type `none`: no subnet, no gateway, no switch. */
export interface Network extends Row<"network"> {
  /** GUID of HNS, upper case. */
  readonly guid: string;
  /** 64 hexadecimal digits: the engine's own id. */
  readonly engineId: string;
  readonly name: string;
  readonly type: (typeof networkTypes)[number];
  /** `172.28.144.0/20` */
  readonly subnet: string;
  readonly gateway: string;
  /** First half of the addresses of its network cards: `00-15-5D-4E-9`. */
  readonly macPool: string;
  /** It was there before anybody asked, and stays. */
  readonly predefined: boolean;
}

export const networks = defineTable<Network>()("network");
