import { type Failure, isFailure } from "#core/failure.ts";
import { need, type Reader } from "#core/world.ts";
import { errno } from "../../errno.ts";
import { entriesOf, isDirectory } from "../../inode/directory.ts";
import { type InodeId, inodes } from "../../inode/inode.ts";
import { below, type OverlayDirectoryId, overlayDirectories } from "../store/directory.ts";
import { mountedUnion, type OverlayMountId, overlayMounts } from "../store/mount.ts";
import { find } from "../union/locate.ts";
import { isOpaque, isWhiteout, originOf } from "../union/marks.ts";
import { type Stat, statOf } from "../union/stat.ts";
import { isMerged, lookUp, namesIn, seenOf, type Union } from "../union/union.ts";

/** How something in an overlay comes to be seen. */
export type EntryState =
  /** A layer's own; nothing of it is in the upper directory. */
  | "from a layer"
  /** A directory with parts in the upper directory and in layers. */
  | "merged"
  /** A layer's file, whole, in the upper directory. */
  | "copied up"
  /** Made in the container. */
  | "new";

/** What a container sees of one name. */
export interface OverlayEntry {
  readonly name: string;
  readonly state: EntryState;
  readonly stat: Stat;
  /** The real inode that is read. */
  readonly inode: InodeId;
  /** Which directory of the driver that inode is in. */
  readonly from: OverlayDirectoryId;
}

const stateOf = (reader: Reader, union: Union): EntryState => {
  if (union.upper === null) return "from a layer";
  if (isMerged(union)) return "merged";
  return originOf(need(reader, inodes, union.upper)) === null ? "new" : "copied up";
};

const directoryAt = (reader: Reader, mount: OverlayMountId, path: string): Union | Failure => {
  const union = find(reader, mountedUnion(reader, mount), path);
  if (isFailure(union) || isDirectory(reader, seenOf(union))) return union;
  return errno("ENOTDIR");
};

/** Directories of the driver that a mount is made of, the upper one first. */
const branchesOf = (reader: Reader, mount: OverlayMountId) => {
  const own = need(reader, overlayDirectories, need(reader, overlayMounts, mount).directory);
  return [own, ...below(reader, own)];
};

/** The directories of the driver that have this part of a merged directory as their own, by that part. */
const ownersAt = (reader: Reader, mount: OverlayMountId, path: string): ReadonlyMap<InodeId, OverlayDirectoryId> => {
  const owners = new Map<InodeId, OverlayDirectoryId>();
  for (const { id, diff } of branchesOf(reader, mount)) {
    const part = find(reader, { upper: diff, lowers: [] }, path, false);
    if (isFailure(part)) continue;
    for (const child of Object.values(entriesOf(reader, seenOf(part)))) if (!owners.has(child)) owners.set(child, id);
  }
  return owners;
};

/** A directory as the container sees it, by name. `path` without links on it. Fails with ENOENT or ENOTDIR. */
export const entriesSeen = (reader: Reader, mount: OverlayMountId, path: string): readonly OverlayEntry[] | Failure => {
  const directory = directoryAt(reader, mount, path);
  if (isFailure(directory)) return directory;
  const owners = ownersAt(reader, mount, path);
  return namesIn(reader, directory).flatMap((name) => {
    const union = lookUp(reader, directory, name);
    const inode = union === undefined ? undefined : seenOf(union);
    const from = inode === undefined ? undefined : owners.get(inode);
    if (union === undefined || inode === undefined || from === undefined) return [];
    return { name, state: stateOf(reader, union), stat: statOf(reader, union), inode, from };
  });
};

/** What one directory of the driver really has at a name: what the host sees under `diff`. */
export interface RawEntry {
  readonly name: string;
  readonly inode: InodeId;
  readonly mark: "whiteout" | "opaque" | null;
}

/** A directory under `diff` as the host sees it, whiteouts and all; empty where `diff` has no such directory. */
export const entriesRaw = (reader: Reader, directory: OverlayDirectoryId, path: string): readonly RawEntry[] => {
  const { diff } = need(reader, overlayDirectories, directory);
  const part = find(reader, { upper: diff, lowers: [] }, path, false);
  if (isFailure(part)) return [];
  return Object.entries(entriesOf(reader, seenOf(part)))
    .map(([name, inode]): RawEntry => {
      if (isWhiteout(reader, inode)) return { name, inode, mark: "whiteout" };
      return { name, inode, mark: isOpaque(reader, inode) ? "opaque" : null };
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
};
