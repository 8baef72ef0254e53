import { splitPath, type VisibleNode } from "#contract/file-tree/index.ts";
import { type Failure, isFailure } from "#core/failure.ts";
import type { Reader } from "#core/world.ts";
import { win32 } from "../errors.ts";
import { follow, type Reached } from "./links.ts";
import { unknownInside } from "./lookup.ts";
import type { View } from "./view.ts";
import type { VolumeId } from "./volume.ts";
import { volumeView } from "./volume-view.ts";

/** What a path leads to on one volume, as its container sees it; absolute links stay on it. */
export const findOnVolume = (
  reader: Reader,
  volume: VolumeId,
  segments: readonly string[],
  followLast = true,
): Reached | Failure => {
  const view = volumeView(reader, volume);
  const jump = (target: string) => ({ volume, segments: splitPath(target), readOnly: false });
  return follow(() => view, { volume, segments, readOnly: false }, segments, jump, followLast);
};

/** What is in a directory. */
export interface Listing {
  /** In the order of NTFS. */
  readonly nodes: readonly VisibleNode[];
  /** Why nobody knows what else is there; null where this is all. */
  readonly notModelled: string | null;
}

/** Lists what was reached. 267 where it is no directory. */
export const listReached = (view: View, { lookup }: Reached): Listing | Failure => {
  if (lookup.kind === "absent") return win32("3");
  if (lookup.kind === "missing") return { nodes: [], notModelled: lookup.missing };
  if (lookup.node.kind !== "directory") return win32("267");
  return {
    nodes: view.list(lookup.segments).map(({ node }) => node),
    notModelled: unknownInside(view.look, lookup.segments),
  };
};

export const listOnVolume = (reader: Reader, volume: VolumeId, segments: readonly string[]): Listing | Failure => {
  const reached = findOnVolume(reader, volume, segments);
  return isFailure(reached) ? reached : listReached(volumeView(reader, volume), reached);
};
