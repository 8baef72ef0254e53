import type { Scene } from "../scene/scene.ts";
import { columnsOf, NARROWEST } from "./layout/columns.ts";
import { empty } from "./layout/empty.ts";
import { stacked } from "./layout/stacked.ts";
import { GUTTER, wide } from "./layout/wide.ts";
import type { LaunchModel } from "./model.ts";

const WIDE = 640;

/** The way of a command in numbers, as many rows of it as fit into `height` px; 0: all. `top`: the first row shown; null: those at the playhead. */
export const layoutLaunch = (model: LaunchModel, width: number, height = 0, top: number | null = null): Scene => {
  if (model.command === null) return empty(width, height);
  const fits = width >= WIDE && columnsOf(model.lanes, width, GUTTER).pitch >= NARROWEST;
  return fits ? wide(model, width, height, top) : stacked(model, width, height, top);
};
