import {
  type DirectoryNode,
  directoryOf,
  mergedFind,
  mergedList,
  type TreeNode,
  type VisibleNode,
} from "#contract/file-tree/index.ts";
import { type Found, lookUp } from "./lookup.ts";
import type { Sheet } from "./stack.ts";
import type { View } from "./view.ts";

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

/** The trees of some layers, topmost first, as one. */
export const layersView = (sheets: readonly Sheet[]): View => {
  const trees = sheets.map(({ tree }) => tree);
  const look: View["look"] = (segments) => lookUp(sheets, segments);
  const whole = ({ node, segments }: Found): VisibleNode =>
    node.kind === "directory" ? join(mergedFind(trees, segments)?.stack ?? []) : node;
  return {
    look,
    list: (segments) => (mergedList(trees, segments) ?? []).map(({ node, layer }) => ({ node, layer: layer + 1 })),
    whole,
  };
};
