import { findIn } from "#contract/file-tree/index.ts";
import { find, need, type Reader } from "#core/world.ts";
import { changedTree } from "../layer/changed-tree.ts";
import { emptyHive } from "../layer/folders.ts";
import { scratches } from "../layer/scratch.ts";
import { changesIn, layerSize } from "../layer/transport.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import type { CommitShown } from "./types.ts";

/** What `docker commit` would take from a disk now, in the order and the words of `docker diff`. */
export const commitShown = (reader: Reader, id: VolumeId): CommitShown => {
  const tree = changedTree(reader, id);
  const initialized = find(reader, scratches, ({ volume }) => volume === id)?.initialized === true;
  const bytesOf = (path: string): number => {
    if (/^Hives\/./.test(path)) return emptyHive;
    const node = findIn(tree, path.split("/").slice(1));
    return path.startsWith("Files/") && node?.kind === "file" ? node.size : 0;
  };
  return {
    items: changesIn(tree, initialized).map(({ path, kind }) => ({
      path,
      kind: kind === 2 ? "deleted" : "changed",
      bytes: kind === 2 ? 0 : bytesOf(path),
    })),
    bytes: layerSize(tree, need(reader, volumes, id).registry),
  };
};
