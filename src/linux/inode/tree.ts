import type { DirectoryNode, FileNode, TreeNode } from "#contract/file-tree/index.ts";
import type { Tx } from "#core/tx.ts";
import { need } from "#core/world.ts";
import { isOpaque, markOpaque, whiteout, withoutMarks } from "../overlay/union/marks.ts";
import { addNames, type Metadata, makeInode } from "./directory.ts";
import { type InodeId, inodes } from "./inode.ts";

/** Inodes that have been made for the hard links of one tree, by what names them there. */
type Linked = Map<string, InodeId>;

const metadataOf = ({ modified, notModelled }: Exclude<TreeNode, { readonly kind: "tombstone" }>): Metadata => ({
  ...(modified === undefined ? {} : { modified: modified * 1000 }),
  ...(notModelled === undefined ? {} : { notModelled }),
});

const putFile = (tx: Tx, node: FileNode, linked: Linked): InodeId => {
  const known = node.linked === undefined ? undefined : linked.get(node.linked);
  if (known !== undefined) return known;
  const { size, content } = node;
  const made = makeInode(tx, { kind: "file", size, content }, metadataOf(node));
  if (node.linked !== undefined) linked.set(node.linked, made);
  return made;
};

/** Names everything in `nodes` in a directory that has none of these names, as one event's doing. */
export const putAll = (tx: Tx, directory: InodeId, nodes: Iterable<TreeNode>, linked: Linked = new Map()): void => {
  const named = Object.fromEntries(Array.from(nodes, (node) => [node.name, putNode(tx, node, linked)]));
  addNames(tx, directory, named, need(tx, inodes, directory).modified);
};

/** Makes inodes of a tree of a layer: tombstones become whiteouts, owner root, modes as usual, for a tree does not say them. */
export const putNode = (tx: Tx, node: TreeNode, linked: Linked = new Map()): InodeId => {
  switch (node.kind) {
    case "tombstone":
      return makeInode(tx, whiteout, { mode: 0 });
    case "link":
      return makeInode(tx, { kind: "symbolic link", target: node.target }, metadataOf(node));
    case "file":
      return putFile(tx, node, linked);
    default: {
      const made = makeInode(tx, { kind: "directory", entries: {} }, metadataOf(node));
      if (node.covers) markOpaque(tx, made);
      putAll(tx, made, Object.values(node.entries), linked);
      return made;
    }
  }
};

/** Bytes of the files of a tree, those with several names once. */
export const treeBytes = (directory: DirectoryNode, seen: Set<string> = new Set()): number => {
  let bytes = 0;
  for (const node of Object.values(directory.entries)) {
    if (node.kind === "directory") bytes += treeBytes(node, seen);
    if (node.kind !== "file" || (node.linked !== undefined && seen.has(node.linked))) continue;
    if (node.linked !== undefined) seen.add(node.linked);
    bytes += node.size;
  }
  return bytes;
};

/**
 * Copies what is in one directory to another, hard links and whiteouts too, as a tar of a layer carries it: where a file was copied up from
 * is not in it. Source: Moby, pkg/archive, overlay whiteout format.
 */
export const copyAll = (tx: Tx, from: InodeId, to: InodeId, copies: Map<InodeId, InodeId> = new Map()): void => {
  const { body, modified } = need(tx, inodes, from);
  if (body.kind !== "directory") return;
  const named = Object.fromEntries(Object.entries(body.entries).map(([name, id]) => [name, copied(tx, id, copies)]));
  addNames(tx, to, named, modified);
};

const copied = (tx: Tx, id: InodeId, copies: Map<InodeId, InodeId>): InodeId => {
  const known = copies.get(id);
  if (known !== undefined) return known;
  const { body, mode, uid, gid, modified, xattrs, notModelled } = need(tx, inodes, id);
  const metadata = { mode, uid, gid, modified, xattrs: withoutMarks(xattrs), notModelled };
  const made = makeInode(tx, body.kind === "directory" ? { kind: "directory", entries: {} } : body, metadata);
  copies.set(id, made);
  if (isOpaque(tx, id)) markOpaque(tx, made);
  copyAll(tx, id, made, copies);
  return made;
};
