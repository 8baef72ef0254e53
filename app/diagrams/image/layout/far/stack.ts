import { refText } from "#core/table.ts";
import { centred, label, widthOf } from "../../../scene/label.ts";
import { bottom } from "../../../scene/route.ts";
import type { Mark, Rect, Wire } from "../../../scene/scene.ts";
import type { ImageModel, LayerBox } from "../../model.ts";
import { amount, count } from "../../world/amount.ts";
import { teeth } from "../base-box.ts";
import { boxMarks, sizedBox } from "../box.ts";
import { type Piece, wordsMark } from "../piece.ts";
import { heightAt, leastScale, type Sized, scaleFor } from "../scale.ts";
import { currentKey, STACK, sumOf } from "../stack.ts";
import { WORDS } from "../words.ts";

const GAP = 4;
const HEAD = 23;
const BASE = 46;
const THIN = 28;
const PAD = 12;

interface Row {
  readonly boxes: readonly [LayerBox, ...LayerBox[]];
  /** What several layers are called together; null for one. */
  readonly together: string | null;
  readonly sized: Sized;
}

const single = (box: LayerBox): Row => ({ boxes: [box], together: null, sized: sizedBox(box) });

const several = (boxes: Row["boxes"], together: string): Row => ({
  boxes,
  together,
  sized: { bytes: sumOf(boxes), least: THIN },
});

const isQuiet = ({ kind, state }: LayerBox): boolean =>
  kind === "metadata" && (state === "sealed" || state === "cached");

/** Layers without files that follow each other are one row. */
const folded = (boxes: readonly LayerBox[], current: string | null): readonly Row[] => {
  const rows: Row[] = [];
  for (const box of boxes) {
    const last = rows.at(-1);
    const joins = (each: LayerBox): boolean => isQuiet(each) && each.key !== current;
    if (last === undefined || !joins(box) || !last.boxes.every(joins)) rows.push(single(box));
    else {
      rows.pop();
      const all: Row["boxes"] = [...last.boxes, box];
      rows.push(several(all, `${all.length} without files`));
    }
  }
  return rows;
};

/** px that rows take where there is little room. */
const leastOf = (rows: readonly Row[]): number => {
  const sized = rows.map((row) => row.sized);
  const scale = leastScale(sized);
  return sized.reduce((sum, each) => sum + heightAt(each, scale) + GAP, 0);
};

/** How much would go out of sight if the row at `index` and the one below it became one: hidden files count most. */
const weightOf = (rows: readonly Row[], index: number): number =>
  rows
    .slice(index - 1, index + 1)
    .flatMap(({ boxes }) => boxes)
    .reduce((sum, { bytes, hidden }) => sum + bytes + hidden.length * 1e13, 0);

/** From below: what FROM brings, then the lines' own. Where there is no room for all, small ones next to each other are one row. */
const rowsOf = ({ layers }: ImageModel, current: string | null, room: number): readonly Row[] => {
  const isFree = (row: Row | undefined): boolean => row?.boxes.every(({ key }) => key !== current) === true;
  const [parent, ...parents] = layers.filter(({ kind }) => kind === "parent");
  const own = folded(
    layers.filter(({ kind }) => kind === "own" || kind === "metadata"),
    current,
  );
  const from =
    parent === undefined
      ? []
      : parents.length === 0
        ? [single(parent)]
        : [several([parent, ...parents], `FROM brings ${count(parents.length + 1, "layer")}`)];
  let rows = [...from, ...own];
  while (rows.length > 1 && leastOf(rows) > room) {
    const [at] = rows
      .flatMap((row, index) => (index > 0 && isFree(row) && isFree(rows[index - 1]) ? [index] : []))
      .sort((one, other) => weightOf(rows, one) - weightOf(rows, other));
    const [low, high] = at === undefined ? [] : [rows[at - 1], rows[at]];
    if (at === undefined || low === undefined || high === undefined) break;
    const boxes: Row["boxes"] = [...low.boxes, ...high.boxes];
    rows = [...rows.slice(0, at - 1), several(boxes, `${boxes.length} layers`), ...rows.slice(at + 1)];
  }
  return rows;
};

/** Heights to scale; where not even the least of them have room, all the same. */
const heightsIn = (rows: readonly Row[], room: number): readonly number[] => {
  const sized = rows.map((row) => row.sized);
  const scale = scaleFor(sized, GAP, room);
  const heights = sized.map((each) => heightAt(each, scale));
  const whole = heights.reduce((sum, each) => sum + each + GAP, 0);
  return whole <= room ? heights : heights.map(() => THIN);
};

const severalMark = ({ boxes, together }: Row, at: Rect): Mark => {
  const [first, ...others] = boxes;
  const size = amount(sumOf(boxes));
  const y = centred(THIN, 13);
  return {
    key: `with ${first.key}`,
    look: "card",
    owner: "storage",
    state: "plain",
    radius: 8,
    ...at,
    labels: [
      label("title", together ?? "", WORDS.layer, {
        x: PAD,
        y,
        within: at.w - 2 * PAD - 10 - widthOf(size, WORDS.amount),
      }),
      label("size", size, WORDS.amount, { x: at.w - PAD, y, anchor: "end" }),
    ],
    within: null,
    target: {
      ref: first.ref,
      name: `${boxes.length} layers, ${size}: ${boxes.map(({ title }) => title).join(", ")}`,
      does: "select",
      standsFor: others.map(({ ref }) => refText(ref)),
    },
  };
};

const baseMarks = (
  base: readonly LayerBox[],
  at: Rect,
): { readonly marks: readonly Mark[]; readonly wires: readonly Wire[] } => {
  const [first, ...others] = base;
  if (first === undefined) return { marks: [], wires: [] };
  const size = amount(sumOf(base));
  const title = label("title", "Base: Windows itself", WORDS.layer, {
    x: PAD,
    y: 19,
    within: at.w - 2 * PAD - 8 - widthOf(size, WORDS.amount),
  });
  return {
    marks: [
      {
        key: "base",
        look: "card",
        owner: "storage",
        state: "plain",
        radius: 8,
        ...at,
        labels: [
          title,
          label("size", size, WORDS.amount, { x: at.w - PAD, y: 19, anchor: "end" }),
          label("cut", `${count(base.length, "layer")} · cut to fit`, WORDS.small, {
            x: PAD,
            y: 35,
            within: at.w - 2 * PAD,
          }),
        ],
        within: null,
        target: {
          ref: first.ref,
          name: `Windows itself, ${count(base.length, "layer")}, ${size}`,
          does: "select",
          standsFor: others.map(({ ref }) => refText(ref)),
        },
      },
    ],
    wires: [{ key: "cut", look: "tree", owner: "storage", d: teeth(at.x + 1, bottom(at) - 2, at.w - 2) }],
  };
};

const nextMark = (text: string, at: Rect): Mark => ({
  key: "next",
  look: "card",
  owner: "storage",
  state: "coming",
  radius: 8,
  ...at,
  labels: [
    label("text", text, WORDS.quiet, { x: at.w / 2, y: centred(at.h, 12), anchor: "middle", within: at.w - 16 }),
  ],
  within: null,
});

const titleOf = ({ stages }: ImageModel, w: number): string => {
  const at = stages.findIndex(({ shown }) => shown);
  if (at >= 0) return `Stage ${at + 1} of ${stages.length}`;
  const whole = "The image grows upwards";
  return widthOf(whole, WORDS.stackTitle) <= w ? whole : "The image";
};

/** The image from far: its base below, what the lines added above, the present one among it. */
export const farStack = (model: ImageModel, at: Rect): Piece => {
  const base = model.layers.filter(({ kind }) => kind === "base");
  const baseHeight = base.length === 0 ? 0 : BASE;
  const nextHeight = model.next === null ? 0 : THIN + GAP;
  const room = at.h - HEAD - nextHeight - baseHeight;
  const current = currentKey(model);
  const rows = rowsOf(model, current, room);
  const heights = heightsIn(rows, room);
  const ground = baseMarks(base, { x: at.x, y: bottom(at) - baseHeight, w: at.w, h: baseHeight });
  let y = bottom(at) - baseHeight;
  const marks: Mark[][] = [];
  rows.forEach((row, index) => {
    const [box] = row.boxes;
    const h = heights[index] ?? THIN;
    y -= h + GAP;
    const spot = { x: at.x, y, w: at.w };
    marks.unshift(
      row.together === null
        ? [...boxMarks(box, spot, h, null, box.key === current)]
        : [severalMark(row, { ...spot, h })],
    );
  });
  if (model.next !== null) marks.unshift([nextMark(model.next, { x: at.x, y: y - nextHeight, w: at.w, h: THIN })]);
  return {
    marks: [
      wordsMark(
        STACK,
        { x: at.x, y: at.y, w: at.w, h: 20 },
        [label("title", titleOf(model, at.w), WORDS.stackTitle, { x: 0, y: 15, within: at.w })],
        null,
        "storage",
      ),
      ...marks.flat(),
      ...ground.marks,
    ],
    wires: ground.wires,
    height: at.h,
  };
};
