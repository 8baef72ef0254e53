import { fold } from "./name.ts";
import type { DirectoryNode, VisibleNode } from "./node.ts";

/** What a path leads to in a stack of trees. */
export interface Found {
  readonly node: VisibleNode;
  /** Index in the stack of the tree that supplies it. */
  readonly layer: number;
  /** For a directory: the directories that are merged here, top first. */
  readonly stack: readonly DirectoryNode[];
}

/** An entry of a merged directory. */
export interface Listed {
  readonly node: VisibleNode;
  readonly layer: number;
}

interface Level {
  readonly directories: readonly DirectoryNode[];
  readonly layers: readonly number[];
}

const through = (directories: readonly DirectoryNode[], layers: readonly number[]): Level => {
  const last = directories.findIndex(({ covers }) => covers);
  return last < 0 || last === directories.length - 1
    ? { directories, layers }
    : { directories: directories.slice(0, last + 1), layers: layers.slice(0, last + 1) };
};

const topOf = (stack: readonly DirectoryNode[]): Level => through(stack, [...stack.keys()]);

// Source: reference/windows-storage.md F2.27: the first of a name wins, a tombstone ends the search, directories merge.
const below = ({ directories, layers }: Level, segment: string): Level | Listed | undefined => {
  const key = fold(segment);
  const found: DirectoryNode[] = [];
  const at: number[] = [];
  for (const [index, directory] of directories.entries()) {
    const node = directory.entries[key];
    if (node === undefined) continue;
    if (node.kind === "tombstone") break;
    const layer = layers[index] ?? index;
    if (node.kind !== "directory") {
      if (found.length === 0) return { node, layer };
      break;
    }
    found.push(node);
    at.push(layer);
    if (node.covers) break;
  }
  return found.length === 0 ? undefined : { directories: found, layers: at };
};

const levelAt = (stack: readonly DirectoryNode[], segments: readonly string[]): Level | Listed | undefined => {
  let level = topOf(stack);
  for (const [index, segment] of segments.entries()) {
    const next = below(level, segment);
    if (next === undefined) return undefined;
    if ("node" in next) return index === segments.length - 1 ? next : undefined;
    level = next;
  }
  return level;
};

/** What the stack, top first, shows at a path; undefined where nothing is. Links are not followed. */
export const mergedFind = (stack: readonly DirectoryNode[], segments: readonly string[]): Found | undefined => {
  const level = levelAt(stack, segments);
  if (level === undefined) return undefined;
  if ("node" in level) return { ...level, stack: [] };
  const [node] = level.directories;
  return node && { node, layer: level.layers[0] ?? 0, stack: level.directories };
};

/** The entries the stack shows in a directory, in NTFS order; undefined where there is no directory. */
export const mergedList = (
  stack: readonly DirectoryNode[],
  segments: readonly string[] = [],
): readonly Listed[] | undefined => {
  const level = levelAt(stack, segments);
  if (level === undefined || "node" in level) return undefined;
  const seen = new Map<string, Listed | undefined>();
  for (const [index, directory] of level.directories.entries()) {
    for (const [key, node] of Object.entries(directory.entries)) {
      if (seen.has(key)) continue;
      seen.set(key, node.kind === "tombstone" ? undefined : { node, layer: level.layers[index] ?? index });
    }
  }
  return [...seen]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, listed]) => (listed === undefined ? [] : [listed]));
};
