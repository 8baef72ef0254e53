import { resolveName } from "#contract/network-driver.ts";
import { refOf } from "#core/table.ts";
import type { System } from "#shell/system.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { silos } from "../../kernel/silo/silo.ts";
import { addressNumber } from "../../network/address.ts";
import { type Caller, comeBack, comeToNothing, travel } from "../../network/connection/travel.ts";
import { type Way, wayTo } from "../../network/connection/way.ts";
import { endpoints } from "../../network/endpoint/endpoint.ts";
import { type Answering, listeningAt } from "../../network/listener/find.ts";
import { answerRequest } from "./answer.ts";
import type { WebReply } from "./reply.ts";
import { type Address, authority } from "./url.ts";

/** Why a program got no answer. `millis`: how long it has tried. */
export type Silence =
  | { readonly kind: "unresolved" }
  | { readonly kind: "refused"; readonly address: string; readonly millis: number }
  | { readonly kind: "unmodelled"; readonly what: string };

export type Heard = { readonly kind: "reply"; readonly reply: WebReply } | Silence;

/** A name with a domain: somebody on the internet, of whom Silo knows nothing. */
export const isFar = (host: string): boolean => /\.[a-z][a-z-]+\.?$/i.test(host);

/** The IPv4 address that a name means to a process; null where nobody knows it. */
const addressOf = (system: System, host: string): string | null => {
  const plain = host.replace(/^\[|\]$/g, "").toLowerCase();
  if (addressNumber(plain) !== null) return plain;
  if (["localhost", "::1"].includes(plain)) return "127.0.0.1";
  const own = system.steps.look((world) => {
    const silo = world.get(processes, system.process as ProcessId)?.silo ?? null;
    const container = silo === null ? null : (world.get(silos, silo)?.container ?? null);
    const address = world.all(endpoints).find((each) => each.container === container)?.ipAddress ?? "127.0.0.1";
    return { container, address };
  });
  if (plain === system.hostname().toLowerCase()) return own.address;
  if (own.container === null) return null;
  const client = refOf(processes, system.process as ProcessId);
  return system.steps.call(resolveName, { client, container: own.container, name: plain });
};

interface Reached {
  readonly way: Way;
  readonly answering: Answering | null;
  readonly caller: Caller;
}

const reach = (system: System, { host, port }: Address): Reached | Silence => {
  if (isFar(host)) return { kind: "unmodelled", what: `what ${host} answers` };
  const address = addressOf(system, host);
  if (address === null) return { kind: "unresolved" };
  const process = system.process as ProcessId;
  const found = system.steps.look((world) => {
    const way = wayTo(world, process, address, port);
    const who = world.get(processes, process)?.image ?? "";
    const heard = way === null || way.broken !== null ? null : listeningAt(world, way.silo, way.innerPort);
    return { way, answering: heard, who };
  });
  if (found.way === null) return { kind: "unmodelled", what: `what ${host} answers` };
  return { ...found, way: found.way, caller: { ref: refOf(processes, process), who: found.who, name: host } };
};

/** Connects to a port. Null: somebody listens there. */
export const knock = (system: System, address: Address): Silence | null => {
  const reached = reach(system, address);
  if ("kind" in reached) return reached;
  const { way, answering, caller } = reached;
  const began = system.wallClock();
  const last = travel(system.steps, caller, way);
  if (answering !== null) {
    comeBack(system.steps, caller, way, `connected to ${way.innerAddress}:${way.innerPort}`);
    return null;
  }
  comeToNothing(system.steps, caller, way, last);
  return { kind: "refused", address: way.address, millis: Math.round(system.wallClock() - began) };
};

/** Asks for a page, as a program of this machine does: through TCP/IP, WinNAT and the switch to whoever listens, and back. */
export const ask = (system: System, method: string, address: Address): Heard => {
  const reached = reach(system, address);
  if ("kind" in reached) return reached;
  const { way, answering, caller } = reached;
  const { steps } = system;
  const began = system.wallClock();
  const last = travel(steps, caller, way);
  if (answering === null) {
    comeToNothing(steps, caller, way, last);
    return { kind: "refused", address: way.address, millis: Math.round(system.wallClock() - began) };
  }
  if (address.scheme === "https") return { kind: "unmodelled", what: `what ${address.host} answers with TLS` };
  const request = { method, path: address.path, host: authority(address), local: way.stops.length === 0 };
  const answered = answerRequest(steps, way, answering, last, request);
  if ("unmodelled" in answered) return { kind: "unmodelled", what: answered.unmodelled };
  const { status, reason, headers, length } = answered.reply;
  comeBack(steps, caller, way, `${status} ${reason}, ${length} bytes`, { headers: Object.fromEntries(headers) });
  return { kind: "reply", reply: answered.reply };
};
