import { centred, label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, MarkState, Patch, Point, Wire } from "../../scene/scene.ts";
import type { Lane, LaunchModel, Row } from "../model.ts";
import type { Piece } from "./frame.ts";
import { openTarget, rowTarget } from "./name.ts";
import { fittingTitle } from "./shorter.ts";

/** px from card to card. */
export const CARD = 46;
const NUMBER = 40;
const CHIP = 20;
const ARROW = 38;
/** So far before the arrow's tip what travels comes to rest, and hides no words. px */
const DOT = 9;
const COUNT = 26;

const states: Readonly<Record<Row["when"], MarkState>> = { past: "plain", now: "now", coming: "coming" };

const EDGE = 14;

const widthOfChip = (lane: Lane | undefined): number => widthOf(lane?.title ?? "", STYLES.pill) + EDGE;

const chip = (key: string, lane: Lane | undefined, x: number, y: number, w: number, row: Row): Mark => ({
  key: `${row.ref.table}:${row.ref.id} ${key}`,
  look: "actor",
  owner: lane?.owner ?? "host",
  state: row.when === "coming" ? "coming" : "plain",
  radius: CHIP / 2,
  x,
  y,
  w,
  h: CHIP,
  labels: [
    label("lane", lane?.title ?? "", STYLES.pill, {
      x: w / 2,
      y: centred(CHIP, 12),
      anchor: "middle",
      within: w - EDGE + 0.1,
    }),
  ],
  within: `${row.ref.table}:${row.ref.id}`,
});

export interface Drawn extends Piece {
  readonly way: readonly Point[];
}

/** A row as a card: who asks whom, how; and what. */
export const card = (model: LaunchModel, row: Row, width: number, y: number): Drawn => {
  const key = `${row.ref.table}:${row.ref.id}`;
  const [asking, asked] = [row.from, row.to].map((id) => model.lanes.find((lane) => lane.id === id));
  const left = NUMBER + 4;
  const right = width - 10;
  const alone = row.from === row.to;
  const room = right - left - ARROW;
  const [long, other] = [widthOfChip(asking), alone ? 0 : widthOfChip(asked)];
  const from = chip("from", asking, left, y + 3, Math.min(long, Math.max(room / 2, room - other)), row);
  const to = chip("to", asked, from.x + from.w + ARROW, y + 3, Math.min(other, room - from.w), row);
  const end = alone ? from.x + from.w + ARROW : to.x + to.w;
  const noteRoom = right - end - 8;
  const note = [row.note, row.note.split(/ · |: /)[0] ?? ""].find(
    (each) => widthOf(each, STYLES.words) + 4 <= noteRoom,
  );
  const nw = note === undefined ? 0 : widthOf(note, STYLES.words) + 4;
  const style = row.when === "coming" ? STYLES.heading : STYLES.strong;
  const titleRoom = right - left - (row.opened === null ? 0 : COUNT + 4);
  const text = fittingTitle(row.title, row.answer, style, titleRoom - 2);
  const base = { owner: "host", state: "plain", radius: 5, within: key } as const;
  const middle = y + 3 + CHIP / 2;
  const a: Point = { x: from.x + from.w + 3, y: middle };
  const b: Point = { x: from.x + from.w + ARROW - 3, y: middle };
  const way: readonly Point[] = alone
    ? [
        { x: a.x - 3, y: middle - 5 },
        { x: a.x + 14, y: middle - 5 },
        { x: a.x + 14, y: middle + 5 },
        { x: a.x - 1, y: middle + 5 },
      ]
    : [a, { x: b.x - DOT, y: middle }];
  const tip = alone ? { x: a.x - 1, y: middle + 5 } : b;
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
      h: CARD,
      labels: [
        label("number", row.number, row.when === "now" ? STYLES.codeStrong : STYLES.codeQuiet, {
          x: 6,
          y: 17.4,
          within: NUMBER - 8,
        }),
      ],
      within: "rows",
      target: rowTarget(row, model),
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
            y: y + 5,
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
      y: y + 25,
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
      y: y + 25,
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
      ? [{ key: `${key} band`, look: "launch-band", owner: "now" as const, d: `M4 ${y}H${width - 4}V${y + CARD}H4Z` }]
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
