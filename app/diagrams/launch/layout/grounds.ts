import { label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, Patch, Wire } from "../../scene/scene.ts";
import type { Ground } from "../model.ts";
import { type Columns, GAP } from "./columns.ts";
import type { Piece } from "./frame.ts";
import { type Break, cutLine } from "./lines.ts";

const rounded = (x: number, y: number, w: number, h: number, r: number): string =>
  `M${x + r} ${y}H${x + w - r}Q${x + w} ${y} ${x + w} ${y + r}V${y + h - r}Q${x + w} ${y + h} ${x + w - r} ${y + h}H${x + r}Q${x} ${y + h} ${x} ${y + h - r}V${y + r}Q${x} ${y} ${x + r} ${y}Z`;

/** What a ground is called. */
export const modes: Readonly<Record<Ground, string>> = {
  host: "host user mode",
  kernel: "kernel mode",
  container: "container user mode",
  outside: "another machine",
};

const shortModes: Readonly<Record<Ground, string>> = {
  host: "user mode",
  kernel: "kernel",
  container: "user mode",
  outside: "elsewhere",
};

/** What the way to later rows takes of the first ground. px */
const LATER = 130;

/** Surfaces of the same privilege, boundaries between them, and what each is called at its foot. */
export const groundPiece = ({ grounds }: Columns, top: number, bottom: number, breaks: readonly Break[]): Piece => {
  const patches: Patch[] = grounds.map(({ of, lanes, x, w }) => ({
    key: `ground ${of}`,
    look: "launch-ground",
    owner: lanes[0]?.owner === "compute" ? "host" : (lanes[0]?.owner ?? "host"),
    d: rounded(x, top, w, bottom - top, 12),
  }));
  const wires: Wire[] = grounds.slice(1).map(({ of, x }) => ({
    key: `boundary ${of}`,
    look: "boundary",
    owner: "kernel",
    d: cutLine(x - GAP / 2, top, bottom, breaks),
  }));
  const marks = grounds.flatMap(({ of, x, w, lanes }, at): readonly Mark[] => {
    const room = w - (at === 0 ? LATER : 20);
    const text = [modes[of], shortModes[of]].find((each) => widthOf(each, STYLES.floor) <= room);
    if (text === undefined) return [];
    const wide = widthOf(text, STYLES.floor) + 4;
    return [
      {
        key: `mode ${of}`,
        look: "words",
        owner: lanes[0]?.owner ?? "host",
        state: "plain",
        radius: 0,
        x: x + w - 6 - wide,
        y: bottom - 21,
        w: wide,
        h: 18,
        labels: [label("mode", text, STYLES.floor, { x: wide, y: 13, anchor: "end", within: wide })],
        within: null,
      },
    ];
  });
  return { marks, wires, patches };
};
