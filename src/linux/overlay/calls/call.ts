import type { Hop, Occasion } from "#core/explain.ts";
import { type Failure, isFailure } from "#core/failure.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import type { Reader } from "#core/world.ts";
import { errno } from "../../errno.ts";
import { mountedUnion, type OverlayMountId, overlayMounts } from "../store/mount.ts";
import { locate, type Place } from "../union/locate.ts";
import type { Union } from "../union/union.ts";

/** A system call on a path of a mounted overlay. */
export interface PathCall {
  readonly process: EntityRef;
  readonly mount: OverlayMountId;
  /** From the root of the mount: what a container calls `/`. */
  readonly path: string;
}

export const callHop = (
  { process, mount }: Pick<PathCall, "process" | "mount">,
  label: string,
  body: Readonly<Record<string, unknown>>,
): Hop => ({ from: process, to: refOf(overlayMounts, mount), channel: "syscall", label, body });

/** The root of the mount that is called, and the place; EBADF if it is no longer mounted. */
export const placeOf = (
  reader: Reader,
  { mount, path }: Pick<PathCall, "mount" | "path">,
  follow: boolean,
): { readonly root: Union; readonly place: Place } | Failure => {
  if (reader.get(overlayMounts, mount) === undefined) return errno("EBADF");
  const root = mountedUnion(reader, mount);
  const place = locate(reader, root, path, follow);
  return isFailure(place) ? place : { root, place };
};

/** The name of who calls, for sentences. */
export const callerOf = ({ data, before }: Occasion<{ readonly process: EntityRef }>): string => {
  const row = before.row(data.process.table, data.process.id);
  const name = row?.name ?? row?.image;
  return typeof name === "string" ? name : "A process";
};

/** A sentence for a call that failed. */
export const failed = (caller: string, what: string, { code, message }: Failure): string =>
  `${caller} wants to ${what}: ${code}, ${message.toLowerCase()}.`;

export const sizeText = (bytes: number): string => {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
};
