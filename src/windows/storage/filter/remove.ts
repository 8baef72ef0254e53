import { fold } from "#contract/file-tree/index.ts";
import { insertName, nameAt, removeName } from "../ntfs/directory.ts";
import { clustersOf } from "../ntfs/file.ts";
import { type FileName, type FileRecord, freeRecord, isDirectory } from "../ntfs/record.ts";
import { entriesOf } from "../volume/entries.ts";
import type { Disk } from "./disk.ts";
import { entryIn, promote, showsBelow } from "./entry.ts";

/** Gives back what a record takes, and all that is in it. Its names are not looked at. */
const giveBack = (disk: Disk, record: FileRecord): void => {
  const { draft } = disk;
  draft.giveBack(clustersOf(record));
  if (isDirectory(record)) {
    for (const [key, number] of entriesOf(draft, record)) {
      const child = number === null ? undefined : draft.find(number);
      const name = child && nameAt(child, record.number, key);
      if (child !== undefined && name !== undefined) dropName(disk, child, name);
    }
    if (record.expansion !== null) releaseExpansion(disk, record.expansion);
  }
  draft.release(record);
};

// Records of the run that were written out go, or stay, on their own.
const releaseExpansion = (
  { draft }: Disk,
  { first, count }: { readonly first: number; readonly count: number },
): void => {
  let start = first;
  for (let number = first; number <= first + count; number += 1) {
    const ends = number === first + count || draft.find(number) !== undefined;
    if (!ends) continue;
    draft.releaseRange(start, number - start);
    start = number + 1;
  }
};

/** Takes one name from a record, and the record away with its last one. The directory's index stays as it is. */
const dropName = (disk: Disk, record: FileRecord, name: FileName): void => {
  const { draft } = disk;
  if (record.names.length > 1) {
    draft.put({ ...record, names: record.names.filter((each) => each !== name) });
    draft.note(record, [["HARD_LINK_CHANGE"]], name);
    return;
  }
  draft.noteOne(record, ["FILE_DELETE", "CLOSE"], name);
  giveBack(disk, record);
};

/** Takes a record's first name, or the one given, out of its directory, and leaves nothing in its place. */
export const takeAway = (disk: Disk, record: FileRecord, name = record.names[0]): void => {
  if (name === undefined) return;
  dropName(disk, record, name);
  removeName(disk.draft, name, false);
};

/** The mark that a name from below is gone: a tombstone on a filtered disk. Source: reference/windows-storage.md O11–O15, F3.5. */
export const hideBelow = (disk: Disk, directory: number, name: string): void => {
  const { draft, filtered } = disk;
  const parent = draft.get(directory);
  const below = showsBelow(disk, parent, name);
  if (below === null) return;
  const entry = { parent: directory, name: below, short: null };
  if (!filtered) {
    removeName(draft, entry, true);
    return;
  }
  const tombstone = draft.create({
    ...freeRecord(0, 0),
    names: [entry],
    described: { modified: draft.now },
    created: draft.now,
    reparse: { kind: "tombstone" },
  });
  insertName(draft, tombstone, entry);
  draft.noteOne(tombstone, ["FILE_CREATE", "REPARSE_POINT_CHANGE", "CLOSE"]);
};

/** Deletes a name with all that is in it; a tombstone stays where something below has, or may have, the name. */
export const removeIn = (disk: Disk, directory: FileRecord, name: string): void => {
  const entry = entryIn(disk, directory, name);
  if (entry.kind === "none") return;
  if (entry.kind !== "unknown") {
    const record = entry.kind === "own" ? entry.record : promote(disk, directory, entry.node, entry.path);
    const known = record.names.find(
      (each) =>
        each.parent === directory.number && (fold(each.name) === fold(name) || fold(each.short ?? "") === fold(name)),
    );
    takeAway(disk, record, known);
    hideBelow(disk, directory.number, known?.name ?? name);
  } else hideBelow(disk, directory.number, name);
};
