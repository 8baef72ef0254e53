import { type Failure, isFailure } from "#core/failure.ts";
import type { Tx } from "#core/tx.ts";
import type { Reader } from "#core/world.ts";
import { errno } from "../../errno.ts";
import { addName, removeName } from "../../inode/directory.ts";
import { copyUp, copyUpDirectories } from "./copy-up.ts";
import { clearWhiteout } from "./create.ts";
import type { Place } from "./locate.ts";
import { markOpaque } from "./marks.ts";
import { coverLower, refusedRemoval, removeAll } from "./remove.ts";
import { inodeOf, isMerged, seenOf, type Union } from "./union.ts";

const isWithin = (names: readonly string[], tree: readonly string[]): boolean =>
  tree.every((name, index) => names[index] === name);

const isFolder = (reader: Reader, union: Union): boolean => inodeOf(reader, union).body.kind === "directory";

/** Both names are of one inode: rename(2) then does nothing. */
const sameInode = (from: Place, to: Place): boolean =>
  from.found !== undefined && to.found !== undefined && seenOf(from.found) === seenOf(to.found);

/** Why rename(2) from one place to another fails, first reason first; null if it does not. Source: Linux man-pages, rename(2). */
const refusedRename = (reader: Reader, root: Union, from: Place, to: Place): Failure | null => {
  if (from.found === undefined) return errno("ENOENT");
  if (root.upper === null) return errno("EROFS");
  if (from.names.length === 0 || to.names.length === 0) return errno("EBUSY");
  const directory = isFolder(reader, from.found);
  if (directory && isWithin(to.names, from.names)) return errno("EINVAL");
  if (to.found !== undefined && isWithin(from.names, to.names)) return errno("ENOTEMPTY");
  if (to.found !== undefined && directory !== isFolder(reader, to.found))
    return errno(directory ? "ENOTDIR" : "EISDIR");
  // redirect_dir is off, as Docker mounts: a directory that is, or shows, lower ones stays where it is.
  if (directory && (from.found.upper === null || isMerged(from.found))) return errno("EXDEV");
  return to.found !== undefined && directory ? refusedRemoval(reader, root, to, "rmdir") : null;
};

/**
 * Renames what is at one place to another, over what is there. A lower file is copied up, and a whiteout stays at its old name.
 * EXDEV for a directory that a lower layer has a part in. Source: Linux kernel, Overlay Filesystem, "renaming directories".
 */
export const rename = (tx: Tx, root: Union, from: Place, to: Place): Failure | null => {
  if (sameInode(from, to)) return null;
  const refused = refusedRename(tx, root, from, to);
  if (refused !== null || from.found === undefined) return refused;
  const directory = isFolder(tx, from.found);
  const id = copyUp(tx, root, from);
  if (isFailure(id)) return id;
  const target = copyUpDirectories(tx, root, to.names.slice(0, -1));
  const source = copyUpDirectories(tx, root, from.names.slice(0, -1));
  if (isFailure(target)) return target;
  if (isFailure(source)) return source;
  const newName = to.names.at(-1) ?? "";
  const oldName = from.names.at(-1) ?? "";
  if (to.found !== undefined) removeAll(tx, root, to);
  clearWhiteout(tx, target, newName);
  removeName(tx, source, oldName);
  addName(tx, target, newName, id);
  coverLower(tx, source, from.directory, oldName);
  if (directory && isMerged({ ...to.directory, upper: target })) markOpaque(tx, id);
  return null;
};
