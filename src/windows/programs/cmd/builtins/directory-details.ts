import { fold } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import type { System } from "#shell/system.ts";
import { type ProcessId, processes } from "../../../kernel/process/process.ts";
import { findPath, type Target } from "../../../storage/calls/index.ts";
import { listDirectory } from "../../../storage/read/index.ts";
import { freeSpace } from "../../../storage/volume/space.ts";

const placeOf = (world: Reader, system: System, path: string): Target | null => {
  const self = world.get(processes, system.process as ProcessId);
  const at = self === undefined ? null : findPath(world, self.silo, path);
  return at === null || isFailure(at) ? null : at.place;
};

/** Bytes free on the volume of a path; null where nobody knows. */
export const freeBytes = (system: System, path: string): number | null =>
  system.steps.look((world) => {
    const place = placeOf(world, system, path);
    return place && freeSpace(world, place.volume);
  });

/** 8.3 names in a directory by folded long name: those that have one. */
export const shortNames = (system: System, directory: string): Readonly<Record<string, string>> =>
  system.steps.look((world) => {
    const place = placeOf(world, system, directory);
    const entries = place === null ? [] : (listDirectory(world, place.volume, place.segments)?.entries ?? []);
    return Object.fromEntries(
      entries.flatMap(({ name, shortName }) => (shortName === null ? [] : [[fold(name), shortName]])),
    );
  });
