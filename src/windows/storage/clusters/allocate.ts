import { alikeUntil, type ClusterMap, type Extent, isUsed, taken } from "./cluster-map.ts";

/** Free runs from `from` to `to`, ascending; of a longer one the first `enough` clusters. */
function* freeRuns(map: ClusterMap, from: number, to: number, enough: number): Generator<Extent> {
  for (let start = from; start < to; ) {
    const free = !isUsed(map, start);
    const end = alikeUntil(map, start, free ? Math.min(to, start + enough) : to);
    if (free) yield { start, length: end - start };
    start = end;
  }
}

const nothing: Extent = { start: 0, length: 0 };

/** The volume in the order in which free clusters are looked for: from where the last search ended, around, the zone last. */
const ways = ({ next, total, zone }: ClusterMap): readonly Extent[] => {
  const { start, length } = zone ?? nothing;
  const end = start + length;
  const outside = [
    { start: next, length: total - next },
    { start: 0, length: next },
  ].flatMap((way) => {
    const wayEnd = way.start + way.length;
    const before = { start: way.start, length: Math.min(wayEnd, start) - way.start };
    const behind = { start: Math.max(way.start, end), length: wayEnd - Math.max(way.start, end) };
    return zone === null ? [way] : [before, behind];
  });
  return [...outside, { start, length }].filter((way) => way.length > 0);
};

function* candidates(map: ClusterMap, enough: number): Generator<Extent> {
  for (const { start, length } of ways(map)) yield* freeRuns(map, start, start + length, enough);
}

/** Runs for `count` clusters: the first that is long enough, else whatever is free, in order. Empty if the volume has not as many. */
const chosen = (map: ClusterMap, count: number): readonly Extent[] => {
  const pieces: Extent[] = [];
  let missing = count;
  for (const { start, length } of candidates(map, count)) {
    if (length >= count) return [{ start, length: count }];
    if (missing === 0) continue;
    pieces.push({ start, length: Math.min(length, missing) });
    missing -= Math.min(length, missing);
  }
  return pieces;
};

export interface Allocated {
  readonly map: ClusterMap;
  /** As the file's run list has them: in the order of its bytes, neighbours joined. */
  readonly extents: readonly Extent[];
}

const joined = (extents: readonly Extent[]): readonly Extent[] => {
  const runs: Extent[] = [];
  for (const extent of extents) {
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.length === extent.start)
      runs[runs.length - 1] = { start: last.start, length: last.length + extent.length };
    else runs.push(extent);
  }
  return runs;
};

/**
 * Finds `count` free clusters and marks them as used; null if there are not as many. A file that grows says where its last cluster is
 * (`behind`): what is free there is taken first, so it stays in one piece. Next fit from where the last search ended, an assumption:
 * NTFS does not say how it chooses.
 */
export const allocate = (map: ClusterMap, count: number, behind: number | null = null): Allocated | null => {
  if (count > map.total - map.used) return null;
  if (count <= 0) return { map, extents: [] };
  const start = (behind ?? map.total - 1) + 1;
  const limit = Math.min(map.total, start + count);
  const room = start < map.total && !isUsed(map, start) ? alikeUntil(map, start, limit) - start : 0;
  const grown = room === 0 ? [] : [{ start, length: Math.min(room, count) }];
  let now = grown.reduce(taken, map);
  const rest = count - (now.used - map.used);
  const pieces = rest === 0 ? [] : chosen(now, rest);
  now = pieces.reduce(taken, now);
  const last = pieces.at(-1);
  return {
    map: last === undefined ? now : { ...now, next: (last.start + last.length) % map.total },
    extents: joined([...grown, ...pieces]),
  };
};
