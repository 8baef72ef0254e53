import type { PortBinding } from "#contract/network-driver.ts";
import { sha256Hex } from "#core/digest.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { failure } from "#core/failure.ts";
import { need } from "#core/world.ts";
import { newGuid } from "../guid.ts";
import { type Actors, hnsCall } from "../hns.ts";
import { type NetworkId, networks } from "../network/network.ts";
import { containerNetworking, libnetworkDriver } from "../source.ts";
import { isMapped, newAddress, newMac, withPorts } from "./address.ts";
import { type EndpointId, endpoints } from "./endpoint.ts";

export interface CreateEndpoint {
  readonly actors: Actors;
  readonly container: string;
  readonly network: NetworkId;
  /** GUID of the network. */
  readonly virtualNetwork: string;
  readonly ports: readonly PortBinding[];
}

/** What libnetwork says when HNS refuses. Source: reference/docker-cli.md §11.2. */
const refusedByHns = (code: string, text: string, hresult: string) =>
  failure(code, `failed during hnsCallRawResponse: hnsCall failed in Win32: ${text} (${hresult})`);

/** A network card on a network, with an address and its NAT policies. Fails with "port-in-use" where another endpoint maps a host port. */
export const createEndpoint = defineAct<CreateEndpoint, EndpointId>("endpoint.create", {
  takes: 180_000,
  run: (tx, { container, network, ports }) => {
    const row = need(tx, networks, network);
    const twice = (each: PortBinding, at: number): boolean =>
      ports.findIndex(({ hostPort, protocol }) => hostPort === each.hostPort && protocol === each.protocol) < at;
    if (ports.some((each, at) => each.hostPort !== 0 && (isMapped(tx, each) || twice(each, at))))
      return refusedByHns("port-in-use", "The specified port already exists.", "0x803b0013");
    const ipAddress = newAddress(tx, row);
    if (ipAddress === null)
      return refusedByHns("no-address", "The specified address is invalid or reserved.", "0x803b002f");
    const guid = newGuid(tx);
    return tx.insert(endpoints, {
      guid,
      engineId: sha256Hex(`endpoint ${guid}`),
      network,
      container,
      compartment: null,
      ipAddress,
      macAddress: newMac(tx, row),
      ports: withPorts(tx, ports),
    }).id;
  },
  hop: ({ actors, virtualNetwork, ports }) =>
    hnsCall(actors, "POST", "/endpoints/", {
      VirtualNetwork: virtualNetwork,
      Policies: ports.map(({ hostPort, containerPort, protocol }) => ({
        Type: "NAT",
        Protocol: protocol.toUpperCase(),
        InternalPort: containerPort,
        ExternalPort: hostPort,
        ...(hostPort === 0 ? {} : { ExternalPortReserved: true }),
      })),
      EnableInternalDNS: true,
    }),
  explain: ({ data, after, failure: failed }) => {
    if (failed !== null) return step(failed.message, libnetworkDriver);
    const made = after.all(endpoints).at(-1);
    return step(
      `HNS makes an endpoint on the network ${need(after, networks, data.network).name} with the address ${made?.ipAddress ?? "?"}.`,
      containerNetworking,
      made === undefined ? {} : { about: { table: "endpoint", id: made.id } },
    );
  },
});

/** On the network `none` there is nothing to make: the engine only notes that the container is on it. */
export const noteEndpoint = defineAct<Pick<CreateEndpoint, "container" | "network">, EndpointId>("endpoint.note", {
  run: (tx, { container, network }) => {
    const guid = newGuid(tx);
    const none = { compartment: null, ipAddress: "", macAddress: "", ports: [] };
    return tx.insert(endpoints, { guid, engineId: sha256Hex(`endpoint ${guid}`), network, container, ...none }).id;
  },
  explain: () => step("On the network none the container gets no network card: HNS is not asked.", libnetworkDriver),
});
