import type { Scene } from "../scene/scene.ts";
import { contextOf } from "./layout/context.ts";
import { far } from "./layout/far/index.ts";
import { middle } from "./layout/middle.ts";
import { stacked } from "./layout/stacked.ts";
import type { StorageScene } from "./layout/storage-scene.ts";
import { wide } from "./layout/wide.ts";
import type { StorageModel } from "./model.ts";
import { PLAIN_STORAGE_VIEW, type StorageView } from "./view.ts";

const WIDE = 900;
const STACKED = 600;

/** The picture in numbers, `width` px wide; it grows to at least `height` px where it has use for it. */
export const layoutStorage = (
  model: StorageModel,
  width: number,
  height = 0,
  view: StorageView = PLAIN_STORAGE_VIEW,
): StorageScene => {
  const context = contextOf(model, view, width < STACKED);
  if (width >= WIDE) return wide(context, width, height);
  return width >= STACKED ? middle(context, width) : stacked(context, width);
};

/** The picture from far, for embeds and posters: one container's, without lists that scroll. */
export const layoutFarStorage = (
  model: StorageModel,
  width: number,
  height = 0,
  view: StorageView = PLAIN_STORAGE_VIEW,
): Scene => {
  const context = contextOf(model, { ...view, pinned: null }, width < STACKED);
  return far({ ...context, disks: context.disks.slice(-1) }, width, height);
};
