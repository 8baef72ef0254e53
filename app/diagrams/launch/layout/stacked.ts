import type { Mark, Scene } from "../../scene/scene.ts";
import type { LaunchModel } from "../model.ts";
import { CARD, card } from "./card.ts";
import { BAR, commandBar, joined, more } from "./frame.ts";
import { routeOf } from "./travelling.ts";
import { windowOf } from "./window.ts";

const STRIP = 24;

/** Rows as cards one below the other, where lanes have no room side by side. */
export const stacked = (model: LaunchModel, width: number, height: number, top: number | null): Scene => {
  const first = BAR + STRIP;
  const room = height > 0 ? (height - first - STRIP) / CARD : model.rows.length;
  const shown = windowOf(model, Math.max(3, room), top);
  const rows = model.rows.slice(shown.top, shown.top + shown.count);
  const drawn = rows.map((row, at) => card(model, row, width, first + at * CARD));
  const bottom = first + shown.count * CARD;
  const list: Mark = {
    key: "rows",
    look: "words",
    owner: "host",
    state: "plain",
    radius: 0,
    x: 0,
    y: first,
    w: width,
    h: shown.count * CARD,
    labels: [],
    within: null,
  };
  const piece = joined(
    commandBar(model, width, shown),
    more("up", model, shown, 6, BAR + 1, 160),
    { marks: [list], wires: [], patches: [] },
    ...drawn,
    more("down", model, shown, 6, bottom + 2, 160),
  );
  return {
    width,
    height: Math.max(bottom + STRIP, height),
    ...piece,
    route: routeOf(model, drawn[model.at - shown.top]),
  };
};
