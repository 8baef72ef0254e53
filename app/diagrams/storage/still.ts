import type { Place } from "../place.ts";
import type { Patch, Scene } from "../scene/scene.ts";
import type { Seen } from "../seen.ts";
import { contextOf, keptPaths, keyOf, spotOn } from "./layout/context.ts";
import { linksOf } from "./layout/links.ts";
import { patchesOf } from "./layout/map-patches.ts";
import { arrowPath, type Pane, rowsBetween, spotsInSight } from "./layout/pane.ts";
import { flattened, type Scrolls } from "./layout/storage-scene.ts";
import { layoutFarStorage, layoutStorage } from "./layout.ts";
import type { StorageModel } from "./model.ts";
import { around } from "./paths.ts";
import { PLAIN_STORAGE_VIEW } from "./view.ts";
import { storageOf } from "./world/index.ts";

/** The arrows of the directories that can be seen in a list. */
const arrowsIn = (pane: Pane, top: number): string =>
  rowsBetween(pane, top, top + pane.at.h)
    .flatMap(({ mark, arrow }) =>
      arrow === undefined || mark.y < top || mark.y + mark.h > top + pane.at.h
        ? []
        : [arrowPath(arrow.open, pane.at.x + mark.x + arrow.x, pane.at.y + mark.y - top + mark.h / 2 - 4.5)],
    )
    .join("");

/** As it is before anybody touches it: open and scrolled to the files in question, with the squares of their disks and the ways between. */
const nearScene = (model: StorageModel, width: number, height: number): Scene => {
  const context = contextOf(model, PLAIN_STORAGE_VIEW, false);
  const kept = context.disks.map((disk) => ({ disk, paths: keptPaths(context, disk) }));
  const expanded = Object.fromEntries(kept.map(({ disk, paths }) => [keyOf(disk), paths.flatMap(around)]));
  const scene = layoutStorage(model, width, height, { ...PLAIN_STORAGE_VIEW, expanded });
  const spots = kept.flatMap(({ disk, paths }) => paths.map((path) => ({ disk, spot: spotOn(disk, path) })));
  const scrolls: Scrolls = Object.fromEntries(
    scene.panes.map((pane) => [
      pane.key,
      spotsInSight(
        pane,
        pane.atEnd === true ? Math.max(0, pane.height - pane.at.h) : 0,
        spots.map(({ spot }) => spot),
      ),
    ]),
  );
  const squares = scene.maps.flatMap((map) =>
    patchesOf(map, context.disks.find((disk) => keyOf(disk) === map.disk)?.copying ?? null),
  );
  const ties = spots.flatMap(({ disk, spot }) =>
    linksOf(scene, disk, spot, scrolls).map(
      ({ key, tie, owner, d }): Patch => ({ key, look: `tie tie-${tie}`, owner, d }),
    ),
  );
  const arrows = scene.panes.map(
    (pane): Patch => ({
      key: `arrows ${pane.key}`,
      look: "arrow",
      owner: "host",
      d: arrowsIn(pane, scrolls[pane.key] ?? 0),
    }),
  );
  return { ...flattened(scene, scrolls), patches: [...squares, ...arrows, ...ties] };
};

/** The storage at a moment, for a picture that stands by itself. */
export const sceneOf = (seen: Seen, { width, height, density }: Place): Scene => {
  const model = storageOf(seen);
  return density === "far" ? layoutFarStorage(model, width, height) : nearScene(model, width, height);
};
