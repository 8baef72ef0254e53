import { joinPath, walk } from "#contract/file-tree/index.ts";
import type { World } from "#core/world.ts";
import { treeOf } from "#windows/storage/layer/generated.ts";
import type { Layer } from "#windows/storage/layer/layer.ts";
import { amount, count } from "../../../diagrams/image/world/amount.ts";
import { type LayerContent, layerContent } from "../../../diagrams/image/world/content.ts";
import type { FileListModel, ListedFile } from "../../FileList.tsx";

/** Names of Windows itself that are listed: the layer has more than 100,000. */
const most = 5000;

export const isWindows = ({ tree }: Layer): boolean => "generated" in tree && /^(?:base|update)\//.test(tree.generated);

const firstOf = (layer: Layer): FileListModel => {
  const files: ListedFile[] = [];
  for (const { segments, node } of walk(treeOf(layer.tree))) {
    if (files.length >= most) break;
    if (node.kind === "file") files.push({ path: joinPath(segments), change: "", size: amount(node.size) });
  }
  return {
    title: `The first ${count(files.length, "file")}`,
    files,
    more: "A layer of Windows holds too many to list. In a container, dir shows the others.",
  };
};

const order = { hid: 0, changed: 1, added: 2 } as const;

const listOf = ({ files }: LayerContent, published: boolean): FileListModel | null =>
  files.length === 0
    ? null
    : {
        title: count(files.length, "name"),
        files: [...files]
          .sort((one, other) => order[one.change] - order[other.change] || other.bytes - one.bytes)
          .map(({ path, change, bytes, directory }) => ({
            path,
            change,
            size: directory ? "directory" : amount(bytes),
          })),
        more: published ? "Which of them replace others below is not modelled." : "",
      };

const listIn = (world: World, layer: Layer): FileListModel | null =>
  isWindows(layer) ? firstOf(layer) : listOf(layerContent(world, layer), "generated" in layer.tree);

const made = new WeakMap<Layer, FileListModel | null>();

/** What a layer added, changed and hid. The same list as long as the layer is the same. */
export const layerFiles = (world: World, layer: Layer): FileListModel | null => {
  const known = made.get(layer);
  if (known !== undefined) return known;
  const list = listIn(world, layer);
  made.set(layer, list);
  return list;
};
