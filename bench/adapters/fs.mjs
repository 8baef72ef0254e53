// Our layers under the names of the benchmark: what is written goes to a tree of its own, over the layers merged once.
import {
  emptyDirectory,
  fromBytes,
  mergedFind,
  mergedList,
  mergeLayers,
  removeMerged,
  splitPath,
  withNode,
  withNodes,
} from "../../dist-cli/engine.js";

const over = (image, base, start) => {
  let stack = [start, image];
  const write = (top) => {
    stack = [top, image];
  };
  return {
    path: (segments) => segments.join("\\"),
    lookup: (path) => mergedFind(stack, splitPath(path))?.node.size ?? -1,
    readdir: (path) => mergedList(stack, splitPath(path)).map(({ node }) => node.name),
    modify: (path) => {
      const segments = splitPath(path);
      const { node } = mergedFind(stack, segments);
      write(withNode(stack[0], segments, { ...node, content: { kind: "text", text: "B" } }));
    },
    unlink: (path) => write(removeMerged(stack[0], [image], splitPath(path))),
    lowerChanged: (path) => mergedFind([base], splitPath(path)).node.content.kind === "text",
    lowerMissing: (path) => mergedFind([base], splitPath(path)) === undefined,
    snapshot: () => stack[0],
    restore: write,
    fork: () => over(image, base, stack[0]),
  };
};

export default {
  name: "Silo",
  kind: "ours",
  windowsNames: true,
  create: ({ layers }, files, bytes) => {
    const { content } = fromBytes("", bytes);
    const placements = Array.from({ length: layers }, () => []);
    for (const { layer, segs } of files)
      placements[layer].push([segs, { kind: "file", name: segs.at(-1), size: bytes.length, content }]);
    const trees = placements.map((each) => withNodes(emptyDirectory(), each));
    return over(mergeLayers(trees.slice(0, -1).reverse()), trees[0], trees.at(-1));
  },
};
