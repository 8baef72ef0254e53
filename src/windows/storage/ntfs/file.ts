import type { Content } from "#contract/file-tree/index.ts";
import { clusterBytes, type Extent } from "../clusters/cluster-map.ts";
import type { Draft } from "./draft.ts";
import type { DataStream, FileRecord, NamedStream } from "./record.ts";
import { sparselyFitted } from "./sparse.ts";
import { recordSize } from "./volume.ts";

// Headers of the record and of its standard information, name and data attributes. Source: NTFS documentation; the sum is rounded.
const overhead = 56 + 96 + 90 + 24 + 8;

/** Bytes that still fit into a record beside its names and other streams. */
const roomIn = ({ names, streams }: Pick<FileRecord, "names" | "streams">): number => {
  let room = recordSize - overhead;
  for (const { name, short } of names) room -= 2 * name.length + (short === null ? 0 : 90);
  for (const { name, size, extents } of streams) room -= 24 + 2 * name.length + (extents.length === 0 ? size : 40);
  return room;
};

const none: readonly Extent[] = [];

const countOf = (extents: readonly Extent[]): number => extents.reduce((sum, { length }) => sum + length, 0);

const shortened = (draft: Draft, extents: readonly Extent[], count: number): readonly Extent[] => {
  const kept: Extent[] = [];
  let left = count;
  for (const { start, length } of extents) {
    const stays = Math.min(left, length);
    if (stays > 0) kept.push({ start, length: stays });
    if (stays < length) draft.giveBack([{ start: start + stays, length: length - stays }]);
    left -= stays;
  }
  return kept;
};

/** Clusters for `size` bytes, of which those from byte `from` on are written: some more, or some given back. A file that left its record does not return there. */
const fitted = (
  draft: Draft,
  before: readonly Extent[],
  size: number,
  from: number,
  room: number,
): readonly Extent[] => {
  if (before.length === 0 && size <= room) return before;
  const wanted = Math.ceil(size / clusterBytes);
  const have = countOf(before);
  const extents = wanted > have ? draft.allocate(wanted - have, before) : shortened(draft, before, wanted);
  draft.write(tail(extents, Math.floor((before.length === 0 ? 0 : from) / clusterBytes)));
  return extents;
};

const tail = (extents: readonly Extent[], skip: number): readonly Extent[] => {
  let left = skip;
  return extents.flatMap(({ start, length }) => {
    const skipped = Math.min(left, length);
    left -= skipped;
    return skipped === length ? [] : [{ start: start + skipped, length: length - skipped }];
  });
};

export interface NewData {
  readonly size: number;
  readonly content: Content;
}

/** A file with other data in its unnamed stream; bytes before `from` stay as they are. */
export const withData = (draft: Draft, record: FileRecord, { size, content }: NewData, from = 0): FileRecord => {
  const before = record.data;
  if (before?.holes !== undefined)
    return draft.put({
      ...record,
      data: { size, content, ...sparselyFitted(draft, before, size, from, roomIn(record)) },
    });
  const extents = fitted(draft, before?.extents ?? none, size, from, roomIn(record));
  return draft.put({ ...record, data: { size, content, extents } });
};

/** A file with a stream of this name, new or written over. */
export const withStream = (draft: Draft, record: FileRecord, name: string, { size, content }: NewData): FileRecord => {
  const same = (each: NamedStream) => each.name.toUpperCase() === name.toUpperCase();
  const before = record.streams.find(same);
  const others = record.streams.filter((each) => !same(each));
  const room =
    roomIn({ names: record.names, streams: others }) - (record.data?.extents.length === 0 ? record.data.size : 0);
  const extents = fitted(draft, before?.extents ?? none, size, 0, room);
  const stream: NamedStream = { name: before?.name ?? name, size, content, extents };
  const streams =
    before === undefined ? [...record.streams, stream] : record.streams.map((each) => (same(each) ? stream : each));
  return draft.put({ ...record, streams });
};

/** A file without a stream, or without any. */
export const withoutStreams = (draft: Draft, record: FileRecord, name?: string): FileRecord => {
  const gone = record.streams.filter((each) => name === undefined || each.name.toUpperCase() === name.toUpperCase());
  if (gone.length === 0) return record;
  for (const { extents } of gone) draft.giveBack(extents);
  return draft.put({ ...record, streams: record.streams.filter((each) => !gone.includes(each)) });
};

/** All clusters that a file's own data takes. */
export const clustersOf = ({ data, streams, indexExtents }: FileRecord): readonly Extent[] => [
  ...(data?.extents ?? []),
  ...streams.flatMap(({ extents }) => extents),
  ...indexExtents,
];

/** Bytes on the disk. */
export const sizeOnDisk = (stream: DataStream | null): number =>
  stream === null ? 0 : countOf(stream.extents) * clusterBytes;
