import { IndexedDirectory } from "./indexed-directory.ts";
import { fold } from "./name.ts";
import type { DirectoryNode, TreeNode } from "./node.ts";

/** What a directory holds under the name that stands in `text` from `from` up to `to`, tombstones too. */
export const entryIn = (directory: DirectoryNode, text: string, from = 0, to = text.length): TreeNode | undefined => {
  const contents = IndexedDirectory.contentsOf(directory);
  if (contents === undefined) return directory.entries[fold(text.slice(from, to))];
  const { index } = contents;
  return index.nodes[index.positionOf(text, from, to)];
};

const sorted = new WeakMap<DirectoryNode, readonly TreeNode[]>();

/** Entries in the order of their folded names. The same array for the same directory. */
export const sortedEntries = (directory: DirectoryNode): readonly TreeNode[] => {
  const contents = IndexedDirectory.contentsOf(directory);
  if (contents !== undefined) return contents.index.nodes;
  const known = sorted.get(directory);
  if (known !== undefined) return known;
  const { entries } = directory;
  const nodes = Object.keys(entries)
    .sort()
    .map((key) => entries[key] as TreeNode);
  sorted.set(directory, nodes);
  return nodes;
};
