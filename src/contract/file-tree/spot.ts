import { IndexedDirectory } from "./indexed-directory.ts";
import { mergeNumbered } from "./merge.ts";
import { type Listed, listLevel } from "./merged-list.ts";
import type { DirectoryNode, VisibleNode } from "./node.ts";

/** Something that merged trees show, and the number of trees under the one that supplies it. */
export interface Spot {
  readonly node: VisibleNode;
  readonly height: number;
}

/** The root of a stack of trees, top first. The trees are merged, once for all: none of them is one that changes. */
export const rootSpot = (stack: readonly DirectoryNode[]): Spot => ({
  node: mergeNumbered(stack),
  height: stack.length - 1,
});

/**
 * Goes on from a spot by the names from `from` on, as far as they lead: to what is there, or to the last thing on the way.
 * The names of what it comes by, as they are spelled there, are added to `names`. One look for a name, no string made.
 */
export const goOn = (start: Spot, segments: readonly string[], from: number, names: string[]): Spot => {
  let { node, height } = start;
  for (let at = from; at < segments.length && node.kind === "directory"; at += 1) {
    const contents = IndexedDirectory.contentsOf(node);
    if (contents === undefined) break;
    const name = segments[at] as string;
    const position = contents.index.positionOf(name, 0, name.length);
    const next = contents.index.nodes[position];
    if (next === undefined) break;
    height = contents.heights?.[position] ?? height;
    node = next;
    names.push(next.name);
  }
  return node === start.node ? start : { node, height };
};

/** What is in the directory at a spot, in NTFS order; `trees` is the number of all. The same array for the same spot. */
export const listSpot = ({ node, height }: Spot, trees: number): readonly Listed[] =>
  node.kind === "directory" ? listLevel({ top: undefined, lower: node, height, trees }) : [];

/** Where in the list of the directory at a spot a name stands; -1 where it does not. */
export const placeOf = ({ node }: Spot, name: string): number => {
  const contents = node.kind === "directory" ? IndexedDirectory.contentsOf(node) : undefined;
  return contents?.index.positionOf(name, 0, name.length) ?? -1;
};
