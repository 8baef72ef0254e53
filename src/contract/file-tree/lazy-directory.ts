import { sortedEntries } from "./entry.ts";
import { type Contents, IndexedDirectory, type Shell, shellOf } from "./indexed-directory.ts";
import { sameName } from "./name.ts";
import { NameIndex, nameOrder } from "./name-index.ts";
import type { DirectoryNode, TreeNode, VisibleNode } from "./node.ts";
import type { Measure } from "./walk.ts";

const known = new WeakMap<DirectoryNode, DirectoryNode>();

/** A directory of one tree with an index all the way down, and without tombstones. The same for the same directory. */
export const indexed = (directory: DirectoryNode): DirectoryNode => {
  if (IndexedDirectory.isIndexed(directory)) return directory;
  const before = known.get(directory);
  if (before !== undefined) return before;
  const made = new IndexedDirectory(shellOf(directory), () => contentsOf(sortedEntries(directory)));
  known.set(directory, made);
  return made;
};

const contentsOf = (nodes: readonly TreeNode[]): Contents => {
  const order = nameOrder(nodes);
  const shown: VisibleNode[] = [];
  order.forEach((at, place) => {
    const node = nodes[at] as TreeNode;
    const next = nodes[order[place + 1] ?? -1];
    if (node.kind === "tombstone" || (next !== undefined && sameName(node.name, next.name))) return;
    shown.push(node.kind === "directory" ? indexed(node) : node);
  });
  return { index: new NameIndex(shown), heights: null };
};

/**
 * A directory whose nodes are made on first look and kept; of two with the same name the later stays. Not for rows of a world.
 * `measure` tells what lies under it where that is known beforehand.
 */
export const lazyDirectory = (
  shell: Shell,
  make: () => Iterable<TreeNode>,
  measure: Measure | null = null,
): DirectoryNode => new IndexedDirectory(shell, () => contentsOf([...make()]), measure);
