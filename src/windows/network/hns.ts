import type { Hop } from "#core/explain.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { find, type Reader } from "#core/world.ts";
import { components } from "../kernel/component/component.ts";
import { processes } from "../kernel/process/process.ts";
import { services } from "../kernel/service/service.ts";

/** Who takes part in networking. What has no row is left out of the picture: the one who asks stands for it. */
export interface Actors {
  readonly daemon: EntityRef;
  /** The svchost.exe that hosts service `hns`. */
  readonly hns: EntityRef;
  /** vmswitch.sys */
  readonly switch: EntityRef;
  /** tcpip.sys */
  readonly stack: EntityRef;
  /** winnat.sys */
  readonly nat: EntityRef;
}

/** Throws without dockerd.exe: nobody else asks. */
export const actorsOf = (reader: Reader): Actors => {
  const engine = find(
    reader,
    processes,
    ({ image, silo, state }) => silo === null && state !== "exited" && image.toLowerCase() === "dockerd.exe",
  );
  if (engine === undefined) throw new Error("No dockerd.exe runs on this host.");
  const daemon = refOf(processes, engine.id);
  const host = find(reader, services, ({ name, silo }) => silo === null && name.toLowerCase() === "hns")?.process;
  const hns = host === undefined || host === null ? daemon : refOf(processes, host);
  const part = (name: string): EntityRef => {
    const row = find(reader, components, (each) => each.name.toLowerCase() === name);
    return row === undefined ? hns : refOf(components, row.id);
  };
  return { daemon, hns, switch: part("vmswitch.sys"), stack: part("tcpip.sys"), nat: part("winnat.sys") };
};

/** `HNSCall(method, path, request)` of vmcompute.dll: shaped like HTTP, carried by RPC. Source: reference/hcs-hns.md §7.3. */
export const hnsCall = (actors: Actors, method: "GET" | "POST" | "DELETE", path: string, request?: unknown): Hop => ({
  from: actors.daemon,
  to: actors.hns,
  channel: "RPC",
  label: `HNSCall("${method}", "${path}")`,
  ...(request === undefined ? {} : { body: request }),
});
