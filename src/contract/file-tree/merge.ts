import { sortedEntries } from "./entry.ts";
import { type Contents, IndexedDirectory, shellOf } from "./indexed-directory.ts";
import { indexed } from "./lazy-directory.ts";
import { sameName } from "./name.ts";
import { NameIndex, nameOrder } from "./name-index.ts";
import type { DirectoryNode, TreeNode, VisibleNode } from "./node.ts";
import { emptyDirectory } from "./tree.ts";

/** The directories that are one in the merged view, top first, and for each the number of trees under its own. */
interface Parts {
  readonly directories: readonly DirectoryNode[];
  readonly heights: readonly number[];
}

/** Nodes of all parts, side by side. */
interface Heap {
  readonly nodes: readonly TreeNode[];
  readonly heights: readonly number[];
  /** Positions by name; of one name, the topmost first. */
  readonly order: readonly number[];
}

const heapOf = ({ directories, heights }: Parts): Heap => {
  const nodes = directories.flatMap(sortedEntries);
  const all = directories.flatMap((directory, at) => sortedEntries(directory).map(() => heights[at] as number));
  return { nodes, heights: all, order: nameOrder(nodes) };
};

// Source: reference/windows-storage.md F2.27: directories of one name merge, down to what hides the rest.
const partsAt = ({ nodes, heights, order }: Heap, from: number, to: number): Parts => {
  const directories: DirectoryNode[] = [];
  const under: number[] = [];
  for (let place = from; place < to; place += 1) {
    const at = order[place] as number;
    const node = nodes[at] as TreeNode;
    if (node.kind !== "directory") break;
    directories.push(node);
    under.push(heights[at] as number);
    if (node.covers) break;
  }
  return { directories, heights: under };
};

/** What has been merged of directories that begin alike. */
interface Branch {
  readonly next: WeakMap<DirectoryNode, Branch>;
  known: { readonly heights: readonly number[]; readonly merged: DirectoryNode } | null;
}

const branch = (): Branch => ({ next: new WeakMap(), known: null });

const branchOf = (root: Branch, directories: readonly DirectoryNode[]): Branch => {
  let at = root;
  for (const directory of directories) {
    const next = at.next.get(directory) ?? branch();
    at.next.set(directory, next);
    at = next;
  }
  return at;
};

type Merge = (stack: readonly DirectoryNode[]) => DirectoryNode;

const nothing = emptyDirectory();

/** `numbered`: with the heights of its trees, which are those of one stack alone. */
const merger = (numbered: boolean): Merge => {
  const root = branch();

  const contentsOver = (parts: Parts): Contents => {
    const heap = heapOf(parts);
    const { nodes, order } = heap;
    const shown: VisibleNode[] = [];
    const heights: number[] = [];
    for (let from = 0, to = 0; from < order.length; from = to) {
      const at = order[from] as number;
      const first = nodes[at] as TreeNode;
      for (to = from + 1; to < order.length; to += 1)
        if (!sameName((nodes[order[to] as number] as TreeNode).name, first.name)) break;
      if (first.kind === "tombstone") continue;
      shown.push(first.kind === "directory" ? merge(partsAt(heap, from, to)) : first);
      if (numbered) heights.push(heap.heights[at] as number);
    }
    return { index: new NameIndex(shown), heights: numbered ? heights : null };
  };

  // The same parts give the same directory.
  const merge = (parts: Parts): DirectoryNode => {
    const { directories, heights } = parts;
    const [first] = directories;
    if (first === undefined) return nothing;
    if (directories.length === 1) return indexed(first);
    const at = branchOf(root, directories);
    if (at.known?.heights.every((height, place) => height === heights[place])) return at.known.merged;
    const merged = new IndexedDirectory(shellOf(first), () => contentsOver(parts));
    at.known = { heights, merged };
    return merged;
  };

  return (stack) => {
    const end = stack.findIndex(({ covers }) => covers);
    const directories = end < 0 ? stack : stack.slice(0, end + 1);
    // Without numbers a directory is the same wherever its trees stand.
    const heights = directories.map((_, at) => (numbered ? stack.length - 1 - at : 0));
    return merge({ directories, heights });
  };
};

/**
 * The stack, top first, as one tree without tombstones, made directory by directory on first look.
 * The same stack gives the same tree, so containers of one image share it. Not for rows of a world.
 */
export const mergeLayers = merger(false);

/** The same with the number of each node's tree, from the bottom, so that images on one base share what the base has. */
export const mergeNumbered = merger(true);
