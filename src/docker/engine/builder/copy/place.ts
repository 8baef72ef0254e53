import {
  type DirectoryNode,
  emptyDirectory,
  sortedEntries,
  type VisibleNode,
  walk,
} from "#contract/file-tree/index.ts";
import { isStandIn } from "../../container/stand-in.ts";
import type { Source } from "./sources.ts";

export interface Item {
  /** Absolute in the image. */
  readonly to: string;
  readonly node: VisibleNode;
}

const joined = (directory: string, name: string, separator: string): string =>
  `${directory.replace(/[\\/]+$/, "")}${separator}${name}`;

const inside = (directory: DirectoryNode, to: string, separator: string): readonly Item[] =>
  sortedEntries(directory).flatMap((node) =>
    node.kind === "tombstone" ? [] : [{ to: joined(to, node.name, separator), node }],
  );

const shellOf = ({ name, owner }: DirectoryNode): DirectoryNode =>
  emptyDirectory(name, owner === undefined ? {} : { owner });

const unpacked = "Silo does not know the bytes of this archive: nobody knows what was in it";

/**
 * Where the sources go. What is in a directory is copied, not the directory; a file goes into a destination that is a
 * directory or ends like one. Source: moby builder/dockerfile/copy.go, performCopyForInfo.
 */
export const placements = (
  sources: readonly Source[],
  destination: string,
  isDirectory: boolean,
  separator: string,
): readonly Item[] => {
  const into = isDirectory || /[\\/]$/.test(destination) || sources.length > 1;
  return sources.flatMap(({ node, archive }): readonly Item[] => {
    if (archive !== null && archive !== "unknown")
      return [{ to: destination, node: emptyDirectory(node.name) }, ...inside(archive, destination, separator)];
    if (archive === "unknown")
      return [{ to: destination, node: emptyDirectory(node.name, { notModelled: `${unpacked} (${node.name})` }) }];
    if (node.kind !== "directory")
      return [{ to: into ? joined(destination, node.name, separator) : destination, node }];
    if (isStandIn(node)) return [{ to: destination, node }];
    return [{ to: destination, node: shellOf(node) }, ...inside(node, destination, separator)];
  });
};

/** Why nobody knows what one of the nodes is; null where all is known. */
export const unknownIn = (items: readonly Item[]): string | null => {
  for (const { node } of items) {
    if (node.notModelled !== undefined) return node.notModelled;
    if (node.kind !== "directory") continue;
    for (const { node: inner } of walk(node))
      if (inner.kind !== "tombstone" && inner.notModelled !== undefined) return inner.notModelled;
  }
  return null;
};
