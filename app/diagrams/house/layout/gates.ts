import { label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, Owner, Wire } from "../../scene/scene.ts";

const HEIGHT = 22;

export interface Gate {
  readonly key: string;
  readonly text: string;
  readonly owner: Owner;
  /** Where requests pass. */
  readonly x: number;
  /** Which way the pill extends from there. */
  readonly side: "left" | "right" | "both";
}

/** The privilege boundary, and the gates in it through which every system call passes. */
export const gates = (
  list: readonly Gate[],
  y: number,
  from: number,
  to: number,
): { readonly marks: readonly Mark[]; readonly wires: readonly Wire[] } => ({
  wires: [{ key: "boundary", look: "boundary", owner: "kernel", d: `M${from} ${y}H${to}` }],
  marks: list.map(({ key, text, owner, x, side }): Mark => {
    const w = widthOf(text, STYLES.pill) + 36;
    const start = side === "both" ? x - w / 2 : side === "right" ? x - 13 : x - w + 13;
    const words = side === "both" ? w / 2 : side === "right" ? 24 + (w - 36) / 2 : 12 + (w - 36) / 2;
    return {
      key,
      look: "pill",
      owner,
      state: "plain",
      radius: HEIGHT / 2,
      x: start,
      y: y - HEIGHT / 2,
      w,
      h: HEIGHT,
      labels: [label("text", text, STYLES.pill, { x: words, y: 15.4, anchor: "middle", tone: "ink-2" })],
      within: null,
    };
  }),
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
  labels: [
    label("text", text, STYLES.floor, { x: 14, y: h / 2, anchor: "middle", upward: true, within: h }),
  ],
  within: null,
});
