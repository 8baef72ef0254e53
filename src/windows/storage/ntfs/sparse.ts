import { clusterBytes, type Extent } from "../clusters/cluster-map.ts";
import type { Draft } from "./draft.ts";
import type { DataStream } from "./record.ts";

/** Clusters of a file that follow one another: where they are on the disk, null for a hole. */
interface Run {
  readonly at: number | null;
  readonly length: number;
}

// Holes come and go in units of 16 clusters, 64 KiB. Source: ntfs-3g's documentation of sparse attributes (compression unit 4); learn.microsoft.com, FSCTL_SET_ZERO_DATA, says "large enough".
const unit = 16;
const unitBytes = unit * clusterBytes;

/** The run list of a stream, in the order of its bytes. */
export const runsOf = ({ extents, holes = [] }: DataStream): readonly Run[] => {
  const runs: Run[] = [];
  let [cluster, hole] = [0, 0];
  const skip = (): void => {
    for (let next = holes[hole]; next?.start === cluster; next = holes[hole]) {
      runs.push({ at: null, length: next.length });
      cluster += next.length;
      hole += 1;
    }
  };
  for (const { start, length } of extents) {
    for (let done = 0; done < length; ) {
      skip();
      const part = Math.min(length - done, (holes[hole]?.start ?? Number.POSITIVE_INFINITY) - cluster);
      runs.push({ at: start + done, length: part });
      cluster += part;
      done += part;
    }
  }
  skip();
  return runs;
};

const push = (list: Extent[], start: number, length: number): void => {
  const last = list.at(-1);
  if (last !== undefined && last.start + last.length === start)
    list[list.length - 1] = { start: last.start, length: last.length + length };
  else list.push({ start, length });
};

const mapOf = (runs: readonly Run[]): Pick<DataStream, "extents"> & { readonly holes: readonly Extent[] } => {
  const extents: Extent[] = [];
  const holes: Extent[] = [];
  let cluster = 0;
  for (const { at, length } of runs) {
    if (at === null) push(holes, cluster, length);
    else push(extents, at, length);
    cluster += length;
  }
  return { extents, holes };
};

/** Runs with what lies from cluster `from` to `to` replaced, piece by piece. */
const replaced = (
  runs: readonly Run[],
  from: number,
  to: number,
  change: (run: Run) => readonly Run[],
): readonly Run[] => {
  let cluster = 0;
  return runs.flatMap(({ at, length }) => {
    const begin = cluster;
    cluster += length;
    const [first, last] = [Math.max(begin, from), Math.min(cluster, to)];
    if (first >= last) return [{ at, length }];
    const piece = (start: number, end: number): Run => ({
      at: at === null ? null : at + start - begin,
      length: end - start,
    });
    const around = (start: number, end: number): readonly Run[] => (end > start ? [piece(start, end)] : []);
    return [...around(begin, first), ...change(piece(first, last)), ...around(last, cluster)];
  });
};

const onDiskBetween = (draft: Draft, runs: readonly Run[], from: number, to: number): readonly Run[] =>
  replaced(runs, from, to, (run) =>
    run.at === null ? draft.allocate(run.length).map(({ start, length }): Run => ({ at: start, length })) : [run],
  );

const holesBetween = (draft: Draft, runs: readonly Run[], from: number, to: number): readonly Run[] =>
  replaced(runs, from, to, ({ at, length }) => {
    if (at !== null) draft.giveBack([{ start: at, length }]);
    return [{ at: null, length }];
  });

const clustersOf = (runs: readonly Run[]): number => runs.reduce((sum, { length }) => sum + length, 0);

const ofLength = (draft: Draft, runs: readonly Run[], count: number): readonly Run[] => {
  const have = clustersOf(runs);
  if (count >= have) return count === have ? runs : [...runs, { at: null, length: count - have }];
  return replaced(runs, count, have, ({ at, length }) => {
    if (at !== null) draft.giveBack([{ start: at, length }]);
    return [];
  });
};

const write = (draft: Draft, runs: readonly Run[], from: number, to: number): void => {
  replaced(runs, from, to, (run) => {
    if (run.at !== null) draft.write([{ start: run.at, length: run.length }]);
    return [run];
  });
};

/** A sparse stream of `size` bytes, of which those from `from` on were written: only they need clusters. `room`: bytes that its record holds. */
export const sparselyFitted = (
  draft: Draft,
  before: DataStream,
  size: number,
  from: number,
  room: number,
): Pick<DataStream, "extents" | "holes"> => {
  const old = runsOf(before);
  if (old.length === 0 && size <= room) return { extents: [], holes: [] };
  const count = Math.ceil(size / clusterBytes);
  const start = old.length === 0 ? 0 : from;
  let runs = ofLength(draft, old, count);
  if (start < size) {
    runs = onDiskBetween(draft, runs, Math.floor(start / unitBytes) * unit, count);
    write(draft, runs, Math.floor(start / clusterBytes), count);
  }
  return mapOf(runs);
};

/** A stream that may have holes from now on. */
export const madeSparse = (stream: DataStream): DataStream => ({ ...stream, holes: stream.holes ?? [] });

/** A stream that has no holes any more: zeros are written into them. */
export const madeDense = (draft: Draft, stream: DataStream): DataStream => {
  const runs = runsOf(stream);
  const full = onDiskBetween(draft, runs, 0, clustersOf(runs));
  if (stream.holes?.length) write(draft, full, 0, clustersOf(full));
  const { size, content } = stream;
  return { size, content, extents: mapOf(full).extents };
};

/**
 * Zeros from byte `from` to `to`: of a sparse stream whole units of 64 KiB give their clusters back, all else is written.
 * Source: learn.microsoft.com, FSCTL_SET_ZERO_DATA.
 */
export const zeroed = (draft: Draft, stream: DataStream, from: number, to: number): DataStream => {
  const end = Math.min(to, stream.size);
  if (end <= from) return stream;
  const runs = runsOf(stream);
  const first = Math.ceil(from / unitBytes) * unit;
  const last = end === stream.size ? clustersOf(runs) : Math.floor(end / unitBytes) * unit;
  const made = stream.holes === undefined || last <= first ? runs : holesBetween(draft, runs, first, last);
  write(draft, made, Math.floor(from / clusterBytes), Math.ceil(end / clusterBytes));
  return stream.holes === undefined ? stream : { ...stream, ...mapOf(made) };
};

/** Bytes of a stream for which there is room on the disk, or in the record. Source: learn.microsoft.com, FSCTL_QUERY_ALLOCATED_RANGES. */
export const allocatedRanges = (
  stream: DataStream,
): readonly { readonly offset: number; readonly length: number }[] => {
  const runs = runsOf(stream);
  if (runs.length === 0) return stream.size === 0 ? [] : [{ offset: 0, length: stream.size }];
  const ranges: Extent[] = [];
  let cluster = 0;
  for (const { at, length } of runs) {
    if (at !== null) push(ranges, cluster, length);
    cluster += length;
  }
  return ranges.map(({ start, length }) => ({
    offset: start * clusterBytes,
    length: Math.min(length * clusterBytes, stream.size - start * clusterBytes),
  }));
};
