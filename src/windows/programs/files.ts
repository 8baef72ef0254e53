import { isFailure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import type { SiloId } from "../kernel/silo/silo.ts";
import { findPath } from "../storage/calls/find.ts";

/** Whether something is at a path, or may be: what a layer that is not modelled made is unknown, not absent. */
export const mayExist = (reader: Reader, silo: SiloId | null, path: string): boolean => {
  const at = findPath(reader, silo, path);
  return !isFailure(at) && at.lookup.kind !== "absent";
};

/** Whether something is known to be at a path. */
export const exists = (reader: Reader, silo: SiloId | null, path: string): boolean => {
  const at = findPath(reader, silo, path);
  return !isFailure(at) && at.lookup.kind === "found";
};
