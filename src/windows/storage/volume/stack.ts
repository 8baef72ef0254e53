import type { DirectoryNode } from "#contract/file-tree/index.ts";
import type { LayerId } from "#contract/layer-store.ts";
import { need, type Reader } from "#core/world.ts";
import { generatedTree } from "../base/index.ts";
import { layerFolders } from "../layer/folders.ts";
import { treeOf } from "../layer/generated.ts";
import { layers } from "../layer/layer.ts";
import { type VolumeId, volumes } from "./volume.ts";

/** One tree of those that lie under a volume. */
export interface Sheet {
  readonly tree: DirectoryNode;
  /** Why nobody knows what else is in it; null where it is modelled. */
  readonly notModelled: string | null;
}

/** The trees of layers, in the order given. */
export const sheetsOfLayers = (reader: Reader, ids: readonly LayerId[]): readonly Sheet[] =>
  ids.map((id) => {
    const { tree, notModelled } = need(reader, layers, id);
    return { tree: treeOf(tree), notModelled };
  });

/** The trees under what was written to the volume, topmost first. Layer folders lie on the host's volume. */
export const lowerSheets = (reader: Reader, id: VolumeId): readonly Sheet[] => {
  const volume = need(reader, volumes, id);
  const own = sheetsOfLayers(reader, volume.layers);
  const folders = volume.kind === "host" ? [{ tree: layerFolders(reader), notModelled: null }] : [];
  const base = volume.base === null ? [] : [{ tree: generatedTree(volume.base), notModelled: null }];
  return [...folders, ...own, ...base];
};
