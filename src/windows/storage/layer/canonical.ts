import { type DirectoryNode, type TreeNode, walk } from "#contract/file-tree/index.ts";
import { sha256Hex } from "#core/digest.ts";

const described = (node: TreeNode): unknown => {
  switch (node.kind) {
    case "file":
      return [node.size, node.content, node.version ?? null];
    case "link":
      return [node.target, node.linkType];
    case "directory":
      return node.covers === true;
    default:
      return null;
  }
};

/** The `diffId` of a layer that is made here: SHA-256 of all that is in it, in one fixed order. A real one is the digest of the layer's tar. */
export const diffIdOf = (tree: DirectoryNode, registry: Readonly<Record<string, string | null>>): string => {
  const lines = [...walk(tree)].map(({ segments, node }) => {
    const { modified = 0, attributes = "" } = node.kind === "tombstone" ? {} : node;
    return JSON.stringify([segments, node.kind, modified, attributes, described(node)]);
  });
  const values = Object.entries(registry)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map((entry) => JSON.stringify(entry));
  return `sha256:${sha256Hex([...lines, "", ...values].join("\n"))}`;
};
