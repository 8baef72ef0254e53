import { find, type Reader } from "#core/world.ts";
import { type Process, type ProcessId, processes } from "../../kernel/process/process.ts";
import { services } from "../../kernel/service/service.ts";
import type { SiloId } from "../../kernel/silo/silo.ts";
import { listeners, type Serves } from "./listener.ts";

/** Who answers at a port: the web server through http.sys, a program of its own, or the host's system. */
export type Answering =
  | { readonly kind: "iis" }
  | { readonly kind: "process"; readonly process: ProcessId; readonly serves: Serves };

/** The port of IIS's default site. */
const iisPort = 80;

/** What a host listens at before anybody asks: RPC endpoint mapper, SMB, WinRM. Source: learn.microsoft.com, "Service overview and network port requirements for Windows". */
const ofHost: Readonly<Record<number, string>> = { 135: "svchost.exe", 445: "System", 5985: "System" };

const unknown = (image: string): Serves => ({ kind: "unknown", what: `what ${image} answers` });

/** Whether the web server's service runs in this silo. */
export const iisRuns = (world: Reader, silo: SiloId | null): boolean =>
  find(world, services, (each) => each.silo === silo && each.name.toUpperCase() === "W3SVC")?.state === "running";

/** Who listens at a port of a silo's compartment; null where nobody does. A program of which Silo does not know the ports is taken to. */
export const listeningAt = (world: Reader, silo: SiloId | null, port: number): Answering | null => {
  const inside = world.all(processes).filter((each) => each.silo === silo && each.state !== "exited");
  const rowOf = (wanted: number | null) => {
    for (const row of world.all(listeners))
      if (row.port === wanted && inside.some(({ id }) => id === row.process)) return row;
    return undefined;
  };
  const own = rowOf(port);
  if (own !== undefined) return { kind: "process", process: own.process, serves: own.serves };
  if (port === iisPort && iisRuns(world, silo)) return { kind: "iis" };
  const image = silo === null ? ofHost[port] : undefined;
  const system = inside.find((each): boolean => each.image === image);
  if (system !== undefined) return { kind: "process", process: system.id, serves: unknown(system.image) };
  const vague = rowOf(null);
  if (vague !== undefined) return { kind: "process", process: vague.process, serves: vague.serves };
  const strange = silo === null ? undefined : inside.find(({ notModelled }: Process) => notModelled !== null);
  return strange === undefined ? null : { kind: "process", process: strange.id, serves: unknown(strange.image) };
};
