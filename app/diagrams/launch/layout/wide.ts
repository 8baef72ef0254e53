import type { Mark, Scene } from "../../scene/scene.ts";
import type { LaunchModel } from "../model.ts";
import { columnsOf } from "./columns.ts";
import { contractMarks } from "./contract.ts";
import { BAR, commandBar, joined, more } from "./frame.ts";
import { groundPiece } from "./grounds.ts";
import { headPiece } from "./heads.ts";
import { lanePiece } from "./lines.ts";
import { routeOf } from "./travelling.ts";
import { ROW, wideRow } from "./wide-row.ts";
import { type Window, windowOf } from "./window.ts";

export const GUTTER = 40;
const HEAD = 42;
const STRIP = 26;
const FOOT = 26;

const GROUND = BAR + 2;
const HEADS = GROUND + 8;
const FIRST = HEADS + HEAD + 4 + STRIP;

/** The rows that have a place in a picture of lanes. */
export const wideWindow = (model: LaunchModel, height: number, top: number | null): Window =>
  windowOf(model, Math.max(3, height > 0 ? (height - FIRST - FOOT) / ROW : model.rows.length), top);

/** Lanes side by side, down is later. */
export const wide = (model: LaunchModel, width: number, height: number, top: number | null): Scene => {
  const columns = columnsOf(model.lanes, width, GUTTER);
  const [ground, heads, first] = [GROUND, HEADS, FIRST];
  const strip = heads + HEAD + 4;
  const shown = wideWindow(model, height, top);
  const bottom = Math.max(first + shown.count * ROW + FOOT, height - 2);
  const rows = model.rows.slice(shown.top, shown.top + shown.count);
  const drawn = rows.map((row, at) => wideRow(model, row, columns, first + at * ROW));
  const list: Mark = {
    key: "rows",
    look: "words",
    owner: "host",
    state: "plain",
    radius: 0,
    x: 0,
    y: first,
    w: width,
    h: shown.count * ROW,
    labels: [],
    within: null,
  };
  const earlier = more("up", model, shown, 10, strip + 2, 160);
  const contract = contractMarks(columns, Math.max(GUTTER, (earlier.marks[0]?.w ?? 0) + 14) + 6, strip + 2);
  const breaks = [...earlier.marks, ...contract, ...drawn.flatMap((each) => each.breaks)];
  const piece = joined(
    groundPiece(columns, ground, bottom, breaks),
    commandBar(model, width, shown),
    headPiece(model, columns, heads, HEAD),
    earlier,
    { marks: contract, wires: [], patches: [] },
    lanePiece(model.lanes, columns, heads + HEAD, bottom - FOOT + 4, breaks),
    { marks: [list], wires: [], patches: [] },
    ...drawn,
    more("down", model, shown, 10, bottom - 23, 160),
  );
  const present = drawn[model.at - shown.top];
  return { width, height: bottom + 2, ...piece, route: routeOf(model, present) };
};
