import { sortedEntries } from "./entry.ts";
import { IndexedDirectory } from "./indexed-directory.ts";
import type { DirectoryNode, TreeNode } from "./node.ts";

/** One node of a tree with the names that lead to it. */
export interface Step {
  readonly segments: readonly string[];
  readonly node: TreeNode;
}

/** Every node under the root, each directory before what is in it, names in order. */
export function* walk(root: DirectoryNode, at: readonly string[] = []): Generator<Step> {
  for (const node of sortedEntries(root)) {
    const segments = [...at, node.name];
    yield { segments, node };
    if (node.kind === "directory") yield* walk(node, segments);
  }
}

/** Counts of what a tree holds, the root not counted. */
export interface Measure {
  /** Files, each counted once whatever the number of its names. */
  readonly files: number;
  /** Names besides the first of files that have several. */
  readonly hardLinks: number;
  readonly directories: number;
  /** Sum of the file sizes, each file once. */
  readonly bytes: number;
}

const measured = new WeakMap<DirectoryNode, Measure>();

const count = (root: DirectoryNode): Measure => {
  let files = 0;
  let hardLinks = 0;
  let directories = 0;
  let bytes = 0;
  const linked = new Set<string>();
  const open = [root];
  for (let directory = open.pop(); directory !== undefined; directory = open.pop()) {
    for (const node of sortedEntries(directory)) {
      if (node.kind === "directory") {
        directories += 1;
        open.push(node);
      } else if (node.kind === "file" && node.linked !== undefined && linked.has(node.linked)) {
        hardLinks += 1;
      } else if (node.kind === "file") {
        if (node.linked !== undefined) linked.add(node.linked);
        files += 1;
        bytes += node.size;
      }
    }
  }
  return { files, hardLinks, directories, bytes };
};

/** Walks the tree only where nobody has told its measure beforehand. */
export const measure = (root: DirectoryNode): Measure => {
  const told = IndexedDirectory.measureOf(root) ?? measured.get(root);
  if (told !== undefined) return told;
  const found = count(root);
  measured.set(root, found);
  return found;
};
