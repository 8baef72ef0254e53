import type { DirectoryNode, TreeNode } from "./node.ts";

/** One node of a tree with the names that lead to it. */
export interface Step {
  readonly segments: readonly string[];
  readonly node: TreeNode;
}

/** Entries in the order of their folded names. */
export const sortedEntries = ({ entries }: DirectoryNode): readonly TreeNode[] =>
  Object.entries(entries)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, node]) => node);

/** Every node under the root, each directory before what is in it, names in order. */
export function* walk(root: DirectoryNode, at: readonly string[] = []): Generator<Step> {
  for (const node of sortedEntries(root)) {
    const segments = [...at, node.name];
    yield { segments, node };
    if (node.kind === "directory") yield* walk(node, segments);
  }
}

/** Counts of what a tree holds, the root not counted; `bytes` is the sum of the file sizes. */
export interface Measure {
  readonly files: number;
  readonly directories: number;
  readonly bytes: number;
}

export const measure = (root: DirectoryNode): Measure => {
  let files = 0;
  let directories = 0;
  let bytes = 0;
  const open = [root];
  for (let directory = open.pop(); directory !== undefined; directory = open.pop()) {
    for (const node of Object.values(directory.entries)) {
      if (node.kind === "directory") {
        directories += 1;
        open.push(node);
      } else if (node.kind === "file") {
        files += 1;
        bytes += node.size;
      }
    }
  }
  return { files, directories, bytes };
};
