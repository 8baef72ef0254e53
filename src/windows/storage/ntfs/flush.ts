import { clusterBytes, type Extent } from "../clusters/cluster-map.ts";
import { type DiskRange, fileRangeOnDisk, onDisk } from "../clusters/partition.ts";
import type { SystemFile } from "../clusters/system-files.ts";
import type { Vhdx } from "../vhdx/vhdx.ts";
import { written } from "../vhdx/write.ts";
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

/** Where pages of the $LogFile lie that were written. It is written in whole pages of 4 KiB. Source: NTFS documentation, record pages (RCRD). */
const logRanges = ({ files, log }: Dirty): readonly DiskRange[] => {
  const extents = extentsOf(files, "$LogFile");
  const size = extents.reduce((sum, { length }) => sum + length, 0) * clusterBytes;
  if (size === 0 || log.to === log.from) return [];
  const first = Math.floor(log.from / clusterBytes) * clusterBytes;
  const from = first % size;
  const end = from + Math.ceil((log.to - first) / clusterBytes) * clusterBytes;
  return fileRangeOnDisk(extents, from, Math.min(end, size) - from);
};

/** Pages of the $MFT, ascending, each once: offsets in it. */
const pagesOf = (records: Iterable<number>): readonly number[] => {
  const pages = new Set<number>();
  for (const number of records) pages.add(Math.floor(number / recordsInPage) * clusterBytes);
  const list = [...pages];
  const [first = 0, second = 0] = list;
  if (list.length === 2) return first < second ? list : [second, first];
  return list.sort((one, other) => one - other);
};

const writtenTo = (vhdx: Vhdx, { offset, length }: DiskRange): Vhdx => written(vhdx, offset, length);

/** The disk with all that. First the data, then the records that lead there, then the log: in which order the cache writes is an assumption. */
export const flushed = (disk: Vhdx, dirty: Dirty): Vhdx => {
  let vhdx = disk;
  const mft = extentsOf(dirty.files, "$MFT");
  for (const extent of dirty.extents) vhdx = writtenTo(vhdx, onDisk(extent));
  for (const page of pagesOf(dirty.records))
    for (const range of fileRangeOnDisk(mft, page, clusterBytes)) vhdx = writtenTo(vhdx, range);
  const bitmap = dirty.bitmap ? extentsOf(dirty.files, "$Bitmap")[0] : undefined;
  if (bitmap !== undefined) vhdx = writtenTo(vhdx, onDisk({ start: bitmap.start, length: 1 }));
  for (const range of logRanges(dirty)) vhdx = writtenTo(vhdx, range);
  return vhdx;
};
