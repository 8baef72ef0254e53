import type { Patch } from "../../scene/scene.ts";
import type { BlockUse, CopyUp } from "../model.ts";
import type { BlockMap } from "./block-map.ts";

const USES: readonly BlockUse[] = ["mft", "metadata", "journal", "hives", "free", "file"];

const squares = (map: BlockMap, at: readonly number[]): string =>
  at
    .map((each) => {
      const { x, y, w, h } = map.place(each);
      return `M${x} ${y}h${w}v${h}h${-w}z`;
    })
    .join("");

/** The squares of a map, one patch for each use. */
export const patchesOf = (map: BlockMap, copying: CopyUp | null): readonly Patch[] => {
  const patch = (look: string, d: string): readonly Patch[] =>
    d === "" ? [] : [{ key: `${map.key} ${look}`, look, owner: map.owner, d }];
  const ghosts = Array.from({ length: map.squares - map.cells.length }, (_, at) => map.cells.length + at);
  const filling = new Set((copying?.blocks ?? []).map(map.squareOf));
  const of = (which: (cell: BlockMap["cells"][number]) => boolean): string =>
    squares(
      map,
      map.cells.filter(which).map(({ at }) => at),
    );
  const swatch = (use: BlockUse): string =>
    map.swatches
      .filter((each) => each.use === use)
      .map(({ x, y, w, h }) => `M${x} ${y}h${w}v${h}h${-w}z`)
      .join("");
  return [
    ...patch("block-none", squares(map, ghosts)),
    ...USES.flatMap((use) =>
      patch(`block-${use}`, of((cell) => cell.use === use && !filling.has(cell.at)) + swatch(use)),
    ),
    ...patch(
      "block-moving",
      of(({ at }) => filling.has(at)),
    ),
    ...patch(
      "block-fresh",
      of(({ fresh }) => fresh),
    ),
  ];
};
