import { gzipSync } from "fflate";
import type { FileNode } from "#contract/file-tree/index.ts";
import {
  bytesOf,
  type DirectoryNode,
  directoryOf,
  fromBytes,
  sortedEntries,
  type VisibleNode,
  walk,
} from "#contract/file-tree/index.ts";
import { gunzip, packingOf } from "#contract/tar/gunzip.ts";
import { readTar } from "#contract/tar/read.ts";
import { writeTar } from "#contract/tar/write.ts";

/** What is in an archive whose bytes are there; null where nobody knows them, "damaged" where they are no archive. */
export const treeIn = (node: VisibleNode): DirectoryNode | "damaged" | null => {
  const bytes = node.kind === "file" && node.content.kind === "bytes" ? bytesOf(node) : undefined;
  if (bytes === undefined) return null;
  const packing = packingOf(bytes);
  const plain = packing === "gzip" ? gunzip(bytes) : packing === null ? bytes : null;
  return plain === null ? "damaged" : (readTar(plain).tree ?? "damaged");
};

/** Names as a listing has them, directories with a slash. */
export const namesOf = (tree: DirectoryNode): readonly string[] =>
  [...walk(tree)].map(({ segments, node }) => `${segments.join("/")}${node.kind === "directory" ? "/" : ""}`);

/** The tree without its first levels: what lies higher is left out. */
export const stripped = (tree: DirectoryNode, levels: number): readonly VisibleNode[] => {
  const nodes = sortedEntries(tree).flatMap((node) => (node.kind === "tombstone" ? [] : [node]));
  return levels <= 0 ? nodes : nodes.flatMap((node) => (node.kind === "directory" ? stripped(node, levels - 1) : []));
};

/** An archive of the nodes; null where the bytes of one of them are not known. */
export const archiveOf = (name: string, nodes: readonly VisibleNode[], packed: boolean): FileNode | null => {
  const tree = directoryOf("", nodes);
  for (const { node } of walk(tree)) if (node.kind === "file" && bytesOf(node) === undefined) return null;
  const bytes = writeTar(tree);
  return fromBytes(name, packed ? gzipSync(bytes, { mtime: 0 }) : bytes);
};
