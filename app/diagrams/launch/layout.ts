import type { Scene } from "../scene/scene.ts";
import { columnsOf, NARROWEST } from "./layout/columns.ts";
import { empty } from "./layout/empty.ts";
import { stacked } from "./layout/stacked.ts";
import { GUTTER, wide, wideWindow } from "./layout/wide.ts";
import type { Lane, LaunchModel } from "./model.ts";

/** Below this, what is written on an arrow has no place between its lanes. px */
const LANES = 440;

/** Lanes that stand side by side in the picture: all, or else those that the rows shown need; null where not even these have room. */
const lanesFor = (model: LaunchModel, width: number, height: number, top: number | null): readonly Lane[] | null => {
  const window = wideWindow(model, height, top);
  const rows = model.rows.slice(window.top, window.top + window.count);
  const needed = new Set(rows.flatMap(({ from, to, via }) => [from, to, via]));
  const fits = (lanes: readonly Lane[]): boolean => columnsOf(lanes, width, GUTTER).pitch >= NARROWEST;
  const choices = [model.lanes, model.lanes.filter(({ id }) => needed.has(id))];
  return width < LANES ? null : (choices.find(fits) ?? null);
};

/** The way of a command in numbers, as many rows of it as fit into `height` px; 0: all. `top`: the first row shown; null: those at the playhead. */
export const layoutLaunch = (model: LaunchModel, width: number, height = 0, top: number | null = null): Scene => {
  if (model.command === null) return empty(model, width, height);
  const lanes = lanesFor(model, width, height, top);
  return lanes === null ? stacked(model, width, height, top) : wide({ ...model, lanes }, width, height, top);
};
