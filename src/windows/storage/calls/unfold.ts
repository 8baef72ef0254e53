import type { Placement, VisibleNode } from "#contract/file-tree/index.ts";
import type { Reader } from "#core/world.ts";
import { lookUp } from "../volume/lookup.ts";
import { sheetsOf } from "../volume/stack.ts";
import type { VolumeId } from "../volume/volume.ts";

/** Where the nodes of a tree go so that a directory which is there already keeps what is in it. */
export const unfold = (
  reader: Reader,
  volume: VolumeId,
  segments: readonly string[],
  node: VisibleNode,
): readonly Placement[] => {
  const there = lookUp(sheetsOf(reader, volume), segments);
  const merges = node.kind === "directory" && there.kind === "found" && there.node.kind === "directory";
  if (!merges) return [[segments, node]];
  return Object.values(node.entries).flatMap((entry) =>
    entry.kind === "tombstone" ? [] : unfold(reader, volume, [...segments, entry.name], entry),
  );
};
