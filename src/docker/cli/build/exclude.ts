import { type DirectoryNode, directoryOf, type TreeNode } from "#contract/file-tree/index.ts";
import type { Ignore } from "#docker/engine/builder/dockerfile/index.ts";

/** A context without what is left out of it. A directory that is left out is sent as far as something in it is not. */
export const exclude = (tree: DirectoryNode, ignore: Ignore, prefix = ""): DirectoryNode => {
  const kept = Object.values(tree.entries).flatMap((node): readonly TreeNode[] => {
    const path = prefix + node.name;
    const out = ignore(path);
    if (node.kind !== "directory") return out ? [] : [node];
    const inner = exclude(node, ignore, `${path}/`);
    return out && Object.keys(inner.entries).length === 0 ? [] : [inner];
  });
  const { entries: _entries, ...shell } = tree;
  return { ...directoryOf(tree.name, kept), ...shell };
};
