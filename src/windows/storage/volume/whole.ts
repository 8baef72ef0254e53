import {
  type DirectoryNode,
  directoryOf,
  mergedFind,
  mergedList,
  opaqueFile,
  type TreeNode,
  type VisibleNode,
} from "#contract/file-tree/index.ts";
import type { Reader } from "#core/world.ts";
import { type Lookup, unknownInside } from "./lookup.ts";
import { type Sheet, sheetsOf } from "./stack.ts";
import type { VolumeId } from "./volume.ts";

// Plain through and through: generated directories are made on first look, and a row cannot keep that.
const join = (stack: readonly DirectoryNode[]): DirectoryNode => {
  const [first] = stack;
  if (first === undefined) return directoryOf("", []);
  const { covers: _covers, entries: _entries, ...shell } = first;
  const nodes = (mergedList(stack) ?? []).map(
    ({ node }): TreeNode => (node.kind === "directory" ? join(mergedFind(stack, [node.name])?.stack ?? []) : node),
  );
  return { ...directoryOf(first.name, nodes), ...shell };
};

/** A found node with all that is in it, as one plain tree without tombstones. */
const whole = (found: Extract<Lookup, { readonly kind: "found" }>): VisibleNode =>
  found.node.kind === "directory" ? join(found.stack) : found.node;

/** The same, with the mark of what is not modelled in it. */
export const wholeIn = (sheets: readonly Sheet[], found: Extract<Lookup, { readonly kind: "found" }>): VisibleNode => {
  const node = whole(found);
  if (node.kind !== "directory") return node;
  const notModelled = unknownInside(sheets, found.segments);
  return notModelled === null ? node : { ...node, notModelled };
};

export const wholeOn = (
  reader: Reader,
  volume: VolumeId,
  found: Extract<Lookup, { readonly kind: "found" }>,
): VisibleNode => wholeIn(sheetsOf(reader, volume), found);

/** What stands for something that a layer which is not modelled may have made: a file if its name has an extension, else a directory. */
export const standIn = (name: string, notModelled: string): VisibleNode =>
  /[^.]\.[^.]+$/.test(name) ? opaqueFile(name, 0, { notModelled }) : directoryOf(name, [], { notModelled });
