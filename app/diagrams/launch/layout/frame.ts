import type { EntityRef } from "#core/table.ts";
import { centred, label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, Patch, Wire } from "../../scene/scene.ts";
import type { LaunchModel } from "../model.ts";

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

export const BAR = 30;
const PAD = 10;

const button = (ref: EntityRef, text: string, name: string, x: number, y: number, w: number, h: number): Mark => ({
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
  target: { ref, name, does: "page" },
});

/** What was typed, with the ways to what was typed before and after it. */
export const commandBar = ({ command, earlier, later, place }: LaunchModel, width: number): Piece => {
  const marks: Mark[] = [];
  let right = width - 2;
  const ways = [
    ...(later === null ? [] : [{ ref: later.ref, text: "»", name: `Next command: ${later.line}` }]),
    ...(earlier === null ? [] : [{ ref: earlier.ref, text: "«", name: `Command before: ${earlier.line}` }]),
  ];
  for (const { ref, text, name } of ways) {
    marks.push(button(ref, text, name, right - 32, 2, 32, 24));
    right -= 38;
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

/** How many rows lie outside of the window at one end. */
export const more = (way: "up" | "down", count: number, x: number, y: number, most: number): Piece => {
  if (count <= 0) return { marks: [], wires: [], patches: [] };
  const text = way === "up" ? `↑ ${count} earlier` : `↓ ${count} later`;
  const w = Math.min(most, widthOf(text, STYLES.strong) + 22);
  const name = way === "up" ? `${count} rows earlier` : `${count} rows later`;
  return { marks: [button(way === "up" ? UP : DOWN, text, name, x, y, w, 20)], wires: [], patches: [] };
};
