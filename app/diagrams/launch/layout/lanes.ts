import { label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, Patch, Wire } from "../../scene/scene.ts";
import type { Ground, Lane, LaunchModel } from "../model.ts";
import type { Piece } from "./frame.ts";

/** Where lanes stand in a wide picture. */
export interface Columns {
  readonly width: number;
  /** px from the left that row numbers take. */
  readonly gutter: number;
  readonly pitch: number;
  readonly x: ReadonlyMap<string, number>;
  /** Stretches of one privilege each. */
  readonly grounds: readonly {
    readonly of: Ground;
    readonly lanes: readonly Lane[];
    readonly x: number;
    readonly w: number;
  }[];
}

const GAP = 16;
const MARGIN = 2;

/** Below this, a lane's name has no place over it. px. */
export const NARROWEST = 94;

export const columnsOf = (lanes: readonly Lane[], width: number, gutter: number): Columns => {
  const names = [...new Set(lanes.map(({ ground }) => ground))];
  const pitch = (width - 2 * MARGIN - gutter - GAP * (names.length - 1)) / Math.max(1, lanes.length);
  const x = new Map<string, number>();
  let from = MARGIN;
  const grounds = names.map((of, at) => {
    const own = lanes.filter(({ ground }) => ground === of);
    const lead = at === 0 ? gutter : 0;
    own.forEach((lane, index) => {
      x.set(lane.id, from + lead + pitch * (index + 0.5));
    });
    const ground = { of, lanes: own, x: from, w: lead + pitch * own.length };
    from += ground.w + GAP;
    return ground;
  });
  return { width, gutter, pitch, x, grounds };
};

const rounded = (x: number, y: number, w: number, h: number, r: number): string =>
  `M${x + r} ${y}H${x + w - r}Q${x + w} ${y} ${x + w} ${y + r}V${y + h - r}Q${x + w} ${y + h} ${x + w - r} ${y + h}H${x + r}Q${x} ${y + h} ${x} ${y + h - r}V${y + r}Q${x} ${y} ${x + r} ${y}Z`;

const modes: Readonly<Record<Ground, string>> = {
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

/** Surfaces of the same privilege, boundaries between them, and what each is called at its foot. */
export const groundPiece = ({ grounds }: Columns, top: number, bottom: number): Piece => {
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
    d: `M${x - GAP / 2} ${top}V${bottom}`,
  }));
  const marks: Mark[] = grounds.map(({ of, x, w, lanes }) => {
    const text = widthOf(modes[of], STYLES.floor) <= w - 20 ? modes[of] : shortModes[of];
    const wide = Math.min(w - 12, widthOf(text, STYLES.floor) + 4);
    return {
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
    };
  });
  return { marks, wires, patches };
};

const WIDEST = 168;
const nearest: Readonly<Record<string, readonly string[]>> = {
  "Compute Services": ["Compute Services", "Compute", "HCS"],
  "over the network": ["over the network", "network"],
  "with hcsshim inside": ["with hcsshim inside", "hcsshim inside", "+ hcsshim"],
};

const fitting = (text: string, style: (typeof STYLES)["pill"] | (typeof STYLES)["words"], room: number): string =>
  (nearest[text] ?? [text, text.replace(/^Container /, "")]).find((each) => widthOf(each, style) <= room) ?? text;

/** The actors over their lanes. */
export const headPiece = (model: LaunchModel, { x, pitch }: Columns, top: number, height: number): Piece => {
  const present = model.rows[model.at];
  const acting = new Set(present?.when === "now" ? [present.from, present.to, present.via] : []);
  const w = Math.min(WIDEST, pitch - 6);
  return {
    wires: [],
    patches: [],
    marks: model.lanes.map((lane): Mark => {
      const title = fitting(lane.title, STYLES.pill, w - 6);
      const note = fitting(lane.note, STYLES.words, w - 6);
      return {
        key: `lane ${lane.id}`,
        look: "actor",
        owner: lane.owner,
        state: acting.has(lane.id) ? "now" : "plain",
        radius: 9,
        x: (x.get(lane.id) ?? 0) - w / 2,
        y: top,
        w,
        h: height,
        labels: [
          label("title", title, STYLES.pill, { x: w / 2, y: height / 2 - 3, anchor: "middle", within: w - 6 }),
          label("note", note, STYLES.words, { x: w / 2, y: height / 2 + 13, anchor: "middle", within: w - 6 }),
        ],
        within: null,
        target: { ref: lane.ref, name: `${lane.title}, ${lane.note}`, does: "select" },
      };
    }),
  };
};

/** A stretch of a lane's line that words lie on. */
export interface Break {
  readonly x: number;
  readonly w: number;
  readonly y: number;
  readonly h: number;
}

/** The dotted line of each lane from its head down, leaving out what words lie on. */
export const lanePiece = (
  lanes: readonly Lane[],
  { x }: Columns,
  top: number,
  bottom: number,
  breaks: readonly Break[],
): Piece => ({
  marks: [],
  patches: [],
  wires: lanes.map(({ id, owner }) => {
    const at = x.get(id) ?? 0;
    const cuts = breaks
      .filter((each) => each.x - 3 <= at && at <= each.x + each.w + 3)
      .sort((one, two) => one.y - two.y);
    let from = top;
    let d = "";
    for (const cut of cuts) {
      if (cut.y > from) d += `M${at} ${from}V${cut.y}`;
      from = Math.max(from, cut.y + cut.h);
    }
    return { key: `line ${id}`, look: "lane", owner, d: `${d}M${at} ${from}V${Math.max(from, bottom)}` };
  }),
});
