import { type DirectoryNode, sortedEntries, type VisibleNode } from "#contract/file-tree/index.ts";

/** What is in a directory, by name. */
export const contentsOf = (directory: DirectoryNode | null): readonly VisibleNode[] =>
  directory === null ? [] : sortedEntries(directory).filter((node) => node.kind !== "tombstone");
