import { at, emptyRadix, put, type Radix } from "#core/persistent/radix.ts";
import { countOf, holds, type Runs, sameUntil, withoutRun, withRun } from "../numbers/runs.ts";

/** Bytes of a cluster. Source: reference/windows-storage.md F2.1. */
export const clusterBytes = 4096;

/** Clusters of which one cluster of $Bitmap says whether they are used. */
export const groupSize = clusterBytes * 8;

/** Clusters that follow one another: logical cluster number of the first, and how many. */
export interface Extent {
  readonly start: number;
  readonly length: number;
}

/** Which clusters of an NTFS volume are used: what $Bitmap says. A value, plain data. */
export interface ClusterMap {
  /** Clusters of the volume. */
  readonly total: number;
  readonly used: number;
  /** Where the search for free ones goes on. */
  readonly next: number;
  /** Kept for $MFT to grow into; others get clusters in it only when no more are left elsewhere. */
  readonly zone: Extent | null;
  /** Used clusters of each group, 0 to 32,767; a group that is not there is free. */
  readonly groups: Radix<Runs>;
}

export const emptyClusterMap = (total: number): ClusterMap => ({
  total,
  used: 0,
  next: 0,
  zone: null,
  groups: emptyRadix,
});

const groupOf = (cluster: number): number => Math.floor(cluster / groupSize);

const usedIn = (map: ClusterMap, group: number): Runs => at(map.groups, group) ?? [];

export const isUsed = (map: ClusterMap, cluster: number): boolean =>
  holds(usedIn(map, groupOf(cluster)), cluster % groupSize);

const marked = (map: ClusterMap, { start, length }: Extent, used: boolean): ClusterMap => {
  if (start < 0 || length < 0 || start + length > map.total)
    throw new Error(`The volume has no cluster ${start + length - 1}.`);
  let { groups, used: count } = map;
  const end = start + length;
  for (let group = groupOf(start); group * groupSize < end; group += 1) {
    const base = group * groupSize;
    const before = at(groups, group) ?? [];
    const change = used ? withRun : withoutRun;
    const now = change(before, Math.max(0, start - base), Math.min(groupSize, end - base));
    count += countOf(now) - countOf(before);
    groups = put(groups, group, now);
  }
  return { ...map, groups, used: count };
};

/** Marks clusters as used that somebody has chosen. Throws if one of them is used already: two files would share it. */
export const taken = (map: ClusterMap, extent: Extent): ClusterMap => {
  const now = marked(map, extent, true);
  if (now.used !== map.used + extent.length) throw new Error(`Clusters from ${extent.start} on are used already.`);
  return now;
};

/** Gives clusters back. Throws if one of them is free already. */
export const freed = (map: ClusterMap, extents: readonly Extent[]): ClusterMap => {
  let now = map;
  for (const extent of extents) {
    const before = now.used;
    now = marked(now, extent, false);
    if (now.used !== before - extent.length) throw new Error(`Clusters from ${extent.start} on are free already.`);
  }
  return now;
};

/** How far clusters from `cluster` on are used, or free, as that one is; at most to `limit`. */
export const alikeUntil = (map: ClusterMap, cluster: number, limit: number): number => {
  const used = isUsed(map, cluster);
  let until = cluster;
  do {
    const base = groupOf(until) * groupSize;
    until = base + sameUntil(usedIn(map, groupOf(until)), until - base, Math.min(groupSize, limit - base));
  } while (until < limit && until % groupSize === 0 && isUsed(map, until) === used);
  return until;
};
