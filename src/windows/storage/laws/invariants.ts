import { at, pairs } from "#core/persistent/radix.ts";
import type { Extent } from "../clusters/cluster-map.ts";
import { isUsed } from "../clusters/cluster-map.ts";
import { blocksOfExtents } from "../clusters/partition.ts";
import { indexEntries, nameAt, numberIn } from "../ntfs/directory.ts";
import { clustersOf } from "../ntfs/file.ts";
import { type FileRecord, isDirectory } from "../ntfs/record.ts";
import { type NtfsVolume, rootRecord } from "../ntfs/volume.ts";
import { blockSize } from "../vhdx/geometry.ts";

const sharedClusters = (extents: readonly Extent[]): readonly string[] => {
  const sorted = [...extents].sort((one, other) => one.start - other.start);
  return sorted.flatMap(({ start }, place) => {
    const before = sorted[place - 1];
    return before !== undefined && before.start + before.length > start ? [`cluster ${start} has two owners`] : [];
  });
};

/** Whether it is a file that was written out of the run of placeholders of its directory. */
const isPlaced = ({ expansion }: FileRecord, record: FileRecord): boolean =>
  expansion !== null &&
  !isDirectory(record) &&
  record.number >= expansion.first &&
  record.number < expansion.first + expansion.count;

const wrongNames = (volume: NtfsVolume, records: ReadonlyMap<number, FileRecord>): readonly string[] =>
  [...records.values()].flatMap((record) => {
    if (record.number === rootRecord) return [];
    if (!record.inUse) return record.names.length === 0 ? [] : [`record ${record.number} is free and has a name`];
    const lost = record.names.filter(({ parent, name }) => {
      const directory = records.get(parent);
      if (directory === undefined || !isDirectory(directory)) return true;
      const number = numberIn(directory, name);
      return number === undefined ? !isPlaced(directory, record) : number !== record.number;
    });
    const none = record.names.length === 0 ? [`record ${record.number} has no name`] : [];
    const beyond = record.number >= volume.next ? [`record ${record.number} lies behind the $MFT's end`] : [];
    return [...none, ...beyond, ...lost.map(({ name }) => `${name} of record ${record.number} is in no directory`)];
  });

const wrongEntries = (records: ReadonlyMap<number, FileRecord>): readonly string[] =>
  [...records.values()]
    .filter((record) => record.inUse && isDirectory(record))
    .flatMap((directory) =>
      indexEntries(directory).flatMap(([key, number]) => {
        const record = number === null ? undefined : records.get(number);
        if (number === null) return [];
        return record?.inUse &&
          (nameAt(record, directory.number, key) ?? record.names.some(({ short }) => short === key))
          ? []
          : [`${key} leads to record ${number}, which has not this name`];
      }),
    );

const numbersTwice = (volume: NtfsVolume, records: ReadonlyMap<number, FileRecord>): readonly string[] => {
  const runs = [...records.values()].flatMap(({ inUse, expansion }) =>
    inUse && expansion !== null && expansion.count > 0 ? [expansion] : [],
  );
  const free = volume.free.flatMap(({ first, count }) => Array.from({ length: count }, (_, place) => first + place));
  const usedFree = free.filter(
    (number) =>
      records.get(number)?.inUse ||
      runs.some((run) => number >= run.first && number < run.first + run.count && !records.has(number)),
  );
  const sorted = runs.sort((one, other) => one.first - other.first);
  const over = sorted.filter(({ first }, place) => {
    const before = sorted[place - 1];
    return before !== undefined && before.first + before.count > first;
  });
  return [
    ...usedFree.map((number) => `record ${number} is free and in use`),
    ...over.map(({ first }) => `the run from ${first} on overlaps another`),
  ];
};

/** What is wrong with a volume; empty for a sound one. */
export const faultsOf = (volume: NtfsVolume): readonly string[] => {
  const records = new Map(pairs(volume.records));
  const files = [...records.values()].flatMap(clustersOf).concat(volume.journal?.extents ?? []);
  const all = [...files, ...volume.files.flatMap(({ extents }) => extents)];
  const unused = all.filter(
    ({ start, length }) => !isUsed(volume.map, start) || !isUsed(volume.map, start + length - 1),
  );
  const used = all.reduce((sum, { length }) => sum + length, 0);
  const { vhdx } = volume;
  const blocks =
    vhdx === null ? [] : blocksOfExtents(files, blockSize).filter((block) => at(vhdx.blocks, block) === undefined);
  return [
    ...sharedClusters(all),
    ...unused.map(({ start }) => `cluster ${start} is owned and free`),
    ...(used === volume.map.used ? [] : [`${volume.map.used} clusters are used, ${used} owned`]),
    ...blocks.map((block) => `block ${block} has clusters and no place`),
    ...wrongNames(volume, records),
    ...wrongEntries(records),
    ...numbersTwice(volume, records),
  ];
};
