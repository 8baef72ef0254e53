import { type EntityRef, refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { hostProcess } from "../kernel/boot/boot.ts";
import { type ProcessId, processes } from "../kernel/process/process.ts";

/** The processes of the host between which requests for containers travel. */
export interface Actors {
  readonly engine: ProcessId;
  readonly compute: ProcessId;
  readonly sessionManager: ProcessId;
}

const required = (reader: Reader, image: string): ProcessId => {
  const found = hostProcess(reader, image);
  if (found === undefined) throw new Error(`The host has no ${image}.`);
  return found.id;
};

export const actorsOf = (reader: Reader): Actors => ({
  engine: required(reader, "dockerd.exe"),
  compute: required(reader, "vmcompute.exe"),
  sessionManager: required(reader, "smss.exe"),
});

export const processRef = (id: ProcessId): EntityRef => refOf(processes, id);
