import { at, pairs } from "#core/persistent/radix.ts";
import { need, type Reader } from "#core/world.ts";
import { clusterBytes } from "../clusters/cluster-map.ts";
import { isDirectory, isTombstone } from "../ntfs/record.ts";
import { extentsOf, type NtfsVolume, recordSize } from "../ntfs/volume.ts";
import { freeSpace } from "../volume/space.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import type { VolumeTotals } from "./types.ts";

type Counted = Pick<VolumeTotals, "files" | "tombstones" | "placeholders" | "bytes">;

const counted = new WeakMap<NtfsVolume["records"], Counted>();

const within = (records: NtfsVolume["records"], from: number, to: number): number => {
  let written = 0;
  for (let number = from; number < to; number += 1) if (at(records, number) !== undefined) written += 1;
  return written;
};

const count = (records: NtfsVolume["records"]): Counted => {
  const known = counted.get(records);
  if (known !== undefined) return known;
  let [files, tombstones, placeholders, bytes] = [0, 0, 0, 0];
  const runs: { readonly first: number; readonly count: number }[] = [];
  for (const [, record] of pairs(records)) {
    if (!record.inUse) continue;
    if (record.expansion !== null) runs.push(record.expansion);
    if (isTombstone(record)) tombstones += 1;
    else if (record.below !== null && record.below !== "") placeholders += 1;
    else if (!isDirectory(record)) {
      files += 1;
      bytes += record.data?.size ?? 0;
    }
  }
  // What was written out of a run is counted already, or is no placeholder any more.
  for (const { first, count: length } of runs) placeholders += length - within(records, first, first + length);
  const made = { files, tombstones, placeholders, bytes };
  counted.set(records, made);
  return made;
};

/** A volume in numbers. */
export const totalsOf = (reader: Reader, id: VolumeId): VolumeTotals => {
  const { ntfs } = need(reader, volumes, id);
  const mft = extentsOf(ntfs.files, "$MFT").reduce((sum, { length }) => sum + length, 0) * clusterBytes;
  return {
    ...count(ntfs.records),
    clusters: ntfs.map.used,
    free: freeSpace(reader, id),
    mft: Math.max(mft, ntfs.next * recordSize),
    disk: ntfs.vhdx === null ? null : { bytes: ntfs.vhdx.fileSize, blocks: ntfs.vhdx.blocks.size },
  };
};
