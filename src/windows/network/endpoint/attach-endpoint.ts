import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { find } from "#core/world.ts";
import { type CompartmentId, compartments } from "../compartment/compartment.ts";
import { newGuid } from "../guid.ts";
import type { Actors } from "../hns.ts";
import { containerNetworking } from "../source.ts";
import { type EndpointId, endpoints } from "./endpoint.ts";

export interface AttachEndpoint {
  readonly actors: Actors;
  readonly endpoint: EndpointId;
  readonly guid: string;
  readonly container: string;
}

/** Puts the network card into the container's compartment, which is made if it is the first. */
export const attachEndpoint = defineAct<AttachEndpoint>("endpoint.attach", {
  takes: 60_000,
  run: (tx, { endpoint, container }) => {
    const other = find(tx, endpoints, (each) => each.container === container && each.compartment !== null);
    const number = Math.max(1, ...tx.all(compartments).map((each) => each.number)) + 1;
    const compartment: CompartmentId = other?.compartment ?? tx.insert(compartments, { number, guid: newGuid(tx) }).id;
    tx.update(endpoints, endpoint, { compartment });
  },
  hop: ({ actors, guid, container }) => ({
    from: actors.hns,
    to: actors.stack,
    channel: "syscall",
    label: "Network compartment",
    body: { endpoint: guid, container },
  }),
  explain: ({ data, after }) => {
    const id = after.get(endpoints, data.endpoint)?.compartment;
    const number = id === null || id === undefined ? "of its own" : after.get(compartments, id)?.number;
    return step(
      `The network card goes into network compartment ${number}: addresses, routes and ports of the container's own.`,
      containerNetworking,
      {
        about: { table: "endpoint", id: data.endpoint },
        simplified: "Really this happens when the container is created with the endpoint in its document.",
      },
    );
  },
});

/** The card's end at the virtual switch. */
export const plugEndpoint = defineAct<AttachEndpoint>("endpoint.plug", {
  takes: 30_000,
  hop: ({ actors, guid }) => ({
    from: actors.hns,
    to: actors.switch,
    channel: "syscall",
    label: "Switch port",
    body: { endpoint: guid },
  }),
  explain: ({ data }) =>
    step("HNS plugs the network card into a port of the virtual switch.", containerNetworking, {
      about: { table: "endpoint", id: data.endpoint },
    }),
});

/** What is published, as Get-NetNatStaticMapping shows it. Source: reference/hcs-hns.md §7.5. */
export interface MapPorts extends AttachEndpoint {
  readonly mappings: readonly {
    readonly ExternalIPAddress: string;
    readonly ExternalPort: number;
    readonly InternalIPAddress: string;
    readonly InternalPort: number;
    readonly Protocol: string;
  }[];
}

export const mapPorts = defineAct<MapPorts>("endpoint.map-ports", {
  takes: 20_000,
  hop: ({ actors, mappings }) => ({
    from: actors.hns,
    to: actors.nat,
    channel: "syscall",
    label: "NAT static mapping",
    body: mappings,
  }),
  explain: ({ data: { mappings, endpoint } }) => {
    const list = mappings.map(
      ({ ExternalPort, InternalIPAddress, InternalPort }) =>
        `port ${ExternalPort} of the host leads to ${InternalIPAddress}:${InternalPort}`,
    );
    return step(`WinNAT gets its rules: ${list.join(", ")}. No proxy process stands between.`, containerNetworking, {
      about: { table: "endpoint", id: endpoint },
    });
  },
});
