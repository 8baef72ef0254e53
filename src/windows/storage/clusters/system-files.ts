import { allocate } from "./allocate.ts";
import { type ClusterMap, clusterBytes, type Extent, emptyClusterMap, taken } from "./cluster-map.ts";
import { bitmapClusters, clustersOfDisk, type DiskRange, onDisk, partitionStart } from "./partition.ts";

const MiB = 2 ** 20;

/** A part of a system file that lies in clusters of its own. */
export interface SystemFile {
  /** Number of its file record. Source: [MS-FSCC] 5.3; Win32, master file table. */
  readonly record: number;
  /** With its stream or index, if not the unnamed data: `$Secure:$SDS`. */
  readonly name: string;
  readonly extents: readonly Extent[];
}

export interface Formatted {
  readonly map: ClusterMap;
  /** By place on the volume. */
  readonly files: readonly SystemFile[];
  /** What partitioning and formatting write, in bytes of the disk. */
  readonly written: readonly DiskRange[];
}

// Source of the places: reference/windows-storage.md F4.14. That $LogFile ends where $MFT's bitmap begins, and where the rest lies, are assumptions.
const mftPlace = 786_432;
const mftClusters = 64;
const logClusters = (64 * MiB) / clusterBytes;

/** Of a fresh $LogFile this is written to: what is left of the 34 blocks that were measured. An assumption. Source: reference/windows-storage.md F2.7. */
const logWritten = (27 * MiB) / clusterBytes;

/** Kept for $MFT to grow into: one step of 200 MB. Source: Win32, fsutil behavior, mftzone. */
const zoneClusters = (200 * MiB) / clusterBytes;

/** The system files of a volume of `total` clusters. Throws if they do not fit. */
const systemFiles = (total: number): readonly SystemFile[] => {
  const mft = Math.min(mftPlace, Math.floor(total / 3));
  const log = Math.min(logClusters, Math.floor(total / 8));
  const bitmap = bitmapClusters({ total });
  const file = (record: number, name: string, start: number, length: number): SystemFile => ({
    record,
    name,
    extents: [{ start, length }],
  });
  return [
    file(7, "$Boot", 0, 2),
    file(1, "$MFTMirr", 2, 1),
    file(4, "$AttrDef", 3, 1),
    file(5, ".:$I30", 4, 1),
    file(10, "$UpCase", 5, 32),
    file(9, "$Secure:$SDS", 37, 65),
    file(6, "$Bitmap", mft - 1 - log - bitmap, bitmap),
    file(2, "$LogFile", mft - 1 - log, log),
    file(0, "$MFT:$BITMAP", mft - 1, 1),
    file(0, "$MFT", mft, mftClusters),
  ];
};

const firstClusters = ({ name, extents }: SystemFile): readonly Extent[] =>
  name === "$LogFile" ? extents.map(({ start, length }) => ({ start, length: Math.min(length, logWritten) })) : extents;

/** What lies outside of the volume's clusters: both copies of the partition table, and the second boot sector. */
const aroundVolume = (diskSize: number, total: number): readonly DiskRange[] => [
  { offset: 0, length: 34 * 512 },
  { offset: partitionStart + total * clusterBytes, length: 512 },
  { offset: diskSize - 33 * 512, length: 33 * 512 },
];

/** Partitions a disk of `diskSize` bytes and formats its volume with NTFS. Throws if the disk is too small. */
export const format = (diskSize: number): Formatted => {
  const total = clustersOfDisk(diskSize);
  const files = systemFiles(total);
  const map = files.flatMap(({ extents }) => extents).reduce(taken, emptyClusterMap(total));
  const low = files.find(({ name }) => name === "$Secure:$SDS")?.extents[0];
  const mft = files.find(({ name }) => name === "$MFT")?.extents[0] ?? { start: 0, length: 0 };
  const start = mft.start + mft.length;
  return {
    map: {
      ...map,
      next: low === undefined ? 0 : low.start + low.length,
      zone: { start, length: Math.min(zoneClusters, total - start) },
    },
    files,
    written: [...aroundVolume(diskSize, total), ...files.flatMap(firstClusters).map(onDisk)],
  };
};

export interface Extended {
  readonly map: ClusterMap;
  /** Clusters that $Bitmap has got for what is new. */
  readonly bitmap: readonly Extent[];
  /** What this writes, in bytes of the disk: partition tables, boot sectors, the new end of $Bitmap. */
  readonly written: readonly DiskRange[];
}

/**
 * Lets the volume fill a disk that has grown to `diskSize` bytes. `bitmapEnd` is $Bitmap's last cluster. Null if the disk has not grown, or
 * there is no room for a longer $Bitmap. Source: FSCTL_EXTEND_VOLUME; reference/windows-storage.md F2.4.
 */
export const extendVolume = (map: ClusterMap, diskSize: number, bitmapEnd: number): Extended | null => {
  const total = clustersOfDisk(diskSize);
  if (total <= map.total) return null;
  const more = bitmapClusters({ total }) - bitmapClusters(map);
  const grown = allocate({ ...map, total }, more, bitmapEnd);
  if (grown === null) return null;
  const written = [...aroundVolume(diskSize, total), onDisk({ start: 0, length: 1 }), ...grown.extents.map(onDisk)];
  return { map: grown.map, bitmap: grown.extents, written };
};
