import { label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, Scene } from "../../scene/scene.ts";
import type { LaunchModel } from "../model.ts";
import { BAR, commandBar, joined, more, type Piece } from "./frame.ts";
import { type Columns, columnsOf, groundPiece, headPiece, lanePiece } from "./lanes.ts";
import { routeOf } from "./travelling.ts";
import { ROW, wideRow } from "./wide-row.ts";
import { windowOf } from "./window.ts";

const GUTTER = 44;
const HEAD = 42;
const STRIP = 26;
const FOOT = 26;

const LEFT = ["anyone may call this: Docker, containerd, a tool of your own", "anyone may call this"];
const RIGHT = ["what lies beyond may change with every Windows", "beyond may change"];

/** On both sides of Compute Services: what its layer is for. */
const contract = ({ x, width, gutter }: Columns, y: number, taken: number): Piece => {
  const at = x.get("compute");
  if (at === undefined) return { marks: [], wires: [], patches: [] };
  const words = (key: string, texts: readonly string[], from: number, to: number, end: boolean): readonly Mark[] => {
    const text = texts.find((each) => widthOf(each, STYLES.words) + 4 <= to - from);
    if (text === undefined) return [];
    const w = widthOf(text, STYLES.words) + 4;
    const at = { key, look: "words", owner: "compute", state: "plain", radius: 0, within: null } as const;
    return [
      {
        ...at,
        x: end ? to - w : from,
        y,
        w,
        h: 18,
        labels: [label("words", text, STYLES.words, { x: 2, y: 13, tone: "hue" })],
      },
    ];
  };
  return {
    wires: [],
    patches: [],
    marks: [
      ...words(
        "contract callers",
        LEFT.map((each) => `${each} ·`),
        Math.max(gutter, taken) + 6,
        at - 8,
        true,
      ),
      ...words(
        "contract below",
        RIGHT.map((each) => `· ${each}`),
        at + 8,
        width - 8,
        false,
      ),
    ],
  };
};

/** Lanes side by side, down is later. */
export const wide = (model: LaunchModel, width: number, height: number, top: number | null): Scene => {
  const columns = columnsOf(model.lanes, width, GUTTER);
  const ground = BAR + 2;
  const heads = ground + 8;
  const strip = heads + HEAD + 4;
  const first = strip + STRIP;
  const room = height > 0 ? (height - first - FOOT) / ROW : model.rows.length;
  const shown = windowOf(model, Math.max(3, room), top);
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
  const earlier = more("up", shown.top, 10, strip + 2, 160);
  const piece = joined(
    groundPiece(columns, ground, bottom),
    commandBar(model, width),
    headPiece(model, columns, heads, HEAD),
    earlier,
    contract(columns, strip + 2, (earlier.marks[0]?.w ?? 0) + 14),
    lanePiece(
      model.lanes,
      columns,
      heads + HEAD,
      bottom - FOOT + 4,
      drawn.flatMap(({ breaks }) => breaks),
    ),
    { marks: [list], wires: [], patches: [] },
    ...drawn,
    more("down", model.rows.length - shown.top - shown.count, 10, bottom - 23, 160),
  );
  const present = drawn[model.at - shown.top];
  return { width, height: bottom + 2, ...piece, route: routeOf(model, present) };
};
