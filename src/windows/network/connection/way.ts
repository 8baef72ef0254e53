import { type EntityRef, refOf } from "#core/table.ts";
import { find, type Reader } from "#core/world.ts";
import { hostBuild } from "../../builds/index.ts";
import { componentRef } from "../../kernel/component/list.ts";
import { hosts } from "../../kernel/host/host.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { type SiloId, silos } from "../../kernel/silo/silo.ts";
import { addressNumber, parsePrefix, sizeOf } from "../address.ts";
import { compartments } from "../compartment/compartment.ts";
import { type Endpoint, endpoints } from "../endpoint/endpoint.ts";
import { networks } from "../network/network.ts";

/** A part that a connection goes through behind the caller's TCP/IP. */
export interface Stop {
  readonly part: "nat" | "switch" | "endpoint";
  readonly ref: EntityRef;
}

/** The way of a connection inside this machine, from the caller's TCP/IP to the compartment where it ends. */
export interface Way {
  readonly stack: EntityRef;
  readonly address: string;
  readonly port: number;
  readonly stops: readonly Stop[];
  /** Where it ends, as the listener sees it. */
  readonly silo: SiloId | null;
  /** 1 for the host's. */
  readonly compartment: number;
  readonly innerAddress: string;
  readonly innerPort: number;
  /** Null, or why nobody is reached, as a sentence. */
  readonly broken: string | null;
}

/** Hosts since version 1803 reach their own published ports; how those before do not is an assumption. Source: reference/comparators.md, row 8 of the questions; docker/for-win issues 204, 458. */
const firstWithLoopback = 17134;

const loopback = /^127\./;

const endpointOfSilo = (world: Reader, silo: SiloId | null): Endpoint | undefined => {
  const container = silo === null ? undefined : world.get(silos, silo)?.container;
  return find(world, endpoints, (each) => each.container === container && each.ipAddress !== "");
};

const siloOf = (world: Reader, { container }: Endpoint): SiloId | null =>
  find(world, silos, (each) => each.container === container)?.id ?? null;

const numberOf = (world: Reader, endpoint: Endpoint | undefined): number => {
  const id = endpoint?.compartment ?? null;
  return id === null ? 1 : (world.get(compartments, id)?.number ?? 1);
};

const isIn = (subnet: string, address: string): boolean => {
  const prefix = parsePrefix(subnet);
  const number = addressNumber(address);
  return prefix !== null && number !== null && number >= prefix.base && number < prefix.base + sizeOf(prefix);
};

const switchStop: Stop = { part: "switch", ref: componentRef("vmswitch.sys") };
const natStop: Stop = { part: "nat", ref: componentRef("winnat.sys") };
const endpointStop = ({ id }: Endpoint): Stop => ({ part: "endpoint", ref: refOf(endpoints, id) });

/** The way to an address of this machine; null where the address is none of it. */
export const wayTo = (world: Reader, process: ProcessId, address: string, port: number): Way | null => {
  const silo = world.get(processes, process)?.silo ?? null;
  const own = endpointOfSilo(world, silo);
  const base = { stack: componentRef("tcpip.sys"), address, port, broken: null };
  const ending = (
    endpoint: Endpoint,
    innerPort: number,
    stops: readonly Stop[],
    broken: string | null = null,
  ): Way => ({
    ...base,
    stops,
    silo: siloOf(world, endpoint),
    compartment: numberOf(world, endpoint),
    innerAddress: endpoint.ipAddress,
    innerPort,
    broken,
  });
  const here: Way = {
    ...base,
    stops: [],
    silo,
    compartment: numberOf(world, own),
    innerAddress: address,
    innerPort: port,
  };
  const isOwn = loopback.test(address) || (silo !== null && own?.ipAddress === address);
  const isGateway = world.all(networks).some(({ gateway }) => gateway === address);
  if (silo !== null) {
    if (isOwn) return here;
    const other = find(world, endpoints, (each) => each.ipAddress === address && each.network === own?.network);
    if (own === undefined || other === undefined) return null;
    return ending(other, port, [endpointStop(own), switchStop, endpointStop(other)]);
  }
  if (isOwn || isGateway) {
    const mapped = find(world, endpoints, ({ ports }) =>
      ports.some(({ hostPort, protocol }) => hostPort === port && protocol === "tcp"),
    );
    const rule = mapped?.ports.find(({ hostPort }) => hostPort === port);
    if (mapped === undefined || rule === undefined) return here;
    const build = hostBuild(world.all(hosts)[0]?.build ?? "")?.build ?? firstWithLoopback;
    const deaf =
      build < firstWithLoopback && loopback.test(address)
        ? "On this build WinNAT does not see what the host sends to itself: the container answers at its own address, and at the published port only from outside."
        : null;
    return ending(mapped, rule.containerPort, deaf === null ? [natStop, switchStop, endpointStop(mapped)] : [], deaf);
  }
  const direct = find(world, endpoints, ({ ipAddress }) => ipAddress === address);
  if (direct !== undefined) return ending(direct, port, [switchStop, endpointStop(direct)]);
  const inside = world.all(networks).some(({ subnet }) => subnet !== "" && isIn(subnet, address));
  return inside ? { ...here, broken: `No container has the address ${address}.` } : null;
};
