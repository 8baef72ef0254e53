import type { Hop } from "#core/explain.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { find, type Reader } from "#core/world.ts";
import { components } from "../../kernel/component/component.ts";
import { processes } from "../../kernel/process/process.ts";
import { volumes } from "../volume/volume.ts";

/** Who takes part in what is done to layers. A driver without a row is left out of the picture: the engine's own process stands for it. */
export interface Actors {
  readonly daemon: EntityRef;
  /** wcifs.sys */
  readonly filter: EntityRef;
  /** vhdmp.sys */
  readonly disk: EntityRef;
  /** ntfs.sys */
  readonly files: EntityRef;
  /** The host's C: drive. */
  readonly host: EntityRef;
}

/** The engine's process on the host. Throws without one: nobody else calls. */
export const daemonOf = (reader: Reader): EntityRef => {
  const daemon = find(
    reader,
    processes,
    ({ image, silo, state }) => silo === null && state !== "exited" && image.toLowerCase() === "dockerd.exe",
  );
  if (daemon === undefined) throw new Error("No dockerd.exe runs on this host.");
  return refOf(processes, daemon.id);
};

export const actorsOf = (reader: Reader): Actors => {
  const daemon = daemonOf(reader);
  const part = (name: string): EntityRef => {
    const row = find(reader, components, (each) => each.name.toLowerCase() === name);
    return row === undefined ? daemon : refOf(components, row.id);
  };
  const volume = find(reader, volumes, ({ kind }) => kind === "host");
  const host = volume === undefined ? daemon : refOf(volumes, volume.id);
  return { daemon, filter: part("wcifs.sys"), disk: part("vhdmp.sys"), files: part("ntfs.sys"), host };
};

/** A call of hcsshim, the library in the engine that talks to the layer functions of vmcompute.dll. */
export interface LayerCall {
  readonly actors: Actors;
  /** The layer folder's name. */
  readonly name: string;
}

export const layerHop = (
  { actors }: LayerCall,
  to: Exclude<keyof Actors, "daemon">,
  label: string,
  body: Readonly<Record<string, unknown>>,
): Hop => ({ from: actors.daemon, to: actors[to], channel: "library call", label, body });

/** The first twelve digits, as people see them. */
export const short = (name: string): string => name.slice(0, 12);
