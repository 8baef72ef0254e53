import type { Scene } from "../scene/scene.ts";
import { columnsOf, NARROWEST } from "./layout/columns.ts";
import { empty } from "./layout/empty.ts";
import { stacked } from "./layout/stacked.ts";
import { GUTTER, wide, wideWindow } from "./layout/wide.ts";
import type { Window } from "./layout/window.ts";
import type { Lane, LaunchModel } from "./model.ts";

/** Below this, what is written on an arrow has no place between its lanes. px */
const LANES = 440;

/** Ids of the lanes that the rows of a window need. */
const neededBy = ({ rows }: LaunchModel, { top, count }: Window): ReadonlySet<string> =>
  new Set(rows.slice(top, top + count).flatMap(({ from, to, via }) => (via === null ? [from, to] : [from, to, via])));

/**
 * Lanes that stand side by side in the picture: all, or else those that the rows shown need; null where these have no room. Where they had
 * none in any one part of the command, they have none in all of it: a picture that changed its kind while one reads on would be two.
 */
const lanesFor = (model: LaunchModel, width: number, height: number, top: number | null): readonly Lane[] | null => {
  const fits = (lanes: readonly Lane[]): boolean => columnsOf(lanes, width, GUTTER).pitch >= NARROWEST;
  if (width < LANES) return null;
  if (fits(model.lanes)) return model.lanes;
  const lanesIn = (window: Window): readonly Lane[] => {
    const needed = neededBy(model, window);
    return model.lanes.filter(({ id }) => needed.has(id));
  };
  const window = wideWindow(model, height, top);
  const tops = Array.from({ length: model.rows.length - window.count + 1 }, (_, at) => at);
  return tops.every((at) => fits(lanesIn({ ...window, top: at }))) ? lanesIn(window) : null;
};

/** The way of a command in numbers, as many rows of it as fit into `height` px; 0: all. `top`: the first row shown; null: those at the playhead. */
export const layoutLaunch = (model: LaunchModel, width: number, height = 0, top: number | null = null): Scene => {
  if (model.command === null) return empty(model, width, height);
  const lanes = lanesFor(model, width, height, top);
  return lanes === null ? stacked(model, width, height, top) : wide({ ...model, lanes }, width, height, top);
};
