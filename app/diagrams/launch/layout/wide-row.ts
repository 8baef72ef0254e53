import { centred, label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, MarkState, Patch, Point, Wire } from "../../scene/scene.ts";
import type { LaunchModel, Row } from "../model.ts";
import type { Columns } from "./columns.ts";
import type { Piece } from "./frame.ts";
import type { Break } from "./lines.ts";

import { openTarget, rowTarget } from "./name.ts";

export const ROW = 42;
const LINE = 24;
const LOOP = 22;
const TITLE_TOP = 2;
const TITLE_H = 17;
const NOTE_TOP = 26;
const NOTE_H = 16;
const CHIP = 26;
const EDGE = 6;

export interface WideRow extends Piece {
  readonly breaks: readonly Break[];
  /** The way of what travels along it. */
  readonly way: readonly Point[];
  readonly d: string;
}

const states: Readonly<Record<Row["when"], MarkState>> = { past: "plain", now: "now", coming: "coming" };

const head = (tip: Point, direction: 1 | -1): string => `M${tip.x} ${tip.y}l${-9 * direction} -4.5v9Z`;

const openHead = ({ x, y }: Point, direction: 1 | -1): string =>
  `M${x - 8 * direction} ${y - 4.5}L${x} ${y}L${x - 8 * direction} ${y + 4.5}`;

/** The lines of a row with the places for its words. */
const lineOf = (row: Row, columns: Columns, y: number) => {
  const [from, to] = [columns.x.get(row.from) ?? 0, columns.x.get(row.to) ?? 0];
  if (row.from !== row.to) {
    const direction: 1 | -1 = to > from ? 1 : -1;
    const way = [
      { x: from, y: y + LINE },
      { x: to, y: y + LINE },
    ];
    const line = `M${from} ${y + LINE}H${to - (row.answers ? 0 : 7 * direction)}`;
    return { way, line, tip: { x: to, y: y + LINE }, direction, middle: (from + to) / 2, side: null };
  }
  const side: 1 | -1 = from + LOOP + 150 > columns.width && from - columns.gutter > columns.width - from ? -1 : 1;
  const [up, down] = [y + 12, y + 30];
  const way = [
    { x: from, y: up },
    { x: from + LOOP * side, y: up },
    { x: from + LOOP * side, y: down },
    { x: from, y: down },
  ];
  const line = `M${from} ${up}h${LOOP * side}V${down}H${from + 7 * side}`;
  return { way, line, tip: { x: from, y: down }, direction: (side === 1 ? -1 : 1) as 1 | -1, middle: from, side };
};

/** One row between the lanes. `y`: its top. */
export const wideRow = (model: LaunchModel, row: Row, columns: Columns, y: number): WideRow => {
  const key = `${row.ref.table}:${row.ref.id}`;
  const { way, line, tip, direction, middle, side } = lineOf(row, columns, y);
  const left = columns.gutter + EDGE;
  const most = columns.width - left - EDGE;
  const chip = row.opened === null ? 0 : CHIP + 4;
  const text = row.answer === null ? row.title : `${row.title}, answered ${row.answer}`;
  const style = row.when === "coming" ? STYLES.heading : STYLES.strong;
  const noteStyle = STYLES.words;
  const loopRoom = side === 1 ? columns.width - EDGE - middle - LOOP - 6 : middle - LOOP - 6 - left;
  const titleRoom = (side === null ? most - 2 : loopRoom) - chip - 12;
  const tw = Math.min(titleRoom, widthOf(text, style)) + 12;
  const nw = Math.min(most, widthOf(row.note, noteStyle)) + 4;
  const place = (w: number): number => {
    const x = side === null ? middle - w / 2 : side === 1 ? middle + LOOP + 6 : middle - LOOP - 6 - w;
    return Math.max(left, Math.min(x, columns.width - EDGE - w));
  };
  const tx = place(tw + chip);
  const nx = place(nw);
  const tone = row.when === "coming" ? ("ink-3" as const) : ("ink" as const);
  const numberY = y + LINE + 4.4;
  const base = { owner: "host", state: "plain", radius: 5, within: key } as const;
  const marks: Mark[] = [
    {
      key,
      look: "step",
      owner: "host",
      state: states[row.when],
      radius: 8,
      x: 4,
      y,
      w: columns.width - 8,
      h: ROW,
      labels: [
        label("number", row.number, row.when === "now" ? STYLES.codeStrong : STYLES.codeQuiet, {
          x: 8,
          y: numberY - y,
          within: columns.gutter - 6,
        }),
      ],
      within: "rows",
      target: rowTarget(row, model),
    },
    {
      ...base,
      key: `${key} title`,
      look: "label",
      state: row.when === "now" ? "now" : "plain",
      x: tx,
      y: y + TITLE_TOP,
      w: tw,
      h: TITLE_H,
      labels: [label("title", text, style, { x: tw / 2, y: 12.6, anchor: "middle", within: tw - 11.9, tone })],
    },
    {
      ...base,
      key: `${key} note`,
      look: "words",
      x: nx,
      y: y + NOTE_TOP,
      w: nw,
      h: NOTE_H,
      labels: [
        label("note", row.note, noteStyle, {
          x: nw / 2,
          y: 12.5,
          anchor: "middle",
          within: nw - 3.9,
          tone: row.when === "coming" ? "ink-3" : "ink-2",
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
      x: tx + tw + 4,
      y: y + TITLE_TOP,
      w: CHIP,
      h: TITLE_H,
      labels: [
        label("count", row.opened ? "−" : `+${row.calls.length}`, STYLES.strong, {
          x: CHIP / 2,
          y: centred(TITLE_H, 12),
          anchor: "middle",
          within: CHIP,
        }),
      ],
      target: openTarget(row),
    });
  const look = row.answers ? "answer" : "call";
  const wire: Wire = {
    key: `${key} line`,
    look,
    owner: "host",
    d: row.answers ? `${line}${openHead(tip, direction)}` : line,
    ...(side === null
      ? { joins: { from: `lane ${row.from}`, to: `lane ${row.to}`, label: row.title, at: { x: middle, y: y + LINE } } }
      : {}),
    ...(row.when === "coming" ? { state: "coming" as const } : {}),
  };
  const patches: Patch[] = row.answers
    ? []
    : [{ key: `${key} head`, look: `launch-head is-${row.when}`, owner: "host", d: head(tip, direction) }];
  if (row.via !== null) {
    const at = columns.x.get(row.via) ?? 0;
    patches.push({
      key: `${key} via`,
      look: `launch-head is-${row.when}`,
      owner: "host",
      d: `M${at - 4} ${y + LINE}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`,
    });
  }
  const band: Patch[] =
    row.when === "now"
      ? [{ key: `${key} band`, look: "launch-band", owner: "now", d: `M4 ${y}H${columns.width - 4}V${y + ROW}H4Z` }]
      : [];
  return {
    marks,
    wires: [wire],
    patches: [...band, ...patches],
    breaks: [
      { x: nx, w: nw, y: y + NOTE_TOP, h: NOTE_H },
      { x: tx, w: tw, y: y + TITLE_TOP, h: TITLE_H },
    ],
    way,
    d: line,
  };
};
