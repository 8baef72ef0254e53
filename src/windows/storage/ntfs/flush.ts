import { clusterBytes, type Extent } from "../clusters/cluster-map.ts";
import { fileRangeOnDisk, onDisk } from "../clusters/partition.ts";
import type { SystemFile } from "../clusters/system-files.ts";
import type { Vhdx } from "../vhdx/vhdx.ts";
import { write } from "../vhdx/write.ts";
import { extentsOf, recordSize } from "./volume.ts";

/** What was written to a volume while it was changed. */
export interface Dirty {
  readonly files: readonly SystemFile[];
  readonly extents: readonly Extent[];
  /** Numbers of file records. */
  readonly records: Iterable<number>;
  readonly bitmap: boolean;
  /** Bytes of the $LogFile, counted without end: it is written around. */
  readonly log: { readonly from: number; readonly to: number };
}

const recordsInPage = clusterBytes / recordSize;

const logRanges = ({ files, log }: Dirty) => {
  const extents = extentsOf(files, "$LogFile");
  const size = extents.reduce((sum, { length }) => sum + length, 0) * clusterBytes;
  const from = size === 0 ? 0 : log.from % size;
  return fileRangeOnDisk(extents, from, Math.min(log.to - log.from, size - from));
};

/** The disk with all that. First the data, then the records that lead there, then the log: in which order the cache writes is an assumption. */
export const flushed = (disk: Vhdx, dirty: Dirty): Vhdx => {
  const mft = extentsOf(dirty.files, "$MFT");
  const pages = new Set([...dirty.records].map((number) => Math.floor(number / recordsInPage) * clusterBytes));
  const bitmap = dirty.bitmap ? extentsOf(dirty.files, "$Bitmap").slice(0, 1) : [];
  const ranges = [
    ...dirty.extents.map(onDisk),
    ...[...pages].sort((one, other) => one - other).flatMap((page) => fileRangeOnDisk(mft, page, clusterBytes)),
    ...bitmap.map(({ start }) => onDisk({ start, length: 1 })),
    ...logRanges(dirty),
  ];
  return ranges.reduce((vhdx, { offset, length }) => write(vhdx, offset, length).vhdx, disk);
};
