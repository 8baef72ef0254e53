import { sortedEntries } from "./entry.ts";
import { type Contents, IndexedDirectory } from "./indexed-directory.ts";
import { compareNames } from "./name.ts";
import type { DirectoryNode, TreeNode, VisibleNode } from "./node.ts";

/** An entry of a merged directory. */
export interface Listed {
  readonly node: VisibleNode;
  /** Index in the stack of the tree that supplies it. */
  readonly layer: number;
}

/** A directory of the view: what the top tree has of it, and what the merged lower ones have. */
export interface Level {
  readonly top: DirectoryNode | undefined;
  readonly lower: DirectoryNode | undefined;
  /** Trees under the one that supplies `lower`. */
  readonly height: number;
  /** Trees of the whole stack. */
  readonly trees: number;
}

const listLower = ({ index, heights }: Contents, { height, trees }: Level): readonly Listed[] =>
  index.nodes.map((node, at) => ({ node, layer: trees - 1 - (heights?.[at] ?? height) }));

/** The first position of the nodes, from `from` on, whose name does not come before this one. */
const placeFor = (nodes: readonly VisibleNode[], name: string, from: number): number => {
  let low = from;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareNames((nodes[middle] as VisibleNode).name, name) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

const over = (nodes: readonly TreeNode[], { index }: Contents, lower: readonly Listed[]): readonly Listed[] => {
  const list: Listed[] = [];
  let next = 0;
  for (const node of nodes) {
    const hidden = index.positionOf(node.name, 0, node.name.length);
    const place = hidden < 0 ? placeFor(index.nodes, node.name, next) : hidden;
    for (; next < place; next += 1) list.push(lower[next] as Listed);
    if (hidden >= 0) next = hidden + 1;
    if (node.kind !== "tombstone") list.push({ node, layer: 0 });
  }
  for (; next < lower.length; next += 1) list.push(lower[next] as Listed);
  return list;
};

/** A list, and of what it is. */
interface Known extends Level {
  readonly list: readonly Listed[];
}

const known = new WeakMap<DirectoryNode, Known>();

const make = (level: Level): readonly Listed[] => {
  const { top, lower } = level;
  const under = lower && IndexedDirectory.contentsOf(lower);
  if (top === undefined) return under === undefined ? [] : listLower(under, level);
  const own = sortedEntries(top);
  if (under !== undefined) return over(own, under, listLevel({ ...level, top: undefined }));
  return own.flatMap((node) => (node.kind === "tombstone" ? [] : [{ node, layer: 0 }]));
};

/** What a level shows, in NTFS order. The same array for the same level, as long as it is the last that was listed of its directory. */
export const listLevel = (level: Level): readonly Listed[] => {
  const directory = level.top ?? level.lower;
  if (directory === undefined) return [];
  const before = known.get(directory);
  if (
    before?.lower === level.lower &&
    before?.height === level.height &&
    before?.trees === level.trees &&
    before.top === level.top
  )
    return before.list;
  const list = make(level);
  known.set(directory, { ...level, list });
  return list;
};
