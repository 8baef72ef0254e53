import type { VisibleNode } from "#contract/file-tree/index.ts";
import { emptyTrie } from "#core/persistent/trie.ts";
import { expanded, insertName, shortFor } from "../ntfs/directory.ts";
import { type Described, type FileRecord, type RecordFields, usedRecord } from "../ntfs/record.ts";
import { derivedRecord } from "../volume/derived.ts";
import { numberAt } from "../volume/entries.ts";
import type { Disk } from "./disk.ts";

/** What a directory has under a name: a record of its own, something that shows through from below, or something of which nobody knows. */
export type Entry =
  | { readonly kind: "own"; readonly record: FileRecord }
  | { readonly kind: "below"; readonly node: VisibleNode; readonly path: string }
  | { readonly kind: "unknown"; readonly why: string; readonly path: string | null }
  | { readonly kind: "none" };

const none: readonly string[] = [];
// Shared: many a record has none.
const nothing: readonly never[] = [];
const plain: Described = {};

const pathIn = (below: string, name: string): string => (below === "" ? name : `${below}\\${name}`);

export const entryIn = ({ draft, below, notModelled }: Disk, directory: FileRecord, name: string): Entry => {
  const number = numberAt(draft, below, directory, name);
  if (number === null) return { kind: "none" };
  if (number !== undefined) return { kind: "own", record: draft.get(number) };
  const unknown = notModelled ?? directory.described.notModelled;
  if (directory.below === null) return unknown ? { kind: "unknown", why: unknown, path: null } : { kind: "none" };
  const there = below.lookFrom(directory.below, [name], 0, none);
  if (there.kind === "found")
    return { kind: "below", node: there.node, path: pathIn(directory.below, there.node.name) };
  const why = unknown ?? (there.kind === "missing" ? there.missing : undefined);
  return why === undefined ? { kind: "none" } : { kind: "unknown", why, path: pathIn(directory.below, name) };
};

/** Whether something of this name would come to light from below, or might, if the directory said nothing of it. */
export const showsBelow = (disk: Disk, directory: FileRecord, name: string): string | null => {
  const unknown = disk.notModelled ?? directory.described.notModelled;
  const there = directory.below === null ? null : disk.below.lookFrom(directory.below, [name], 0, none);
  if (there?.kind === "found") return there.node.name;
  return unknown !== undefined || there?.kind === "missing" ? name : null;
};

/** Placeholders for what is in a placeholder directory, at the first look into it. Source: reference/windows-storage.md O1, F2.26, F3.5. */
export const expand = ({ draft, below, filtered }: Disk, directory: FileRecord): FileRecord => {
  if (!filtered || directory.below === null || directory.expansion !== null) return directory;
  const listed = below.listAt(directory.below);
  const open = expanded(draft, directory, listed.length);
  if (!draft.journals) return open;
  for (const [place, { node }] of listed.entries()) {
    const record = derivedRecord(open, place, node);
    if (record !== null)
      draft.note(record, [["FILE_CREATE"], ["REPARSE_POINT_CHANGE"], ["BASIC_INFO_CHANGE", "CLOSE"]]);
  }
  return open;
};

const isPlain = (node: VisibleNode): boolean =>
  node.modified === undefined &&
  node.attributes === undefined &&
  node.owner === undefined &&
  node.mark === undefined &&
  node.notModelled === undefined &&
  (node.kind !== "file" || node.version === undefined);

const described = (node: VisibleNode): Described => {
  if (isPlain(node)) return plain;
  const made: { -readonly [Key in keyof Described]: Described[Key] } = {};
  if (node.modified !== undefined) made.modified = node.modified;
  if (node.attributes !== undefined) made.attributes = node.attributes;
  if (node.owner !== undefined) made.owner = node.owner;
  if (node.mark !== undefined) made.mark = node.mark;
  if (node.notModelled !== undefined) made.notModelled = node.notModelled;
  if (node.kind === "file" && node.version !== undefined) made.version = node.version;
  return made;
};

/** What a record has of a node, its data left out. */
export const fieldsOf = (node: VisibleNode, below: string | null, names: RecordFields["names"] = []): RecordFields => ({
  names,
  described: described(node),
  created: node.modified ?? null,
  data: null,
  streams: nothing,
  reparse: node.kind === "link" ? { kind: node.linkType, target: node.target } : null,
  index: node.kind === "directory" ? emptyTrie : null,
  indexExtents: nothing,
  below: node.kind === "link" ? null : below,
  expansion: null,
  copiedFrom: node.kind === "link" ? below : null,
});

/** Writes out the record of something that shows through from below: a placeholder's has its number already, once its directory is expanded. */
export const promote = (disk: Disk, directory: FileRecord, node: VisibleNode, path: string): FileRecord => {
  const { draft, filtered } = disk;
  const parent = expand(disk, directory);
  const name = { parent: parent.number, name: node.name, short: shortFor(draft, parent, node.name) };
  const fields = fieldsOf(node, path, [name]);
  const at = filtered ? disk.below.placeAt(parent.below ?? "", node.name) : -1;
  const placed = parent.expansion !== null && at >= 0 ? parent.expansion.first + at : null;
  // A file stays under the entry that it has; of a directory the index says so itself, for many paths lead through it.
  if (placed !== null && node.kind !== "directory") return draft.put(usedRecord(placed, 1, fields));
  const record = placed === null ? draft.create(fields) : draft.put(usedRecord(placed, 1, fields));
  insertName(draft, record, name);
  return record;
};
