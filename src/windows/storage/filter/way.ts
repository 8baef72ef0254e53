import { emptyDirectory } from "#contract/file-tree/index.ts";
import { insertName, shortFor, stirred } from "../ntfs/directory.ts";
import { type FileRecord, isDirectory, isTombstone, type RecordFields } from "../ntfs/record.ts";
import { rootRecord } from "../ntfs/volume.ts";
import type { Disk } from "./disk.ts";
import { entryIn, expand, fieldsOf, promote } from "./entry.ts";
import { takeAway } from "./remove.ts";

/** A new directory; what is below at `below`, of which nobody knows more, shows through. */
export const newDirectory = (disk: Disk, parent: FileRecord, name: string, below: string | null): FileRecord => {
  const { draft } = disk;
  const node = emptyDirectory(name, { modified: draft.now });
  const made = newEntry(disk, parent, name, fieldsOf(node, below));
  draft.note(made, [["FILE_CREATE"]]);
  return made;
};

/** A new record under a new name; a tombstone of that name goes. The journal hears of it from whoever fills it. */
export const newEntry = (disk: Disk, directory: FileRecord, name: string, fields: RecordFields): FileRecord => {
  const { draft } = disk;
  let parent = expand(disk, directory);
  const entry = entryIn(disk, parent, name);
  if (entry.kind === "own") takeAway(disk, entry.record);
  parent = draft.get(parent.number);
  const full = { parent: parent.number, name, short: shortFor(draft, parent, name) };
  const record = draft.create({ ...fields, names: [full] });
  insertName(draft, record, full);
  return draft.get(record.number);
};

const next = (disk: Disk, directory: FileRecord, name: string): FileRecord => {
  const entry = entryIn(disk, directory, name);
  if (entry.kind === "below") return promote(disk, directory, entry.node, entry.path);
  if (entry.kind === "own" && !isTombstone(entry.record)) return entry.record;
  return newDirectory(disk, directory, name, entry.kind === "unknown" ? entry.path : null);
};

/** The record of the directory that holds a path's last name; each on the way gets a record of its own, missing ones are made. Throws where one is none. */
export const wayTo = (disk: Disk, segments: readonly string[]): FileRecord => {
  let directory = disk.draft.get(rootRecord);
  for (let at = 0; at < segments.length - 1; at += 1) {
    const name = segments[at] as string;
    directory = next(disk, directory, name);
    if (!isDirectory(directory)) throw new Error(`${name} in ${segments.join("\\")} is no directory.`);
  }
  return expand(disk, directory);
};

/** The same for whoever makes a name there or takes one away: then the directory changes too, the root's time aside. */
export const stirredWayTo = (disk: Disk, segments: readonly string[]): FileRecord => {
  const directory = wayTo(disk, segments);
  return segments.length > 1 ? stirred(disk.draft, directory.number) : directory;
};
