import type { VisibleNode } from "#contract/file-tree/index.ts";
import type { Failure } from "#core/failure.ts";
import type { Tx } from "#core/tx.ts";
import type { VolumeId } from "../volume/volume.ts";
import { change } from "./change.ts";
import { type Placement, placeAll as place } from "./place.ts";
import { removeIn } from "./remove.ts";
import { stirredWayTo } from "./way.ts";

/** Writes nodes to a volume, with the directories that lead to them. Fails with 112 where they do not fit. */
export const placeAll = (tx: Tx, volume: VolumeId, placements: readonly Placement[]): Failure | null =>
  change(tx, volume, (disk) => place(disk, placements));

export const placeOne = (tx: Tx, volume: VolumeId, segments: readonly string[], node: VisibleNode): Failure | null =>
  placeAll(tx, volume, [{ segments, node }]);

/** Takes a name from a volume: a tombstone stays where a layer has it, or may have it. */
export const removeAt = (tx: Tx, volume: VolumeId, segments: readonly string[]): Failure | null =>
  change(tx, volume, (disk) => removeIn(disk, stirredWayTo(disk, segments), segments.at(-1) ?? ""));
