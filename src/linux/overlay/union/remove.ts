import { type Failure, isFailure } from "#core/failure.ts";
import type { Tx } from "#core/tx.ts";
import type { Reader } from "#core/world.ts";
import { errno } from "../../errno.ts";
import { addName, makeInode, removeTree } from "../../inode/directory.ts";
import type { InodeId } from "../../inode/inode.ts";
import { copyUpDirectories } from "./copy-up.ts";
import type { Place } from "./locate.ts";
import { whiteout } from "./marks.ts";
import { inodeOf, lowerParts, namesIn, type Union } from "./union.ts";

/** Leaves a whiteout at a name of the upper directory which is free, where a lower directory has that name. */
export const coverLower = (tx: Tx, directory: InodeId, parent: Union, name: string): boolean => {
  if (lowerParts(tx, parent, name).length === 0) return false;
  addName(tx, directory, name, makeInode(tx, whiteout, { mode: 0 }));
  return true;
};

export type Removal = "unlink" | "rmdir";

/** Why unlink(2), or rmdir(2), of what is at a place fails; null if it does not. */
export const refusedRemoval = (reader: Reader, root: Union, { names, found }: Place, how: Removal): Failure | null => {
  if (found === undefined) return errno("ENOENT");
  if (root.upper === null) return errno("EROFS");
  if (names.length === 0) return errno("EBUSY");
  const isDirectory = inodeOf(reader, found).body.kind === "directory";
  if (how === "unlink") return isDirectory ? errno("EISDIR") : null;
  if (!isDirectory) return errno("ENOTDIR");
  return namesIn(reader, found).length > 0 ? errno("ENOTEMPTY") : null;
};

/** Takes away what is at a place, and under it, whatever it is. Gives whether a whiteout stays. */
export const removeAll = (tx: Tx, root: Union, { names, directory: parent, found }: Place): boolean | Failure => {
  const directory = copyUpDirectories(tx, root, names.slice(0, -1));
  if (isFailure(directory)) return directory;
  const name = names.at(-1) ?? "";
  if (found !== undefined && found.upper !== null) removeTree(tx, directory, name);
  return coverLower(tx, directory, parent, name);
};

/**
 * Takes away what is at a place: what the upper directory has of it goes, whiteouts in it too, and where a lower one has the name a whiteout stays.
 * Gives whether it did. Source: Linux, fs/overlayfs/dir.c, ovl_do_remove.
 */
export const remove = (tx: Tx, root: Union, place: Place, how: Removal): boolean | Failure =>
  refusedRemoval(tx, root, place, how) ?? removeAll(tx, root, place);
