import type { PortBinding } from "#contract/network-driver.ts";
import { defineTable, type Id, type Row } from "#core/table.ts";
import type { CompartmentId } from "../compartment/compartment.ts";
import type { NetworkId } from "../network/network.ts";

export type EndpointId = Id<"endpoint">;

/** An HNS endpoint: a virtual network card on a network, with its NAT mappings. On a network of type `none`: nothing but a note. */
export interface Endpoint extends Row<"endpoint"> {
  /** Upper case. */
  readonly guid: string;
  /** 64 hexadecimal digits: the engine's own id. */
  readonly engineId: string;
  readonly network: NetworkId;
  readonly container: string;
  /** Null until it is attached. */
  readonly compartment: CompartmentId | null;
  readonly ipAddress: string;
  /** `00-15-5D-4E-9A-31` */
  readonly macAddress: string;
  /** Host ports that were asked for as 0 have been chosen. */
  readonly ports: readonly PortBinding[];
}

export const endpoints = defineTable<Endpoint>()("endpoint");
