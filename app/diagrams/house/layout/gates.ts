import { label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, Owner, Wire } from "../../scene/scene.ts";

const HEIGHT = 22;

export interface Gate {
  readonly key: string;
  readonly text: string;
  readonly owner: Owner;
  /** Where the gate begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Where requests pass; the words keep clear of it. */
  readonly lanes: readonly number[];
}

const EDGE = 13;
const SPACE = 24;
/** The stub and the instruction in it by which user mode enters nt!KiSystemCall64. */
const NAME = "ntdll.dll · syscall";
const SHORT = "syscall";

const fitting = (width: number): string => (widthOf(NAME, STYLES.pill) <= width ? NAME : SHORT);

/** The host's gate, with a way for Compute Services and one for all others. */
export const hostGate = (first: number, second: number): Gate => ({
  key: "gate host",
  text: fitting(second - first - SPACE),
  owner: "host",
  from: first - EDGE,
  to: second + EDGE,
  lanes: [first, second],
});

const laneGate = (key: string, text: string, owner: Owner, x: number, side: "left" | "right"): Gate => {
  const w = widthOf(text, STYLES.pill) + EDGE + SPACE;
  const from = side === "right" ? x - EDGE : x + EDGE - w;
  return { key, text, owner, from, to: from + w, lanes: [x] };
};

/** A gate with one way: the host's, with its name to the left of it. */
export const hostLaneGate = (x: number): Gate => laneGate("gate host", NAME, "host", x, "left");

/** A room's gate, with its name to the right of the way. */
export const roomGate = (room: string, owner: Owner, x: number): Gate =>
  laneGate(`gate ${room}`, SHORT, owner, x, "right");

/** A gate in the middle of a narrow picture; the ways are at its sides. */
export const middleGate = (x: number): Gate => {
  const half = widthOf(NAME, STYLES.pill) / 2 + EDGE;
  return { key: "gate", text: NAME, owner: "kernel", from: x - half, to: x + half, lanes: [] };
};

const wordsOf = ({ from, to, lanes: [first, second] }: Gate): number => {
  if (first === undefined) return (from + to) / 2;
  if (second !== undefined) return (first + second) / 2;
  return first - from < to - first ? (first + 11 + to) / 2 : (from + first - 11) / 2;
};

const gateMark = (gate: Gate, y: number): Mark => ({
  key: gate.key,
  look: "pill",
  owner: gate.owner,
  state: "plain",
  radius: HEIGHT / 2,
  x: gate.from,
  y: y - HEIGHT / 2,
  w: gate.to - gate.from,
  h: HEIGHT,
  labels: [
    ...gate.lanes.map((x, at) =>
      label(`way ${at}`, "↓", STYLES.pill, { x: x - gate.from, y: 15.4, anchor: "middle", tone: "ink-3" }),
    ),
    label("text", gate.text, STYLES.pill, { x: wordsOf(gate) - gate.from, y: 15.4, anchor: "middle", tone: "ink-2" }),
  ],
  within: null,
});

/** The privilege boundary, and the gates in it through which every system call passes. */
export const gates = (
  list: readonly Gate[],
  y: number,
  from: number,
  to: number,
): { readonly marks: readonly Mark[]; readonly wires: readonly Wire[] } => ({
  wires: [{ key: "boundary", look: "boundary", owner: "kernel", d: `M${from} ${y}H${to}` }],
  marks: list.map((gate) => gateMark(gate, y)),
});

/** The name of a floor, read upwards at its left. */
export const floorName = (text: string, x: number, y: number, h: number): Mark => ({
  key: `floor ${text}`,
  look: "words",
  owner: "kernel",
  state: "plain",
  radius: 0,
  x,
  y,
  w: 20,
  h,
  labels: [label("text", text, STYLES.floor, { x: 14, y: h / 2, anchor: "middle", upward: true, within: h })],
  within: null,
});
