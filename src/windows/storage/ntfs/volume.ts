import { emptyRadix, put, type Radix } from "#core/persistent/radix.ts";
import { emptyTrie } from "#core/persistent/trie.ts";
import type { ClusterMap, Extent } from "../clusters/cluster-map.ts";
import { extendVolume, type Formatted, type SystemFile } from "../clusters/system-files.ts";
import { expand } from "../vhdx/expand.ts";
import type { Vhdx } from "../vhdx/vhdx.ts";
import { written } from "../vhdx/write.ts";
import type { FreeRun } from "./free-runs.ts";
import type { Journal } from "./journal.ts";
import { type FileRecord, freeRecord } from "./record.ts";

/** Bytes of a file record. */
export const recordSize = 1024;
/** Record of the root directory. */
export const rootRecord = 5;
/** First record that a file gets: 0 to 15 are NTFS's own, 16 to 23 stay free, 24 on is what $Extend holds, of which the count is an assumption. */
export const firstRecord = 40;

/** An NTFS volume as a value: plain data, never changed, only replaced (see `Draft`). Volumes share what they have in common. */
export interface NtfsVolume {
  /** The $MFT. A number without a record, below `next`, belongs to an expanded directory (`FileRecord.expansion`) or is free. */
  readonly records: Radix<FileRecord>;
  readonly next: number;
  /** In order. */
  readonly free: readonly FreeRun[];
  readonly map: ClusterMap;
  /** NTFS's own files, the $MFT among them. */
  readonly files: readonly SystemFile[];
  /** How far in the $LogFile the next entry goes, in bytes. */
  readonly log: number;
  readonly journal: Journal | null;
  /** Whether files get 8.3 names. */
  readonly shortNames: boolean;
  /** The disk that it lies on; null for the host's own, of which no block is modelled. */
  readonly vhdx: Vhdx | null;
}

const root = (below: string | null): FileRecord => ({
  ...freeRecord(rootRecord, rootRecord),
  inUse: true,
  index: emptyTrie,
  below,
});

/** An empty volume as formatting leaves it. `below`: path in the trees beneath that the root shows, null for none. */
export const formatted = (
  { map, files }: Formatted,
  options: { readonly below: string | null; readonly shortNames: boolean; readonly vhdx: Vhdx | null },
): NtfsVolume => ({
  records: put<FileRecord>(emptyRadix, rootRecord, root(options.below)),
  next: firstRecord,
  free: [],
  map,
  files,
  log: 0,
  journal: null,
  shortNames: options.shortNames,
  vhdx: options.vhdx,
});

/** Where one of NTFS's own files lies. */
export const extentsOf = (files: readonly SystemFile[], name: string): readonly Extent[] =>
  files.find((file) => file.name === name)?.extents ?? [];

/** Lets a volume fill a disk that has grown to `size` bytes. Source: reference/windows-storage.md F2.4. */
export const extended = (volume: NtfsVolume, size: number): NtfsVolume => {
  const bitmap = extentsOf(volume.files, "$Bitmap");
  const last = bitmap.at(-1);
  const grown = extendVolume(volume.map, size, last === undefined ? 0 : last.start + last.length - 1);
  if (grown === null) return volume;
  const files = volume.files.map((file) =>
    file.name === "$Bitmap" ? { ...file, extents: [...file.extents, ...grown.bitmap] } : file,
  );
  const wider = volume.vhdx === null ? null : expand(volume.vhdx, size);
  const vhdx = wider && grown.written.reduce((disk, { offset, length }) => written(disk, offset, length), wider);
  return { ...volume, map: grown.map, files, vhdx };
};
