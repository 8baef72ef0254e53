import { sources } from "../sources.ts";
import type { Term } from "../term.ts";

/** Disks, files and the filters over them. */
export const storageTerms: readonly Term[] = [
  {
    name: "altitude",
    meaning:
      "The place of a filter driver in the stack over a file system, a number that Microsoft gives out. wcifs has 189900, below virus scanners.",
    source: sources.altitudes,
  },
  {
    name: "bind filter",
    meaning: "bindflt.sys: makes a path of a container lead to a directory of the host. What docker run -v uses.",
    linux: "A bind mount.",
    source: sources.persistent,
  },
  {
    name: "change journal",
    meaning:
      "The USN journal of an NTFS volume: a list of what has been changed, read by indexers and backup programs.",
    linux: "No counterpart; fanotify tells live, but keeps nothing.",
    source: sources.usn,
  },
  {
    name: "CimFS",
    meaning:
      "Composite images: a newer form of layers, read-only file systems in a few files. With UnionFS over them instead of wcifs; not Docker’s default.",
    linux: "Nearest: EROFS or squashfs.",
    source: sources.hcsshim,
  },
  {
    name: "cluster",
    meaning: "The unit in which NTFS gives out a volume: 4,096 bytes as a rule.",
    linux: "A block of ext4.",
    source: sources.hcsshim,
  },
  {
    name: "copy-up",
    meaning: "Copying a file from a layer to the container’s disk, whole, before it is changed for the first time.",
    linux: "The same in overlayfs.",
    source: sources.filter,
  },
  {
    name: "differencing disk",
    meaning: "A virtual disk that holds only the blocks in which it differs from its parent.",
    linux: "Nearest: a qcow2 file with a backing file.",
    source: sources.vhdx,
  },
  {
    name: "filter driver",
    meaning:
      "A driver that sees what is asked of a file system before the file system does, and may change or answer it.",
    linux: "Nearest: a stacked file system, such as overlayfs.",
    source: sources.filter,
  },
  {
    name: "hive",
    meaning:
      "A file that holds a part of the registry. In a container each is a delta over the one of the layer below.",
    source: sources.hives,
  },
  {
    name: "layer",
    meaning:
      "A tree of files over other such trees. Read-only, and shared by every container and image that stands on it.",
    linux: "A layer of overlay2.",
    source: sources.storage,
  },
  {
    name: "NTFS",
    meaning:
      "The file system of Windows: file ids, streams, access lists, a change journal. A container’s disk has to be one.",
    source: sources.storage,
  },
  {
    name: "placeholder",
    meaning:
      "An entry of the container’s volume that stands for a file of a layer: a file record with a reparse point, and no data.",
    linux: "None: overlayfs merges directories while it reads them.",
    source: sources.filter,
  },
  {
    name: "reparse point",
    meaning:
      "A note on a file or directory that makes a driver step in when it is opened. Symbolic links are one kind of them.",
    source: sources.reparse,
  },
  {
    name: "scratch",
    meaning: "The one writable layer of a container: a virtual disk, sandbox.vhdx, with an NTFS volume on it.",
    linux: "The upper directory of an overlay.",
    source: sources.storage,
  },
  {
    name: "tombstone",
    meaning: "A mark on the container’s disk, or in a layer, that hides a file of a layer below.",
    linux: "A whiteout.",
    source: sources.tags,
  },
  {
    name: "TxF",
    meaning:
      "Transactional NTFS: several changes to files that happen together or not at all. Deprecated, and refused in containers.",
    source: sources.storage,
  },
  {
    name: "VHDX",
    meaning:
      "Microsoft’s format for virtual disks: a header, a table of blocks, and the blocks that have been written.",
    linux: "Nearest: qcow2.",
    source: sources.vhdx,
  },
  {
    name: "virtual disk",
    meaning: "A file that the system shows as a disk.",
    linux: "A loop device.",
    source: sources.vhdx,
  },
  {
    name: "volume",
    meaning:
      "A formatted stretch of a disk, with or without a drive letter. To Docker the word means something else: a directory of the host for a container’s data.",
    linux: "A mounted file system.",
    source: sources.storage,
  },
  {
    name: "wcifs",
    meaning:
      "The Windows Container Isolation filter: lets the layers’ files show through where the container’s own disk holds only placeholders.",
    linux: "overlayfs does that work.",
    source: sources.filter,
  },
];
