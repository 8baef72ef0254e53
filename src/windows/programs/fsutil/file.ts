import { refOf } from "#core/table.ts";
import type { System } from "#shell/system.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { setEnd } from "../../storage/calls/index.ts";
import { type EntryShown, entryAt } from "../../storage/read/index.ts";
import { type Commands, noSuchFile, refuse, targetAt } from "./spot.ts";

/** What the disk has at a path; null where nothing is, or nobody has numbered it. */
export const entryOf = (system: System, path: string): EntryShown | null => {
  if (system.find(path) === null) return null;
  return system.steps.look((world) => {
    const target = targetAt(world, system, path);
    return target && entryAt(world, target.volume, target.segments, target.raw ? "raw" : "container");
  });
};

const lengthOf = (text: string | undefined): number | null => {
  const value = Number(text);
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
};

const invalid = (system: System): number => refuse(system, "87", "The parameter is incorrect.");

/** `fsutil file`. Texts: ReactOS, fsutil's message file; learn.microsoft.com, fsutil file. Layout of `queryextents`: an assumption. */
export const file: Commands = {
  createnew: (system, [path = "", length]) => {
    const size = lengthOf(length);
    if (size === null) return invalid(system);
    if (system.find(path) !== null) return refuse(system, "80", "The file exists.");
    const failed = system.writeOpaque(path, size);
    if (failed !== null) return refuse(system, failed.code, failed.message);
    system.out(`File ${system.absolute(path)} is created\n`);
    return 0;
  },
  seteof: (system, [path = "", length]) => {
    const size = lengthOf(length);
    if (size === null) return invalid(system);
    if (system.find(path) === null) return noSuchFile(system);
    const target = system.steps.look((world) => targetAt(world, system, path));
    if (target === null) return noSuchFile(system);
    const process = refOf(processes, system.process as ProcessId);
    const done = system.steps.attempt(() => system.steps.do(setEnd, { process, ...target, size }));
    return done.ok ? 0 : refuse(system, done.failure.code, done.failure.message);
  },
  queryfileid: (system, [path = ""]) => {
    const entry = entryOf(system, path);
    if (entry === null) return noSuchFile(system);
    if (entry.reference === null) {
      system.notModelled("the numbers of files that Setup has written");
      return 0;
    }
    system.out(`File ID is 0x${entry.reference.slice(2).padStart(32, "0")}\n`);
    return 0;
  },
  queryextents: (system, [path = ""]) => {
    const entry = entryOf(system, path);
    if (entry === null) return noSuchFile(system);
    let first = 0;
    for (const { cluster, count } of entry.extents) {
      system.out(
        `VCN: 0x${first.toString(16).padEnd(8)} Clusters: 0x${count.toString(16).padEnd(8)} LCN: 0x${cluster.toString(16)}\n`,
      );
      first += count;
    }
    return 0;
  },
};
