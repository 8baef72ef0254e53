import { entryIn } from "./entry.ts";
import { IndexedDirectory } from "./indexed-directory.ts";
import { mergeNumbered } from "./merge.ts";
import { type Level, type Listed, listLevel } from "./merged-list.ts";
import type { DirectoryNode, TreeNode, VisibleNode } from "./node.ts";

/** What a path leads to in a stack of trees. */
export interface Found {
  readonly node: VisibleNode;
  /** Index in the stack of the tree that supplies it. */
  readonly layer: number;
  /** For a directory: the directories that are merged here, top first; those of the lower trees are one already. */
  readonly stack: readonly DirectoryNode[];
}

const lowers = new WeakMap<readonly DirectoryNode[], DirectoryNode>();

const lowerOf = (stack: readonly DirectoryNode[]): DirectoryNode => {
  const known = lowers.get(stack);
  if (known !== undefined) return known;
  const lower = mergeNumbered(stack.slice(1));
  lowers.set(stack, lower);
  return lower;
};

/** At most two looks for a name, however many trees there are. */
const levelAt = (stack: readonly DirectoryNode[], segments: readonly string[]): Level | Listed | undefined => {
  let [top] = stack;
  if (top === undefined) return undefined;
  let lower = top.covers || stack.length === 1 ? undefined : lowerOf(stack);
  // Only the first of the lower trees can be alone.
  let height = stack.length - 2;
  for (let at = 0; at < segments.length; at += 1) {
    const name = segments[at] as string;
    const own: TreeNode | undefined = top && entryIn(top, name);
    if (own?.kind === "tombstone") return undefined;
    if (own !== undefined && own.kind !== "directory")
      return at === segments.length - 1 ? { node: own, layer: 0 } : undefined;
    const contents = lower && IndexedDirectory.contentsOf(lower);
    const position = contents === undefined || own?.covers ? -1 : contents.index.positionOf(name, 0, name.length);
    const under = contents?.index.nodes[position];
    if (own === undefined && under === undefined) return undefined;
    height = contents?.heights?.[position] ?? height;
    if (own === undefined && under !== undefined && under.kind !== "directory")
      return at === segments.length - 1 ? { node: under, layer: stack.length - 1 - height } : undefined;
    top = own;
    lower = under?.kind === "directory" ? under : undefined;
  }
  return { top, lower, height, trees: stack.length };
};

const none: readonly DirectoryNode[] = [];

/** What the stack, top first, shows at a path; undefined where nothing is. Links are not followed. */
export const mergedFind = (stack: readonly DirectoryNode[], segments: readonly string[]): Found | undefined => {
  const level = levelAt(stack, segments);
  if (level === undefined) return undefined;
  if ("node" in level) return { node: level.node, layer: level.layer, stack: none };
  const directories = [level.top, level.lower].filter((each) => each !== undefined);
  const [node] = directories;
  return node && { node, layer: level.top ? 0 : stack.length - 1 - level.height, stack: directories };
};

/** The entries the stack shows in a directory, in NTFS order; undefined where there is no directory. */
export const mergedList = (
  stack: readonly DirectoryNode[],
  segments: readonly string[] = [],
): readonly Listed[] | undefined => {
  const level = levelAt(stack, segments);
  return level === undefined || "node" in level ? undefined : listLevel(level);
};
