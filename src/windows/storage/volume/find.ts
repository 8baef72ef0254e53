import { mergedList, splitPath, type VisibleNode } from "#contract/file-tree/index.ts";
import { type Failure, isFailure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import { win32 } from "../errors.ts";
import { follow, type Reached } from "./links.ts";
import { unknownInside } from "./lookup.ts";
import { layerStack, sheetsOf } from "./stack.ts";
import type { VolumeId } from "./volume.ts";

/** What a path leads to on one volume; absolute links stay on it. */
export const findOnVolume = (
  reader: Reader,
  volume: VolumeId,
  segments: readonly string[],
  followLast = true,
): Reached | Failure => {
  const jump = (target: string) => ({ volume, segments: splitPath(target), readOnly: false });
  return follow((id) => sheetsOf(reader, id), { volume, segments, readOnly: false }, segments, jump, followLast);
};

/** What is in a directory. */
export interface Listing {
  /** In the order of NTFS. */
  readonly nodes: readonly VisibleNode[];
  /** Why nobody knows what else is there; null where this is all. */
  readonly notModelled: string | null;
}

/** Lists what `findOnVolume` or `findPath` has reached. 267 where it is no directory. */
export const listReached = (reader: Reader, { place, lookup }: Reached): Listing | Failure => {
  if (lookup.kind === "absent") return win32("3");
  if (lookup.kind === "missing") return { nodes: [], notModelled: lookup.missing };
  if (lookup.node.kind !== "directory") return win32("267");
  const nodes = mergedList(layerStack(reader, place.volume), lookup.segments) ?? [];
  return {
    nodes: nodes.map(({ node }) => node),
    notModelled: unknownInside(sheetsOf(reader, place.volume), lookup.segments),
  };
};

export const listOnVolume = (reader: Reader, volume: VolumeId, segments: readonly string[]): Listing | Failure => {
  const reached = findOnVolume(reader, volume, segments);
  return isFailure(reached) ? reached : listReached(reader, reached);
};
