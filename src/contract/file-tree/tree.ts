import { entryIn, sortedEntries } from "./entry.ts";
import { shellOf } from "./indexed-directory.ts";
import { fold } from "./name.ts";
import type { DirectoryNode, Entries, TreeNode } from "./node.ts";

/** What a directory may have besides name and entries. */
export type DirectoryExtras = Omit<Partial<DirectoryNode>, "kind" | "name" | "entries">;

export const emptyDirectory = (name = "", extras: DirectoryExtras = {}): DirectoryNode => ({
  kind: "directory",
  name,
  entries: {},
  ...extras,
});

/** A directory of the given nodes; of two with the same folded name the later stays. */
export const directoryOf = (name: string, nodes: Iterable<TreeNode>, extras: DirectoryExtras = {}): DirectoryNode => {
  const entries: Record<string, TreeNode> = {};
  for (const node of nodes) entries[fold(node.name)] = node;
  return { ...emptyDirectory(name, extras), entries };
};

/** The same as plain data through and through, which a row can keep; what is made on first look is made. */
export const plainDirectory = (directory: DirectoryNode): DirectoryNode => ({
  ...directoryOf(
    directory.name,
    sortedEntries(directory).map((node) => (node.kind === "directory" ? plainDirectory(node) : node)),
  ),
  ...shellOf(directory),
});

/** What one tree holds at a path, tombstones too. Links are not followed. */
export const findIn = (root: DirectoryNode, segments: readonly string[]): TreeNode | undefined => {
  let node: TreeNode = root;
  for (const segment of segments) {
    if (node.kind !== "directory") return undefined;
    const next = entryIn(node, segment);
    if (next === undefined) return undefined;
    node = next;
  }
  return node;
};

/** Where a node shall be: `segments` ends with its own name. */
export type Placement = readonly [segments: readonly string[], node: TreeNode];

// A directory in the place of something deleted or of another kind shows nothing of the layers below; one that already hid them goes on doing so.
const settled = (before: TreeNode | undefined, node: TreeNode): TreeNode => {
  if (before === undefined || node.kind !== "directory" || node.covers) return node;
  return before.kind !== "directory" || before.covers ? { ...node, covers: true } : node;
};

const parentAt = (entry: TreeNode | undefined, name: string, segments: readonly string[]): DirectoryNode => {
  if (entry === undefined) return emptyDirectory(name);
  if (entry.kind === "directory") return entry;
  if (entry.kind === "tombstone") return emptyDirectory(name, { covers: true });
  throw new Error(`${entry.name} in ${segments.join("\\")} is no directory.`);
};

interface Slot {
  readonly name: string;
  placed: TreeNode | undefined;
  deeper: Placement[];
}

const slotsAt = (depth: number, placements: Iterable<Placement>): ReadonlyMap<string, Slot> => {
  const slots = new Map<string, Slot>();
  for (const placement of placements) {
    const [segments, node] = placement;
    const name = segments[depth];
    if (name === undefined) throw new Error("A node cannot take the place of the root.");
    const key = fold(name);
    const slot = slots.get(key) ?? { name, placed: undefined, deeper: [] };
    slots.set(key, slot);
    if (segments.length > depth + 1) {
      slot.deeper.push(placement);
      continue;
    }
    if (fold(node.name) !== key) throw new Error(`${node.name} cannot be placed at ${segments.join("\\")}.`);
    slot.placed = node;
    slot.deeper = [];
  }
  return slots;
};

const place = (directory: DirectoryNode, depth: number, placements: Iterable<Placement>): DirectoryNode => {
  const entries: Record<string, TreeNode> = { ...directory.entries };
  for (const [key, { name, placed, deeper }] of slotsAt(depth, placements)) {
    const before = entries[key];
    const now = placed === undefined ? before : settled(before, placed);
    const [first] = deeper;
    entries[key] =
      first === undefined && now !== undefined ? now : place(parentAt(now, name, first?.[0] ?? []), depth + 1, deeper);
  }
  return { ...directory, entries };
};

/** The tree with many nodes placed, in order; each directory is copied once. Throws where a parent is a file or a link. */
export const withNodes = (root: DirectoryNode, placements: readonly Placement[]): DirectoryNode =>
  placements.length === 0 ? root : place(root, 0, placements);

/** The tree with a node at `segments`, whose last is its name; missing parents are made. Throws where a parent is a file or a link. */
export const withNode = (root: DirectoryNode, segments: readonly string[], node: TreeNode): DirectoryNode =>
  withNodes(root, [[segments, node]]);

const withoutKey = (entries: Entries, key: string): Entries => {
  const { [key]: _gone, ...rest } = entries;
  return rest;
};

/** The tree without what is at `segments`; the same tree where nothing is. Leaves no tombstone. */
export const withoutNode = (root: DirectoryNode, segments: readonly string[]): DirectoryNode => {
  const [name, ...rest] = segments;
  if (name === undefined) return { ...root, entries: {} };
  const key = fold(name);
  const entry = root.entries[key];
  if (entry === undefined) return root;
  if (rest.length === 0) return { ...root, entries: withoutKey(root.entries, key) };
  if (entry.kind !== "directory") return root;
  const child = withoutNode(entry, rest);
  return child === entry ? root : { ...root, entries: { ...root.entries, [key]: child } };
};
