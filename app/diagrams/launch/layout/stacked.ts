import { centred, label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, MarkState, Patch, Point, Scene, Wire } from "../../scene/scene.ts";
import type { Lane, LaunchModel, Row } from "../model.ts";
import { BAR, commandBar, joined, more, type Piece } from "./frame.ts";
import { openTarget, rowTarget } from "./name.ts";
import { routeOf } from "./travelling.ts";
import { windowOf } from "./window.ts";

const ROW = 48;
const NUMBER = 40;
const CHIP = 20;
const ARROW = 30;
const STRIP = 24;
const COUNT = 26;

const states: Readonly<Record<Row["when"], MarkState>> = { past: "plain", now: "now", coming: "coming" };

const shortTitles: Readonly<Record<string, string>> = { "Compute Services": "Compute Services" };

const chip = (
  key: string,
  lane: Lane | undefined,
  x: number,
  y: number,
  within: string,
  most: number,
  row: Row,
): Mark => {
  const title = shortTitles[lane?.title ?? ""] ?? lane?.title ?? "";
  const w = Math.min(most, widthOf(title, STYLES.pill) + 14);
  return {
    key,
    look: "actor",
    owner: lane?.owner ?? "host",
    state: row.when === "coming" ? "coming" : "plain",
    radius: CHIP / 2,
    x,
    y,
    w,
    h: CHIP,
    labels: [label("lane", title, STYLES.pill, { x: w / 2, y: centred(CHIP, 12), anchor: "middle", within: w - 13.9 })],
    within,
  };
};

interface Drawn extends Piece {
  readonly way: readonly Point[];
}

/** A row as a card: who asks whom, how; and what. */
const card = (model: LaunchModel, row: Row, width: number, y: number): Drawn => {
  const key = `${row.ref.table}:${row.ref.id}`;
  const laneOf = (id: string): Lane | undefined => model.lanes.find((lane) => lane.id === id);
  const left = NUMBER + 4;
  const right = width - 10;
  const alone = row.from === row.to;
  const most = (right - left - ARROW) / 2;
  const from = chip(`${key} from`, laneOf(row.from), left, y + 4, key, most, row);
  const to = chip(`${key} to`, laneOf(row.to), from.x + from.w + ARROW, y + 4, key, most, row);
  const end = alone ? from.x + from.w + ARROW : to.x + to.w;
  const noteRoom = right - end - 8;
  const note = [row.note, row.note.split(" · ")[0] ?? ""].find((each) => widthOf(each, STYLES.words) + 4 <= noteRoom);
  const nw = note === undefined ? 0 : widthOf(note, STYLES.words) + 4;
  const style = row.when === "coming" ? STYLES.heading : STYLES.strong;
  const text = row.answer === null ? row.title : `${row.title}, answered ${row.answer}`;
  const titleRoom = right - left - (row.opened === null ? 0 : COUNT + 4);
  const base = { owner: "host", state: "plain", radius: 5, within: key } as const;
  const middle = y + 4 + CHIP / 2;
  const a: Point = { x: from.x + from.w + 3, y: middle };
  const b: Point = { x: from.x + from.w + ARROW - 3, y: middle };
  const way: readonly Point[] = alone
    ? [
        { x: a.x - 3, y: middle - 5 },
        { x: a.x + 14, y: middle - 5 },
        { x: a.x + 14, y: middle + 5 },
        { x: a.x - 1, y: middle + 5 },
      ]
    : [a, b];
  const tip = way.at(-1) ?? b;
  const direction = alone ? -1 : 1;
  const d = alone ? `M${a.x - 3} ${middle - 5}h17v10H${tip.x + 6}` : `M${a.x} ${middle}H${row.answers ? b.x : b.x - 6}`;
  const open = `M${tip.x - 7 * direction} ${tip.y - 4}L${tip.x} ${tip.y}L${tip.x - 7 * direction} ${tip.y + 4}`;
  const wire: Wire = {
    key: `${key} line`,
    look: row.answers ? "answer" : "call",
    owner: "host",
    d: row.answers ? `${d}${open}` : d,
    ...(row.when === "coming" ? { state: "coming" as const } : {}),
  };
  const marks: Mark[] = [
    {
      key,
      look: "step",
      owner: "host",
      state: states[row.when],
      radius: 8,
      x: 4,
      y,
      w: width - 8,
      h: ROW,
      labels: [
        label("number", row.number, row.when === "now" ? STYLES.codeStrong : STYLES.codeQuiet, {
          x: 6,
          y: 18.4,
          within: NUMBER - 8,
        }),
      ],
      within: "rows",
      target: rowTarget(row, model.lanes),
    },
    from,
    ...(alone ? [] : [to]),
    ...(note === undefined
      ? []
      : [
          {
            ...base,
            key: `${key} note`,
            look: "words" as const,
            x: right - nw,
            y: y + 6,
            w: nw,
            h: 16,
            labels: [label("note", note, STYLES.words, { x: nw - 2, y: 12.4, anchor: "end" })],
          },
        ]),
    {
      ...base,
      key: `${key} title`,
      look: "words",
      x: left,
      y: y + 27,
      w: titleRoom,
      h: 18,
      labels: [
        label("title", text, style, {
          x: 1,
          y: 13,
          within: titleRoom - 2,
          tone: row.when === "coming" ? "ink-3" : "ink",
        }),
      ],
    },
  ];
  if (row.opened !== null)
    marks.push({
      ...base,
      key: `${key} calls`,
      look: "chip",
      radius: 9,
      x: right - COUNT,
      y: y + 27,
      w: COUNT,
      h: 18,
      labels: [
        label("count", row.opened ? "−" : `+${row.calls.length}`, STYLES.strong, {
          x: COUNT / 2,
          y: centred(18, 12),
          anchor: "middle",
          within: COUNT,
        }),
      ],
      target: openTarget(row),
    });
  const patches: Patch[] = [
    ...(row.when === "now"
      ? [{ key: `${key} band`, look: "launch-band", owner: "now" as const, d: `M4 ${y}H${width - 4}V${y + ROW}H4Z` }]
      : []),
    ...(row.answers
      ? []
      : [
          {
            key: `${key} head`,
            look: `launch-head is-${row.when}`,
            owner: "host" as const,
            d: `M${tip.x} ${tip.y}l${-8 * direction} -4v8Z`,
          },
        ]),
  ];
  return { marks, wires: [wire], patches, way };
};

/** Rows as cards one below the other, where lanes have no room side by side. */
export const stacked = (model: LaunchModel, width: number, height: number, top: number | null): Scene => {
  const first = BAR + STRIP;
  const room = height > 0 ? (height - first - STRIP) / ROW : model.rows.length;
  const shown = windowOf(model, Math.max(3, room), top);
  const rows = model.rows.slice(shown.top, shown.top + shown.count);
  const drawn = rows.map((row, at) => card(model, row, width, first + at * ROW));
  const bottom = first + shown.count * ROW;
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
  const piece = joined(
    commandBar(model, width),
    more("up", shown.top, 6, BAR + 1, 160),
    { marks: [list], wires: [], patches: [] },
    ...drawn,
    more("down", model.rows.length - shown.top - shown.count, 6, bottom + 2, 160),
  );
  return {
    width,
    height: Math.max(bottom + STRIP, height),
    ...piece,
    route: routeOf(model, drawn[model.at - shown.top]),
  };
};
