import type { Place } from "../place.ts";
import type { Scene } from "../scene/scene.ts";
import { far } from "./layout/far/index.ts";
import { middle } from "./layout/middle.ts";
import { stacked } from "./layout/stacked.ts";
import { wide } from "./layout/wide.ts";
import { type ImageModel, type ImageView, PLAIN_IMAGE_VIEW } from "./model.ts";

const WIDE = 880;
const STACKED = 600;

/** The image in numbers for a picture of `width` px; it grows to at least `height` px where it has use for it. */
export const layoutImage = (
  model: ImageModel,
  width: number,
  height = 0,
  view: ImageView = PLAIN_IMAGE_VIEW,
  density: Place["density"] = "near",
): Scene => {
  if (density === "far") return far(model, width, height);
  if (width >= WIDE) return wide(model, width, height, view);
  return width >= STACKED ? middle(model, width, view) : stacked(model, width, view);
};
