import type { LayerId } from "#contract/layer-store.ts";
import type { EntityRef } from "#core/table.ts";
import type { Timeline } from "#core/timeline.ts";
import { builds } from "#docker/engine/builder/record/record.ts";
import { type ImageRowId, images } from "#docker/engine/image/image.ts";
import { layers } from "#windows/storage/layer/layer.ts";
import { historyOfRef, historyTable, lineOfRef, lineTable } from "../../../diagrams/image/world/refs.ts";
import type { ThingText } from "../fixed.ts";
import { layerThing } from "./layer.ts";
import { historyThing, lineBirth, lineThing } from "./lines.ts";
import { vmParts } from "./vm.ts";

/** What is said of a thing of the picture `image`; null for other things, and for what is not there. */
export const imageThing = (timeline: Timeline, moment: number, ref: EntityRef): ThingText | null => {
  const world = timeline.at(moment);
  if (ref.table === "vm-part") return vmParts[ref.id] ?? null;
  if (ref.table === layers.name) {
    const layer = world.get(layers, ref.id as LayerId);
    return layer === undefined ? null : layerThing(timeline, world, layer);
  }
  if (ref.table === lineTable) {
    const { build, line } = lineOfRef(ref);
    const row = world.get(builds, build);
    return row === undefined ? null : lineThing(row, line);
  }
  if (ref.table !== historyTable) return null;
  const { image, at } = historyOfRef(ref);
  const row = world.get(images, image as ImageRowId);
  return row === undefined ? null : historyThing(row, at);
};

/** The moment at which a thing without a row of its own came to be. */
export const imageThingBirth = (timeline: Timeline, moment: number, ref: EntityRef): number | undefined => {
  if (ref.table !== lineTable) return undefined;
  const { build, line } = lineOfRef(ref);
  const row = timeline.at(moment).get(builds, build);
  return row === undefined ? undefined : lineBirth(timeline, row, line);
};
