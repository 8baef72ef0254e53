import {
  createNetwork as createNetworkDeclared,
  listNetworks as listNetworksDeclared,
  type NetworkInfo,
  removeNetwork as removeNetworkDeclared,
} from "#contract/network-driver.ts";
import { failure } from "#core/failure.ts";
import { defineProcedure } from "#core/procedure.ts";
import { find, need, type Reader } from "#core/world.ts";
import { endpoints } from "../endpoint/endpoint.ts";
import { actorsOf } from "../hns.ts";
import { createHnsNetwork } from "./create-network.ts";
import { type Network, networks, networkTypes } from "./network.ts";
import { removeHnsNetwork } from "./remove-network.ts";

const shim = "com.docker.network.windowsshim";

/** What the driver notes of a network: the name only of one that HNS had first. Source: moby libnetwork/drivers/windows/windows.go; daemon/daemon_windows.go, initNetworkController. */
const optionsOf = ({ guid, name, predefined }: Network): Readonly<Record<string, string>> => ({
  [`${shim}.hnsid`]: guid,
  ...(predefined ? { [`${shim}.networkname`]: name } : {}),
});

const infoOf = (network: Network): NetworkInfo => {
  const { engineId, name, type, subnet, gateway } = network;
  const info = { id: engineId, name, driver: type === "none" ? "null" : type, subnet, gateway };
  return type === "none" ? info : { ...info, options: optionsOf(network) };
};

/** The network of this name, or whose engine id begins so. */
export const networkOf = (reader: Reader, name: string): Network | undefined =>
  find(reader, networks, (each) => each.name === name) ??
  find(reader, networks, ({ engineId }) => name.length >= 4 && engineId.startsWith(name));

const isType = (driver: string): driver is Exclude<Network["type"], "none"> =>
  driver !== "none" && networkTypes.some((type) => type === driver);

export const listNetworks = defineProcedure(listNetworksDeclared, (steps) =>
  steps.look((world) => world.all(networks).map(infoOf)),
);

// Texts: reference/docker-cli.md §9.1.
export const createNetwork = defineProcedure(createNetworkDeclared, (steps, { name, driver, subnet }) => {
  const { actors, known } = steps.look((world) => {
    const row = find(world, networks, (each) => each.name === name);
    return { actors: actorsOf(world), known: row === undefined ? null : row.predefined };
  });
  if (known === true) return steps.fail(failure("403", `operation is not permitted on predefined ${name} network `));
  if (known === false) return steps.fail(failure("409", `network with name ${name} already exists`));
  if (!isType(driver)) return steps.fail(failure("404", `plugin "${driver}" not found`));
  const made = steps.do(createHnsNetwork, { actors, name, type: driver, subnet });
  return steps.look((world) => infoOf(need(world, networks, made)));
});

export const removeNetwork = defineProcedure(removeNetworkDeclared, (steps, { name }) => {
  const { actors, row, used } = steps.look((world) => {
    const found = networkOf(world, name) ?? null;
    return {
      actors: actorsOf(world),
      row: found,
      used: found !== null && world.all(endpoints).some(({ network }) => network === found.id),
    };
  });
  if (row === null) return steps.fail(failure("404", `network ${name} not found`));
  if (row.predefined) return steps.fail(failure("403", `${row.name} is a pre-defined network and cannot be removed`));
  if (used)
    return steps.fail(
      failure("403", `error while removing network: network ${row.name} id ${row.engineId} has active endpoints`),
    );
  steps.do(removeHnsNetwork, { actors, network: row.id, guid: row.guid });
});
