import { need, type Reader } from "#core/world.ts";
import { type InodeId, inodeIdOf, inodeNumber, inodes } from "../../inode/inode.ts";
import { openFiles } from "../../inode/open-file.ts";
import { originOf } from "./marks.ts";
import { inodeOf, seenOf, type Union } from "./union.ts";

/** What stat(2) says of something in an overlay of which all layers lie on one file system. */
export interface Stat {
  readonly inode: number;
  readonly kind: "file" | "directory" | "symbolic link" | "character device";
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly links: number;
  /** Bytes; of a link the length of its target. */
  readonly size: number;
  /** Unix microseconds. */
  readonly modified: number;
}

// What was copied up keeps the number of the lower inode, but not where that has several names: copying up has parted them.
// Source: Linux, fs/overlayfs/inode.c, ovl_getattr.
const numberOf = (reader: Reader, { upper, lowers }: Union): number => {
  if (upper === null) return inodeNumber(seenOf({ upper, lowers }));
  const origin = originOf(need(reader, inodes, upper));
  const lower = origin === null ? undefined : reader.get(inodes, inodeIdOf(origin));
  const kept = lower !== undefined && (lower.body.kind === "directory" || lower.links === 1);
  return inodeNumber(kept ? lower.id : upper);
};

export const statOf = (reader: Reader, union: Union): Stat => {
  const { body, mode, uid, gid, links, modified } = inodeOf(reader, union);
  const size = body.kind === "file" ? body.size : body.kind === "symbolic link" ? body.target.length : 0;
  return { inode: numberOf(reader, union), kind: body.kind, mode, uid, gid, links, size, modified };
};

/** The open files, of whichever container, that share the cached pages of one inode: a layer's file is in memory once. */
export const sharersOf = (reader: Reader, inode: InodeId) =>
  reader.all(openFiles).filter((file) => file.inode === inode);
