import {
  type DirectoryNode,
  emptyDirectory,
  fold,
  type TreeNode,
  type VisibleNode,
} from "#contract/file-tree/index.ts";
import type { Reader } from "#core/world.ts";
import { inodeNumber } from "../../inode/inode.ts";
import { inodeOf, lookUp, namesIn, type Union } from "../union/union.ts";

/** Entries of a tree go by folded names; of two that differ in case only, the second goes by its own. */
const keyed = (nodes: readonly TreeNode[]): Readonly<Record<string, TreeNode>> => {
  const entries: Record<string, TreeNode> = {};
  for (const node of nodes) entries[Object.hasOwn(entries, fold(node.name)) ? node.name : fold(node.name)] = node;
  return entries;
};

const directoryNode = (reader: Reader, union: Union, shell: DirectoryNode): DirectoryNode => {
  const nodes = namesIn(reader, union).flatMap((name) => {
    const child = lookUp(reader, union, name);
    const node = child === undefined ? null : nodeOf(reader, child, name);
    return node ?? [];
  });
  return { ...shell, entries: keyed(nodes) };
};

/** Something in an overlay, with all that is in it, as a tree without whiteouts. Null for what a tree cannot hold: a device. */
export const nodeOf = (reader: Reader, union: Union, name: string): VisibleNode | null => {
  const { id, body, links, modified, notModelled } = inodeOf(reader, union);
  const described = {
    name,
    modified: Math.floor(modified / 1000),
    ...(notModelled === null ? {} : { notModelled }),
  };
  switch (body.kind) {
    case "file": {
      const linked = links > 1 ? { linked: `inode ${inodeNumber(id)}` } : {};
      return { kind: "file", size: body.size, content: body.content, ...described, ...linked };
    }
    case "symbolic link":
      return { kind: "link", target: body.target, linkType: "symlink", ...described };
    case "directory":
      return directoryNode(reader, union, { ...emptyDirectory(name), ...described });
    default:
      return null;
  }
};
