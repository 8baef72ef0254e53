import { fold } from "#contract/file-tree/name.ts";
import type { Entry, FoundRows, Rows, Tree } from "./model.ts";
import { parentOf, partsOf } from "./paths.ts";

/** A line of a tree in which some directories stand open. */
export interface TreeLine {
  readonly entry: Entry;
  /** 0 in the root. */
  readonly depth: number;
  /** Null for what cannot be opened. */
  readonly expanded: boolean | null;
  /** Its place among its siblings, and how many they are. */
  readonly place: number;
  readonly siblings: number;
}

/** The lines of a tree: counted, not made. */
export interface FlatTree extends Rows<TreeLine> {
  /** The line of a path; −1 where it is not shown. */
  readonly lineOf: (path: string) => number;
}

interface Node {
  readonly children: FoundRows<Entry>;
  readonly depth: number;
  /** Open directories in it, in order; `above` counts the lines of open ones before it. */
  readonly open: readonly { readonly index: number; readonly above: number; readonly node: Node }[];
  readonly lines: number;
}

const nodeOf = (tree: Tree, path: string, depth: number, opened: ReadonlyMap<string, readonly string[]>): Node => {
  const children = tree.children(path) ?? { count: 0, at: () => neverAsked(), indexOf: () => -1 };
  const indexes = (opened.get(fold(path)) ?? [])
    .map((name) => children.indexOf(name))
    .filter((index) => index >= 0)
    .sort((a, b) => a - b);
  let above = 0;
  const open: { index: number; above: number; node: Node }[] = [];
  for (const index of new Set(indexes)) {
    const entry = children.at(index);
    if (entry.kind !== "directory" || entry.state === "tombstone") continue;
    const node = nodeOf(tree, entry.path, depth + 1, opened);
    open.push({ index, above, node });
    above += node.lines;
  }
  return { children, depth, open, lines: children.count + above };
};

const neverAsked = (): never => {
  throw new Error("An empty directory has no rows.");
};

/** The last open directory that begins at or before `line`, by binary search. */
const openBefore = ({ open }: Node, line: number): Node["open"][number] | undefined => {
  let [low, high] = [0, open.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = open[middle];
    if (each !== undefined && each.index + each.above <= line) low = middle + 1;
    else high = middle;
  }
  return open[low - 1];
};

const lineAt = (node: Node, line: number): TreeLine => {
  const before = openBefore(node, line);
  const start = before === undefined ? 0 : before.index + before.above;
  if (before !== undefined && line > start && line <= start + before.node.lines)
    return lineAt(before.node, line - start - 1);
  const index = before === undefined ? line : line === start ? before.index : line - before.above - before.node.lines;
  const entry = node.children.at(index);
  const openable = entry.kind === "directory" && entry.state !== "tombstone";
  return {
    entry,
    depth: node.depth,
    expanded: openable ? before?.index === index : null,
    place: index + 1,
    siblings: node.children.count,
  };
};

const lineIn = (node: Node, parts: readonly string[]): number => {
  const [name = "", ...rest] = parts;
  const index = node.children.indexOf(name);
  if (index < 0) return -1;
  const above = node.open.reduce((sum, each) => (each.index < index ? sum + each.node.lines : sum), 0);
  if (rest.length === 0) return index + above;
  const open = node.open.find((each) => each.index === index);
  const below = open === undefined ? -1 : lineIn(open.node, rest);
  return below < 0 ? -1 : index + above + 1 + below;
};

/** The lines of a tree with the directories `expanded` open; paths of these in any letter case. */
export const flatTree = (tree: Tree, expanded: Iterable<string>): FlatTree => {
  const opened = new Map<string, string[]>();
  for (const path of expanded) {
    const parent = fold(parentOf(path));
    const name = partsOf(path).at(-1);
    if (name === undefined) continue;
    const known = opened.get(parent);
    if (known === undefined) opened.set(parent, [name]);
    else known.push(name);
  }
  const root = nodeOf(tree, "", 0, opened);
  return {
    count: root.lines,
    at: (line) => lineAt(root, line),
    lineOf: (path) => lineIn(root, partsOf(path)),
  };
};
