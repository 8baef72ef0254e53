import { type Described, type FileRecord, isTombstone } from "../ntfs/record.ts";
import type { Disk } from "./disk.ts";
import { entryIn, promote } from "./entry.ts";
import { wayTo } from "./way.ts";

/** The record of a name in a directory, written out if it was only shown from below; null if nothing is there. */
export const recordIn = (disk: Disk, directory: FileRecord, name: string): FileRecord | null => {
  const entry = entryIn(disk, directory, name);
  if (entry.kind === "below") return promote(disk, directory, entry.node, entry.path);
  return entry.kind === "own" && !isTombstone(entry.record) ? entry.record : null;
};

/** The same at the end of a path. Throws where a directory on the way is none. */
export const recordOf = (disk: Disk, segments: readonly string[]): FileRecord | null =>
  recordIn(disk, wayTo(disk, segments), segments.at(-1) ?? "");

/** Changes what a record says of its file. A placeholder stays one: its data is not needed. Source: reference/windows-storage.md O7, O8. */
export const redescribe = (disk: Disk, segments: readonly string[], more: Described): boolean => {
  const record = recordOf(disk, segments);
  if (record === null) return false;
  const made = disk.draft.put({ ...record, described: { ...record.described, ...more } });
  disk.draft.note(made, [[more.owner === undefined ? "BASIC_INFO_CHANGE" : "SECURITY_CHANGE"]]);
  return true;
};
