import type { System } from "#shell/system.ts";
import { type EntryShown, entryAt } from "../../storage/read/index.ts";
import { targetAt } from "./spot.ts";

/** What the disk has at a path; null where nothing is, or nobody has numbered it. */
export const entryOf = (system: System, path: string): EntryShown | null => {
  if (system.find(path) === null) return null;
  return system.steps.look((world) => {
    const target = targetAt(world, system, path);
    return target && entryAt(world, target.volume, target.segments, target.raw ? "raw" : "container");
  });
};
