import type { Tx } from "#core/tx.ts";
import { need, type Reader } from "#core/world.ts";
import { type Body, type Inode, type InodeId, inodeNumber, inodes } from "../../inode/inode.ts";

// Source: Linux kernel, Overlay Filesystem, "whiteouts and opaque directories".
const opaque = "trusted.overlay.opaque";
const origin = "trusted.overlay.origin";

/** What stands in an upper directory for a name that is gone. */
export const whiteout: Body = { kind: "character device", major: 0, minor: 0 };

export const isWhiteout = (reader: Reader, id: InodeId): boolean => {
  const { body } = need(reader, inodes, id);
  return body.kind === "character device" && body.major === 0 && body.minor === 0;
};

/** Nothing of lower layers shows through this directory. */
export const isOpaque = (reader: Reader, id: InodeId): boolean => need(reader, inodes, id).xattrs[opaque] === "y";

export const markOpaque = (tx: Tx, id: InodeId): void => {
  const { xattrs } = need(tx, inodes, id);
  tx.update(inodes, id, { xattrs: { ...xattrs, [opaque]: "y" } });
};

/** Says from which lower inode something was copied up. A real one is a file handle. */
export const originMark = (lower: InodeId): Readonly<Record<string, string>> => ({
  [origin]: String(inodeNumber(lower)),
});

/** The number of the lower inode that something was copied up from; null if it was not. */
export const originOf = ({ xattrs }: Pick<Inode, "xattrs">): number | null => {
  const number = xattrs[origin];
  return number === undefined ? null : Number(number);
};

/** The extended attributes that are not the overlay's own. */
export const withoutMarks = (xattrs: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(xattrs).filter(([name]) => !name.startsWith("trusted.overlay.")));
