import { entryIn } from "./entry.ts";
import { mergedFind } from "./merged.ts";
import type { DirectoryNode, TreeNode } from "./node.ts";
import { withNode, withoutNode } from "./tree.ts";
import { walk } from "./walk.ts";

// The lower trees do not show through where a directory on the way covers them, or a tombstone or file of the top has taken its place.
const showsThrough = (top: DirectoryNode, lower: readonly DirectoryNode[], segments: readonly string[]): boolean => {
  let directory: DirectoryNode | undefined = top;
  for (const segment of segments.slice(0, -1)) {
    if (directory === undefined) break;
    if (directory.covers) return false;
    const next: TreeNode | undefined = entryIn(directory, segment);
    if (next !== undefined && next.kind !== "directory") return false;
    directory = next;
  }
  return !directory?.covers && mergedFind(lower, segments) !== undefined;
};

/**
 * The top tree after a delete at `segments`: a tombstone where the lower trees still have something of that name, else nothing.
 * Source: reference/windows-storage.md O11–O15.
 */
export const removeMerged = (
  top: DirectoryNode,
  lower: readonly DirectoryNode[],
  segments: readonly string[],
): DirectoryNode => {
  const name = segments.at(-1);
  if (name === undefined) throw new Error("The root cannot be deleted.");
  if (!showsThrough(top, lower, segments)) return withoutNode(top, segments);
  return withNode(top, segments, { kind: "tombstone", name: mergedFind(lower, segments)?.node.name ?? name });
};

/** One difference that a top tree makes. */
export interface Change {
  readonly change: "added" | "changed" | "deleted";
  readonly segments: readonly string[];
  readonly node: TreeNode;
}

/** What the top tree changes in the view of the lower ones, each directory before what is in it. */
export function* diffTop(top: DirectoryNode, lower: readonly DirectoryNode[]): Generator<Change> {
  for (const { segments, node } of walk(top)) {
    if (node.kind === "tombstone") yield { change: "deleted", segments, node };
    else yield { change: mergedFind(lower, segments) === undefined ? "added" : "changed", segments, node };
  }
}
