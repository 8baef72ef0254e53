import { sha256Hex } from "#core/digest.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { failure } from "#core/failure.ts";
import type { Tx } from "#core/tx.ts";
import { find } from "#core/world.ts";
import { overlap, parsePrefix } from "../address.ts";
import { newGuid } from "../guid.ts";
import { type Actors, hnsCall } from "../hns.ts";
import { containerNetworking, libnetworkDriver } from "../source.ts";
import { type Network, type NetworkId, networks } from "./network.ts";
import { gatewayOf, newSubnet } from "./subnet.ts";

/** Source: reference/hcs-hns.md §7.3: `MacPools` of an answer. Which digits a host gets is random. */
const newMacPool = (tx: Tx): string => {
  const pair = (): string =>
    Math.floor(tx.random() * 256)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  return `00-15-5D-${pair()}-${Math.floor(tx.random() * 16)
    .toString(16)
    .toUpperCase()}`;
};

/** A network's row. */
export const insertNetwork = (
  tx: Tx,
  { name, type, subnet, predefined = false }: Pick<Network, "name" | "type" | "subnet"> & { predefined?: boolean },
): Network => {
  const guid = newGuid(tx);
  const engineId = sha256Hex(`network ${guid}`);
  const gateway = gatewayOf(subnet);
  return tx.insert(networks, { guid, engineId, name, type, subnet, gateway, macPool: newMacPool(tx), predefined });
};

export interface CreateNetwork {
  readonly actors: Actors;
  readonly name: string;
  readonly type: Exclude<Network["type"], "none">;
  /** Null: HNS chooses. */
  readonly subnet: string | null;
}

/** Fails with code "0x80070057" where the subnet is none; with "0x803b0010" where a nat network overlaps another: that code is an assumption. */
export const createHnsNetwork = defineAct<CreateNetwork, NetworkId>("network.create", {
  takes: 900_000,
  run: (tx, { name, type, subnet }) => {
    const prefix = subnet === null ? null : parsePrefix(subnet);
    if (subnet !== null && prefix === null)
      return failure(
        "0x80070057",
        "failed during hnsCallRawResponse: hnsCall failed in Win32: The parameter is incorrect. (0x57)",
      );
    const clash =
      type === "nat" &&
      find(tx, networks, (each) => {
        const other = parsePrefix(each.subnet);
        return each.type === "nat" && prefix !== null && other !== null && overlap(prefix, other);
      }) !== undefined;
    if (clash)
      return failure(
        "0x803b0010",
        "failed during hnsCallRawResponse: hnsCall failed in Win32: The specified network already exists. (0x803b0010)",
      );
    return insertNetwork(tx, { name, type, subnet: subnet ?? newSubnet(tx, type) }).id;
  },
  hop: ({ actors, name, type, subnet }) =>
    hnsCall(actors, "POST", "/networks/", {
      Name: name,
      Type: type,
      ...(subnet === null ? {} : { Subnets: [{ AddressPrefix: subnet, GatewayAddress: gatewayOf(subnet) }] }),
    }),
  explain: ({ data, after, failure: failed }) => {
    const row = find(after, networks, ({ name }) => name === data.name);
    if (failed !== null || row === undefined) return step(failed?.message ?? "HNS makes no network.", libnetworkDriver);
    return step(
      `HNS makes the network ${data.name}: a virtual switch of type ${data.type} with the addresses ${row.subnet}.`,
      containerNetworking,
      { about: { table: "network", id: row.id } },
    );
  },
});
