import { type Failure, isFailure } from "#core/failure.ts";
import type { Tx } from "#core/tx.ts";
import { need } from "#core/world.ts";
import { errno } from "../../errno.ts";
import { addName, entryOf, type Metadata, makeInode, removeTree } from "../../inode/directory.ts";
import { bytesOnDisk, noRoom } from "../../inode/filesystem.ts";
import { type Body, type InodeId, inodes } from "../../inode/inode.ts";
import { copyUp, copyUpDirectories } from "./copy-up.ts";
import type { Place } from "./locate.ts";
import { isWhiteout, markOpaque } from "./marks.ts";
import { inodeOf, isMerged, type Union } from "./union.ts";

/** Frees a name of the upper directory of the whiteout that may stand there. */
export const clearWhiteout = (tx: Tx, directory: InodeId, name: string): void => {
  const there = entryOf(tx, directory, name);
  if (there !== undefined && isWhiteout(tx, there)) removeTree(tx, directory, name);
};

/**
 * Makes something new at a place where nothing is: EEXIST otherwise. A new directory is opaque wherever a lower one of its name could show
 * through. Source: Linux, fs/overlayfs/dir.c, ovl_create_upper, ovl_create_over_whiteout.
 */
export const create = (tx: Tx, root: Union, place: Place, body: Body, metadata: Metadata = {}): InodeId | Failure => {
  const name = place.names.at(-1);
  if (name === undefined || place.found !== undefined) return errno("EEXIST");
  if (root.upper === null) return errno("EROFS");
  const full = noRoom(tx, bytesOnDisk(body));
  if (full !== null) return full;
  const directory = copyUpDirectories(tx, root, place.names.slice(0, -1));
  if (isFailure(directory)) return directory;
  const mergedParent = isMerged({ ...place.directory, upper: directory });
  clearWhiteout(tx, directory, name);
  const made = makeInode(tx, body, metadata);
  addName(tx, directory, name, made);
  if (body.kind === "directory" && mergedParent) markOpaque(tx, made);
  return made;
};

/** Gives what is at one place a second name at another: EEXIST if that is taken, EPERM for a directory. A lower file is copied up first. */
export const link = (tx: Tx, root: Union, from: Place, to: Place): InodeId | Failure => {
  if (from.found === undefined) return errno("ENOENT");
  if (to.found !== undefined) return errno("EEXIST");
  if (inodeOf(tx, from.found).body.kind === "directory") return errno("EPERM");
  const id = copyUp(tx, root, from);
  if (isFailure(id)) return id;
  const directory = copyUpDirectories(tx, root, to.names.slice(0, -1));
  if (isFailure(directory)) return directory;
  const name = to.names.at(-1) ?? "";
  clearWhiteout(tx, directory, name);
  addName(tx, directory, name, id);
  return id;
};

/** chmod, chown, utimes: what is at a place is copied up, whole, and then changed. */
export const changeMetadata = (tx: Tx, root: Union, place: Place, metadata: Metadata): InodeId | Failure => {
  const id = copyUp(tx, root, place);
  if (isFailure(id)) return id;
  const { xattrs } = need(tx, inodes, id);
  tx.update(inodes, id, { ...metadata, xattrs: { ...xattrs, ...metadata.xattrs } });
  return id;
};
