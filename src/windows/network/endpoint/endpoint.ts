import type { PortBinding } from "#contract/network-driver.ts";
import { defineTable, type Id, type Row } from "#core/table.ts";
import type { CompartmentId } from "../compartment/compartment.ts";
import type { NetworkId } from "../network/network.ts";

export type EndpointId = Id<"endpoint">;

/** An HNS endpoint: a virtual network card on a network, with its NAT mappings. */
export interface Endpoint extends Row<"endpoint"> {
  readonly guid: string;
  readonly network: NetworkId;
  readonly container: string;
  readonly compartment: CompartmentId | null;
  readonly ipAddress: string;
  readonly macAddress: string;
  readonly ports: readonly PortBinding[];
}

export const endpoints = defineTable<Endpoint>()("endpoint");
