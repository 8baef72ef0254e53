import { fold, type Listed } from "#contract/file-tree/index.ts";
import { find, type Reader } from "#core/world.ts";
import { type Layer, layers } from "../layer/layer.ts";
import { belowView } from "../volume/below-view.ts";
import type { Volume } from "../volume/volume.ts";

/** What the layers have in one directory, and where each name stands in it. */
export interface BelowList {
  readonly listed: readonly Listed[];
  readonly placeOf: (name: string) => number;
}

const listOf = (listed: readonly Listed[]): BelowList => {
  let places: ReadonlyMap<string, number> | null = null;
  return {
    listed,
    placeOf: (name) => {
      places ??= new Map(listed.map(({ node }, place) => [fold(node.name), place]));
      return places.get(fold(name)) ?? -1;
    },
  };
};

const known = new WeakMap<Layer, Map<string, BelowList>>();

/** What is below a volume in a directory of the layers: made once for all disks that stand on the same layer, since layers never change. */
export const belowList = (reader: Reader, volume: Volume, path: readonly string[]): BelowList => {
  const top = find(reader, layers, ({ id }) => id === volume.layers[0]);
  const make = (): BelowList => listOf(belowView(reader, volume.id).list(path));
  if (top === undefined || volume.kind === "host") return make();
  const lists = known.get(top) ?? new Map<string, BelowList>();
  known.set(top, lists);
  const key = fold(path.join("\\"));
  const before = lists.get(key);
  if (before !== undefined) return before;
  const made = make();
  lists.set(key, made);
  return made;
};
