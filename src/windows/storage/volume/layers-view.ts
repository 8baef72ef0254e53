import {
  goOn,
  type Listed,
  listSpot,
  placeOf,
  plainDirectory,
  rootSpot,
  type Spot,
  splitPath,
} from "#contract/file-tree/index.ts";
import { type Lookup, unknownAt } from "./lookup.ts";
import type { Sheet } from "./stack.ts";
import type { View } from "./view.ts";

/** The trees of some layers as one. Paths are those that records keep: names between backslashes, the empty text for the root. */
export interface LayersView extends View {
  /** As `look`, for the names from `from` on, in the directory at `path`; `names` are those before them, as the disk spells them. */
  readonly lookFrom: (path: string, segments: readonly string[], from: number, names: readonly string[]) => Lookup;
  readonly listAt: (path: string) => readonly Listed[];
  /** Where in the list of the directory at `path` a name stands; -1 where it does not. */
  readonly placeAt: (path: string, name: string) => number;
}

/** The trees of some layers, topmost first, as one. */
export const layersView = (sheets: readonly Sheet[]): LayersView => {
  const root = rootSpot(sheets.map(({ tree }) => tree));
  const known = new Map<string, Spot>([["", root]]);

  const spotAt = (path: string): Spot | undefined => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const last = path.lastIndexOf("\\");
    const parent = spotAt(path.slice(0, Math.max(0, last)));
    if (parent === undefined) return undefined;
    const reached = goOn(parent, [path.slice(last + 1)], 0, []);
    if (reached === parent) return undefined;
    if (reached.node.kind === "directory") known.set(path, reached);
    return reached;
  };

  const lookFrom: LayersView["lookFrom"] = (path, segments, from, before) => {
    const start = spotAt(path);
    const names = before.slice();
    const { node, height } = start === undefined ? root : goOn(start, segments, from, names);
    const depth = from + names.length - before.length;
    if (start !== undefined && depth === segments.length)
      return { kind: "found", node, segments: names, layer: sheets.length - height };
    if (node.kind === "link") return { kind: "link", at: names.length - 1, target: node.target, segments: names };
    if (node.kind === "file") return { kind: "absent", code: "3" };
    const missing = unknownAt(sheets, [...splitPath(path), ...segments.slice(from)]);
    if (missing !== null) return { kind: "missing", missing };
    return { kind: "absent", code: depth === segments.length - 1 ? "2" : "3" };
  };

  const listAt = (path: string): readonly Listed[] => {
    const spot = spotAt(path);
    // 0 is the volume above.
    return spot === undefined ? [] : listSpot(spot, sheets.length + 1);
  };

  return {
    look: (segments) => lookFrom("", segments, 0, []),
    lookFrom,
    list: (segments) => listAt(segments.join("\\")),
    listAt,
    placeAt: (path, name) => {
      const spot = spotAt(path);
      return spot === undefined ? -1 : placeOf(spot, name);
    },
    whole: ({ node }) => (node.kind === "directory" ? plainDirectory(node) : node),
  };
};
