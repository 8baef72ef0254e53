import type { VisibleNode } from "#contract/file-tree/index.ts";

/** Whether a node only stands for something that an unknown layer may have: whoever asks whether it exists is told that it does not. */
export const isStandIn = (node: VisibleNode): boolean => {
  if (node.notModelled === undefined) return false;
  return node.kind === "directory" ? Object.keys(node.entries).length === 0 : node.kind === "file" && node.size === 0;
};
