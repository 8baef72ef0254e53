import type { FileNode, LinkNode, VisibleNode } from "#contract/file-tree/index.ts";
import { insertName, shortFor } from "../ntfs/directory.ts";
import { withData, withoutStreams, withStream } from "../ntfs/file.ts";
import { type FileRecord, isDirectory, isTombstone } from "../ntfs/record.ts";
import type { Disk } from "./disk.ts";
import { entryIn, fieldsOf, promote } from "./entry.ts";
import { removeIn } from "./remove.ts";
import { newEntry, stirredWayTo } from "./way.ts";

/** Files of one tree that are one file under several names: the record of the first. */
type Links = Map<string, number>;

const filled = ({ draft }: Disk, record: FileRecord, node: FileNode): FileRecord => {
  let made = withData(draft, record, node);
  for (const stream of node.streams ?? []) made = withStream(draft, made, stream.name, stream);
  return made;
};

const overwritten = (disk: Disk, record: FileRecord, node: FileNode): FileRecord => {
  const { draft } = disk;
  const { described } = fieldsOf(node, null);
  const bare = withoutStreams(draft, record);
  const wasPlaceholder = bare.below !== null;
  const made = filled(disk, { ...bare, described, below: null, copiedFrom: null }, node);
  draft.note(made, [
    ["DATA_TRUNCATION"],
    ...(wasPlaceholder ? [["REPARSE_POINT_CHANGE"] as const] : []),
    ...(node.size > 0 ? [["DATA_EXTEND"] as const] : []),
  ]);
  return made;
};

const placeFile = (disk: Disk, directory: FileRecord, name: string, node: FileNode | LinkNode): FileRecord => {
  const { draft } = disk;
  const entry = entryIn(disk, directory, name);
  const there =
    entry.kind === "below"
      ? promote(disk, directory, entry.node, entry.path)
      : entry.kind === "own"
        ? entry.record
        : null;
  const plain = there !== null && !isDirectory(there) && there.reparse === null;
  if (node.kind === "file" && plain) return overwritten(disk, there, node);
  if (there !== null && !isTombstone(there)) removeIn(disk, draft.get(directory.number), name);
  const made = newEntry(disk, draft.get(directory.number), name, fieldsOf(node, null));
  if (node.kind !== "file") {
    draft.note(made, [["FILE_CREATE"], ["REPARSE_POINT_CHANGE"]]);
    return made;
  }
  const full = filled(disk, made, node);
  draft.note(full, [["FILE_CREATE"], ...(node.size > 0 ? [["DATA_EXTEND"] as const] : [])]);
  return full;
};

/** One more name for a file of the disk's own. */
export const addName = (disk: Disk, record: FileRecord, directory: FileRecord, name: string): FileRecord => {
  const { draft } = disk;
  const entry = entryIn(disk, directory, name);
  if (entry.kind !== "none" && entry.kind !== "unknown") removeIn(disk, directory, name);
  const after = draft.get(directory.number);
  const there = entryIn(disk, after, name);
  if (there.kind === "own" && isTombstone(there.record)) draft.release(there.record);
  const full = { parent: after.number, name, short: shortFor(draft, after, name) };
  const made = draft.put({ ...draft.get(record.number), names: [...draft.get(record.number).names, full] });
  insertName(draft, made, full);
  draft.note(made, [["HARD_LINK_CHANGE"]], full);
  return made;
};

const placeIn = (disk: Disk, number: number, node: VisibleNode, name: string, links: Links): void => {
  const { draft } = disk;
  const directory = draft.get(number);
  if (node.kind !== "directory") {
    const first = node.kind === "file" && node.linked !== undefined ? links.get(node.linked) : undefined;
    if (first !== undefined) {
      addName(disk, draft.get(first), directory, name);
      return;
    }
    const made = placeFile(disk, directory, name, node);
    if (node.kind === "file" && node.linked !== undefined) links.set(node.linked, made.number);
    return;
  }
  const inside = directoryIn(disk, directory, node, name);
  for (const entry of Object.values(node.entries))
    if (entry.kind !== "tombstone") placeIn(disk, inside.number, entry, entry.name, links);
};

// A directory that is there keeps what is in it, and its own record.
const directoryIn = (disk: Disk, directory: FileRecord, node: VisibleNode, name: string): FileRecord => {
  const entry = entryIn(disk, directory, name);
  if (entry.kind === "below" && entry.node.kind === "directory")
    return promote(disk, directory, entry.node, entry.path);
  if (entry.kind === "own" && isDirectory(entry.record)) return entry.record;
  if (entry.kind === "below" || (entry.kind === "own" && !isTombstone(entry.record))) removeIn(disk, directory, name);
  const below = entry.kind === "unknown" ? entry.path : null;
  let made = newEntry(disk, disk.draft.get(directory.number), name, fieldsOf(node, below));
  for (const stream of (node.kind === "directory" && node.streams) || [])
    made = withStream(disk.draft, made, stream.name, stream);
  disk.draft.note(made, [["FILE_CREATE"]]);
  return made;
};

/** Where a node shall be: `segments` ends with its own name. */
export interface Placement {
  readonly segments: readonly string[];
  readonly node: VisibleNode;
}

/** Writes nodes, with the directories that lead to them; directories that are there keep what is in them. */
export const placeAll = (disk: Disk, placements: readonly Placement[]): void => {
  const links: Links = new Map();
  for (const { segments, node } of placements) {
    const name = segments.at(-1);
    if (name === undefined) throw new Error("A node cannot take the place of the root.");
    placeIn(disk, stirredWayTo(disk, segments).number, node, name, links);
  }
};
