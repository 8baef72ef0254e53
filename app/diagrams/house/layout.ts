import type { Place } from "../place.ts";
import type { Scene } from "../scene/scene.ts";
import { contextOf } from "./layout/context.ts";
import { far } from "./layout/far/index.ts";
import { middle } from "./layout/middle.ts";
import { stacked } from "./layout/stacked.ts";
import { wide } from "./layout/wide.ts";
import { type HouseModel, type HouseView, PLAIN_VIEW } from "./model.ts";

const WIDE = 900;
const STACKED = 600;

/** The house in numbers for a picture of `width` px; it grows to at least `height` px where it has use for it. */
export const layoutHouse = (
  model: HouseModel,
  width: number,
  height = 0,
  view: HouseView = PLAIN_VIEW,
  density: Place["density"] = "near",
): Scene => {
  const context = contextOf(model, view);
  if (density === "far") return far(context, width, height);
  if (width >= WIDE) return wide(context, width, height);
  return width >= STACKED ? middle(context, width) : stacked(context, width);
};
