import { type ClusterMap, clusterBytes, type Extent } from "./cluster-map.ts";

const MiB = 2 ** 20;

/** Bytes of the disk before the volume: partition table and the Microsoft Reserved partition. An assumption. Source: reference/windows-storage.md F4.13. */
export const partitionStart = 16 * MiB;

// The second copy of the partition table takes the last 33 sectors; that the partition ends on a whole MiB before it is an assumption.
const tail = MiB;

/** A range of a disk. Bytes. */
export interface DiskRange {
  readonly offset: number;
  readonly length: number;
}

/** Clusters of the volume on a disk of `diskSize` bytes. Throws if it has no room for one. */
export const clustersOfDisk = (diskSize: number): number => {
  const room = diskSize - partitionStart - tail;
  if (room < MiB) throw new Error(`A disk of ${diskSize} bytes has no room for a volume.`);
  // One is kept back at the end, for the second boot sector. Source: reference/windows-storage.md F2.1.
  return Math.floor(room / clusterBytes) - 1;
};

/** Where clusters are on the disk. Source: reference/windows-storage.md F4.13. */
export const onDisk = ({ start, length }: Extent): DiskRange => ({
  offset: partitionStart + start * clusterBytes,
  length: length * clusterBytes,
});

/** The clusters that hold a range of the disk; the inverse of `onDisk`, for parts of clusters too. */
export const clustersAt = ({ offset, length }: DiskRange): Extent => {
  const start = Math.floor((offset - partitionStart) / clusterBytes);
  return { start, length: Math.floor((offset + length - 1 - partitionStart) / clusterBytes) - start + 1 };
};

/** Where byte `offset` of a file is on the disk; null behind its last cluster. */
export const fileByteOnDisk = (extents: readonly Extent[], offset: number): number | null => {
  let left = offset;
  for (const { start, length } of extents) {
    if (left < length * clusterBytes) return partitionStart + start * clusterBytes + left;
    left -= length * clusterBytes;
  }
  return null;
};

/** The ranges of the disk that hold bytes `offset` to `offset + length` of a file, in the order of the file. */
export const fileRangeOnDisk = (extents: readonly Extent[], offset: number, length: number): readonly DiskRange[] => {
  const ranges: DiskRange[] = [];
  let from = 0;
  for (const extent of extents) {
    const bytes = extent.length * clusterBytes;
    const first = Math.max(offset, from);
    const end = Math.min(offset + length, from + bytes);
    if (first < end) ranges.push({ offset: onDisk(extent).offset + first - from, length: end - first });
    from += bytes;
  }
  return ranges;
};

/** Clusters that $Bitmap takes: a bit for each cluster of the volume. */
export const bitmapClusters = ({ total }: Pick<ClusterMap, "total">): number => Math.ceil(total / 8 / clusterBytes);

/** The blocks of a virtual disk that hold these clusters, ascending, each once. */
export const blocksOfExtents = (extents: readonly Extent[], blockSize: number): readonly number[] => {
  const blocks = new Set<number>();
  for (const { offset, length } of extents.map(onDisk))
    for (let block = Math.floor(offset / blockSize); block * blockSize < offset + length; block += 1) blocks.add(block);
  return [...blocks].sort((one, other) => one - other);
};
