import type { EntityRef } from "#core/table.ts";
import { refText } from "#core/table.ts";
import { centred, label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, Patch, Rect, Wire } from "../../scene/scene.ts";
import { callsTable, type LaunchModel, type Row } from "../model.ts";
import { isIn, type Window } from "./window.ts";

/** What a part of the picture is made of. */
export interface Piece {
  readonly marks: readonly Mark[];
  readonly wires: readonly Wire[];
  readonly patches: readonly Patch[];
}

export const joined = (...pieces: readonly Piece[]): Piece => ({
  marks: pieces.flatMap(({ marks }) => marks),
  wires: pieces.flatMap(({ wires }) => wires),
  patches: pieces.flatMap(({ patches }) => patches),
});

/** Pages through rows, or goes to another command. */
export const pageTable = "launch-page";
export const UP: EntityRef = { table: pageTable, id: 0 };
export const DOWN: EntityRef = { table: pageTable, id: 1 };
/** Back to where the playhead is. */
export const NOW: EntityRef = { table: pageTable, id: 2 };

export const BAR = 30;
const PAD = 10;

const button = (
  ref: EntityRef,
  text: string,
  name: string,
  { x, y, w, h }: Rect,
  standsFor: readonly string[] = [],
): Mark => ({
  key: `${ref.table}:${ref.id}`,
  look: "pill",
  owner: "host",
  state: "plain",
  radius: h / 2,
  x,
  y,
  w,
  h,
  labels: [label("text", text, STYLES.strong, { x: w / 2, y: centred(h, 12), anchor: "middle", within: w - 8 })],
  within: null,
  target: { ref, name, does: "page", standsFor },
});

/** What was typed, with the ways to what was typed before and after it. */
export const commandBar = (model: LaunchModel, width: number, shown: Window): Piece => {
  const { command, earlier, later, place, rows, at } = model;
  const marks: Mark[] = [];
  let right = width - 2;
  const ways = [
    ...(later === null ? [] : [{ ref: later.ref, text: "»", name: `Next command: ${later.line}` }]),
    ...(earlier === null ? [] : [{ ref: earlier.ref, text: "«", name: `Command before: ${earlier.line}` }]),
  ];
  for (const { ref, text, name } of ways) {
    marks.push(button(ref, text, name, { x: right - 32, y: 2, w: 32, h: 24 }));
    right -= 38;
  }
  const present = rows[at];
  if (present !== undefined && !isIn(shown, at)) {
    const text = at < shown.top ? "↑ now" : "↓ now";
    const w = widthOf(text, STYLES.strong) + 22;
    marks.push(button(NOW, text, `Back to now: row ${present.number}`, { x: right - w, y: 2, w, h: 24 }));
    right -= w + 6;
  }
  const room = place === "" ? 0 : widthOf(place, STYLES.words) + 12;
  const w = right - 2;
  const inner = w - 2 * PAD - room;
  marks.unshift({
    key: "command",
    look: "words",
    owner: "host",
    state: "plain",
    radius: 8,
    x: 2,
    y: 0,
    w,
    h: 28,
    labels: [
      label("line", command?.line ?? "", STYLES.codeStrong, { x: PAD, y: centred(28, 12), within: inner }),
      ...(place === "" ? [] : [label("place", place, STYLES.words, { x: w - 4, y: centred(28, 12), anchor: "end" })]),
    ],
    within: null,
  });
  return { marks, wires: [], patches: [] };
};

const refsOf = ({ ref }: Row): readonly string[] => [refText(ref), refText({ table: callsTable, id: ref.id })];

/** How many rows lie outside of the window at one end; the way there takes the focus of a row that goes out there. */
export const more = (
  way: "up" | "down",
  { rows }: LaunchModel,
  { top, count }: Window,
  x: number,
  y: number,
  most: number,
): Piece => {
  const hidden = way === "up" ? rows.slice(0, top) : rows.slice(top + count);
  if (hidden.length === 0) return { marks: [], wires: [], patches: [] };
  const [text, name] =
    way === "up"
      ? [`↑ ${hidden.length} earlier`, `${hidden.length} rows earlier`]
      : [`↓ ${hidden.length} later`, `${hidden.length} rows later`];
  const w = Math.min(most, widthOf(text, STYLES.strong) + 22);
  const at = { x, y, w, h: 20 };
  return { marks: [button(way === "up" ? UP : DOWN, text, name, at, hidden.flatMap(refsOf))], wires: [], patches: [] };
};

/** Ways about the picture that are gone where a row is shown, and whose focus it takes. */
export const waysTo = ({ rows, at }: LaunchModel, index: number): readonly string[] => [
  ...(index === 0 ? [refText(UP)] : []),
  ...(index === rows.length - 1 ? [refText(DOWN)] : []),
  ...(index === at ? [refText(NOW)] : []),
];
