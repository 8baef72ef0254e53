import type { DirectoryNode } from "#contract/file-tree/index.ts";
import { generatedTree } from "../base/index.ts";
import type { Layer } from "./layer.ts";

/** What is in a layer's `Files`. */
export const treeOf = (tree: Layer["tree"]): DirectoryNode =>
  "stored" in tree ? tree.stored : generatedTree(tree.generated);
