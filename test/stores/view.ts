import { type DirectoryNode, textOf, type VisibleNode, walk } from "#contract/file-tree/index.ts";
import type { View } from "./store.ts";

/** Names that a law uses at the root: a store may have more of its own there. */
export const roots = ["a", "b", "c"];

const lines = (directory: DirectoryNode): readonly (readonly [string, string | null])[] =>
  [...walk(directory)].flatMap(({ segments, node }): readonly (readonly [string, string | null])[] => {
    if (!roots.includes(segments[0] ?? "")) return [];
    const path = segments.join("/");
    if (node.kind === "file") return [[path, textOf(node) ?? "?"]];
    return node.kind === "directory" ? [[path, null]] : [];
  });

export const viewOf = (root: VisibleNode | null): View =>
  new Map(root?.kind === "directory" ? lines(root).toSorted(([one], [other]) => (one < other ? -1 : 1)) : []);
