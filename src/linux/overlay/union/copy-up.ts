import { type Failure, isFailure } from "#core/failure.ts";
import type { Tx } from "#core/tx.ts";
import { need, type Reader } from "#core/world.ts";
import { errno } from "../../errno.ts";
import { addName, makeInode } from "../../inode/directory.ts";
import { bytesOnDisk, noRoom } from "../../inode/filesystem.ts";
import { type Body, type Inode, type InodeId, inodes } from "../../inode/inode.ts";
import type { Place } from "./locate.ts";
import { originMark, withoutMarks } from "./marks.ts";
import { inodeOf, lookUp, seenOf, type Union } from "./union.ts";

/** An inode of the upper directory with everything of a lower one but its other names. Its directory's time stays what it was. */
const copied = (tx: Tx, lower: Inode, directory: InodeId, name: string, body: Body): InodeId => {
  const { mode, uid, gid, modified, notModelled } = lower;
  const xattrs = { ...withoutMarks(lower.xattrs), ...originMark(lower.id) };
  const made = makeInode(tx, body, { mode, uid, gid, modified, notModelled, xattrs });
  addName(tx, directory, name, made, need(tx, inodes, directory).modified);
  return made;
};

/**
 * Makes sure that the directories on a way are in the upper directory, empty as yet; gives the last one's inode there.
 * EROFS without an upper directory. Source: Linux kernel, Overlay Filesystem, "Non-directories".
 */
export const copyUpDirectories = (tx: Tx, root: Union, names: readonly string[]): InodeId | Failure => {
  if (root.upper === null) return errno("EROFS");
  let upper = root.upper;
  let union = root;
  for (const name of names) {
    const next = lookUp(tx, union, name);
    if (next === undefined) return errno("ENOENT");
    const { body } = inodeOf(tx, next);
    if (body.kind !== "directory") return errno("ENOTDIR");
    const [lower] = next.lowers;
    if (next.upper !== null) upper = next.upper;
    else if (lower !== undefined)
      upper = copied(tx, need(tx, inodes, lower), upper, name, { kind: "directory", entries: {} });
    union = { ...next, upper };
  }
  return upper;
};

export type CopyUp = "all" | "without data";

/** Bytes that copying up would write; 0 if it is in the upper directory already, or nothing is there. */
export const bytesToCopy = (reader: Reader, { found }: Place): number => {
  if (found === undefined || found.upper !== null) return 0;
  const { body } = need(reader, inodes, seenOf(found));
  return body.kind === "file" ? body.size : 0;
};

/**
 * Makes sure that what is at a place is in the upper directory: the whole file, even for one byte, and with one name only, however many the lower
 * one has. A file that is cut to nothing anyway comes without its data. Gives its inode there. ENOSPC if the disk is full.
 */
export const copyUp = (tx: Tx, root: Union, place: Place, what: CopyUp = "all"): InodeId | Failure => {
  const { names, found } = place;
  if (root.upper === null) return errno("EROFS");
  if (found === undefined) return errno("ENOENT");
  if (found.upper !== null) return found.upper;
  const lower = inodeOf(tx, found);
  if (lower.body.kind === "directory") return copyUpDirectories(tx, root, names);
  const body: Body =
    lower.body.kind === "file" && what === "without data"
      ? { kind: "file", size: 0, content: { kind: "text", text: "" } }
      : lower.body;
  const full = noRoom(tx, bytesOnDisk(body));
  if (full !== null) return full;
  const directory = copyUpDirectories(tx, root, names.slice(0, -1));
  return isFailure(directory) ? directory : copied(tx, lower, directory, names.at(-1) ?? "", body);
};
