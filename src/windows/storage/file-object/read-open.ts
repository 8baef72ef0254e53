import type { FileNode } from "#contract/file-tree/index.ts";
import type { Reader } from "#core/world.ts";
import { lookAt } from "../calls/call.ts";
import { belowView } from "../volume/below-view.ts";
import type { FileObject } from "./file-object.ts";

/** What a read through a handle gets: for one from before the copying up still the layer's file (O25). Null once it has been deleted. */
export const fileBehind = (reader: Reader, { volume, segments, file, record }: FileObject): FileNode | null => {
  const there =
    file === null
      ? lookAt(reader, { volume, segments, readOnly: true })
      : belowView(reader, volume).lookFrom(file.below, [], 0, []);
  const gone = file === null && record === null && there.kind === "found" && there.layer === 0;
  return there.kind === "found" && there.node.kind === "file" && !gone ? there.node : null;
};
