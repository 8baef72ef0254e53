import { directoryOf, opaqueFile, type VisibleNode } from "#contract/file-tree/index.ts";
import type { Reader } from "#core/world.ts";
import type { Place } from "./links.ts";
import { type Found, unknownInside } from "./lookup.ts";
import type { View } from "./view.ts";
import { viewAt } from "./view-at.ts";

/** Something found with all that is in it, as one plain tree without tombstones, with the mark of what is not modelled in it. */
export const wholeIn = (view: View, found: Found): VisibleNode => {
  const node = view.whole(found);
  if (node.kind !== "directory") return node;
  const notModelled = unknownInside(view.look, found.segments);
  return notModelled === null ? node : { ...node, notModelled };
};

export const wholeOn = (reader: Reader, place: Pick<Place, "volume" | "raw">, found: Found): VisibleNode =>
  wholeIn(viewAt(reader, place), found);

/** What stands for something that a layer which is not modelled may have made: a file if its name has an extension, else a directory. */
export const standIn = (name: string, notModelled: string): VisibleNode =>
  /[^.]\.[^.]+$/.test(name) ? opaqueFile(name, 0, { notModelled }) : directoryOf(name, [], { notModelled });
