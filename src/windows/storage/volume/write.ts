import {
  type DirectoryNode,
  emptyDirectory,
  findIn,
  fold,
  mergedFind,
  type Placement,
  removeMerged,
  type VisibleNode,
  withNode,
  withNodes,
} from "#contract/file-tree/index.ts";
import type { Failure } from "#core/failure.ts";
import type { Tx } from "#core/tx.ts";
import { need, type Reader } from "#core/world.ts";
import { win32 } from "../errors.ts";
import { wallClock } from "./clock.ts";
import { lookUp } from "./lookup.ts";
import { fits } from "./space.ts";
import { layerStack, lowerSheets } from "./stack.ts";
import { type VolumeId, volumes } from "./volume.ts";

/** A directory's own record: its entries, in this layer or a lower one, left out. */
export const shellOf = (directory: DirectoryNode): DirectoryNode => {
  const { covers: _own, ...shell } = directory;
  return { ...shell, entries: {} };
};

/** The directories that lead to some places, ready to be placed before them: as they look now, the nearest one just modified. */
const waysTo = (reader: Reader, volume: VolumeId, places: readonly (readonly string[])[]): readonly Placement[] => {
  const { top } = need(reader, volumes, volume);
  const stack = layerStack(reader, volume);
  const modified = wallClock(reader);
  const ways = new Map<string, Placement>();
  const put = (segments: readonly string[], nearest: boolean): void => {
    const key = segments.map(fold).join("\\");
    if (ways.has(key) && !nearest) return;
    const own = findIn(top, segments);
    const shown = own?.kind === "directory" ? own : mergedFind(stack, segments)?.node;
    const name = segments.at(-1) ?? "";
    const directory = shown?.kind === "directory" ? shown : emptyDirectory(name, { modified });
    const kept = own?.kind === "directory" ? directory : shellOf(directory);
    ways.set(key, [segments, nearest ? { ...kept, modified } : kept]);
  };
  for (const segments of places)
    for (let depth = 1; depth < segments.length; depth += 1)
      put(segments.slice(0, depth), depth === segments.length - 1);
  return [...ways.values()].sort(([one], [other]) => one.length - other.length);
};

/** Whether a volume's disk can hold `top`: 112 if not. */
const keep = (tx: Tx, id: VolumeId, top: DirectoryNode): Failure | null => {
  if (!fits(tx, need(tx, volumes, id), top)) return win32("112");
  tx.update(volumes, id, { top });
  return null;
};

/** Writes nodes to a volume, with the directories that lead to them. Fails with 112 where they do not fit. */
export const placeAll = (tx: Tx, volume: VolumeId, placements: readonly Placement[]): Failure | null => {
  const ways = waysTo(
    tx,
    volume,
    placements.map(([segments]) => segments),
  );
  return keep(tx, volume, withNodes(need(tx, volumes, volume).top, [...ways, ...placements]));
};

export const placeOne = (tx: Tx, volume: VolumeId, segments: readonly string[], node: VisibleNode): Failure | null =>
  placeAll(tx, volume, [[segments, node]]);

/** Takes a name from a volume: a tombstone stays where a layer has it, or may have it. */
export const removeAt = (tx: Tx, volume: VolumeId, segments: readonly string[]): void => {
  const row = need(tx, volumes, volume);
  const lower = lowerSheets(tx, volume);
  const trees = lower.map(({ tree }) => tree);
  const reached = withNodes(row.top, waysTo(tx, volume, [segments]));
  const without = removeMerged(reached, trees, segments);
  const left = lookUp([{ tree: without, notModelled: row.notModelled }, ...lower], segments);
  const name = segments.at(-1) ?? "";
  const top = left.kind === "missing" ? withNode(without, segments, { kind: "tombstone", name }) : without;
  tx.update(volumes, volume, { top });
};
