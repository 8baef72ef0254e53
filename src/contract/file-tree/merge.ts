import type { DirectoryNode, Entries, TreeNode } from "./node.ts";
import { emptyDirectory } from "./tree.ts";

/** A directory whose entries are made on first look and kept. Not for rows of a world. */
export const lazyDirectory = (shell: Omit<DirectoryNode, "entries" | "kind">, make: () => Entries): DirectoryNode => {
  let made: Entries | undefined;
  return {
    ...shell,
    kind: "directory",
    get entries(): Entries {
      made ??= make();
      return made;
    },
  };
};

const shellOf = (directory: DirectoryNode): Omit<DirectoryNode, "entries" | "kind"> => {
  const { name, modified, attributes, mark, notModelled } = directory;
  return {
    name,
    ...(modified === undefined ? {} : { modified }),
    ...(attributes === undefined ? {} : { attributes }),
    ...(mark === undefined ? {} : { mark }),
    ...(notModelled === undefined ? {} : { notModelled }),
  };
};

const entriesOver = (top: DirectoryNode, lower: DirectoryNode | undefined): Entries => {
  const entries: Record<string, TreeNode> = { ...lower?.entries };
  for (const [key, node] of Object.entries(top.entries)) {
    const under = entries[key];
    if (node.kind === "tombstone") delete entries[key];
    else if (node.kind !== "directory") entries[key] = node;
    else entries[key] = lay(node, under?.kind === "directory" ? under : undefined);
  }
  return entries;
};

const lay = (top: DirectoryNode, lower: DirectoryNode | undefined): DirectoryNode =>
  lazyDirectory(shellOf(top), () => entriesOver(top, top.covers ? undefined : lower));

const nothing = emptyDirectory();
const laid = new WeakMap<DirectoryNode, WeakMap<DirectoryNode, DirectoryNode>>();

const layOnce = (top: DirectoryNode, lower: DirectoryNode): DirectoryNode => {
  const known = laid.get(top) ?? new WeakMap<DirectoryNode, DirectoryNode>();
  laid.set(top, known);
  const before = known.get(lower);
  if (before !== undefined) return before;
  const merged = lay(top, lower);
  known.set(lower, merged);
  return merged;
};

/**
 * The stack, top first, as one tree without tombstones, made directory by directory on first look.
 * The same stack gives the same tree, so containers of one image share it. Not for rows of a world.
 */
export const mergeLayers = (stack: readonly DirectoryNode[]): DirectoryNode =>
  stack.reduceRight((lower, top) => layOnce(top, lower), nothing);
