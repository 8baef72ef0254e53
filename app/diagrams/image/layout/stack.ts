import { centred, label } from "../../scene/label.ts";
import type { Mark, Rect, Wire } from "../../scene/scene.ts";
import type { ImageModel, LayerBox } from "../model.ts";
import { amount, count } from "../world/amount.ts";
import { baseBox, baseHeight } from "./base-box.ts";
import { boxMarks, sizedBox } from "./box.ts";
import { type Piece, type Place, wordsMark } from "./piece.ts";
import { heightAt, leastScale, type Sized, scaledFrom, scaleFor, yardstick } from "./scale.ts";
import { stageCards, stagesHeight } from "./stage-cards.ts";
import { WORDS } from "./words.ts";

/** Key of the heading over the image. */
export const STACK = "stack heading";

const GAP = 5;
const HEAD = 54;
const NEXT = 40;
const FOLD = 48;
const FEW = 2;

type Row =
  | { readonly kind: "layer"; readonly box: LayerBox; readonly sized: Sized }
  | { readonly kind: "fold"; readonly boxes: readonly LayerBox[]; readonly open: boolean; readonly sized: Sized };

export const sumOf = (boxes: readonly LayerBox[]): number => boxes.reduce((sum, { bytes }) => sum + bytes, 0);

/** What stands on the base, from below: many layers of the image that FROM names are one box until they are unfolded. */
const rowsOf = (layers: readonly LayerBox[], unfolded: boolean): readonly Row[] => {
  const parents = layers.filter(({ kind }) => kind === "parent");
  const rest = layers.filter(({ kind }) => kind === "own" || kind === "metadata");
  const single = (box: LayerBox): Row => ({ kind: "layer", box, sized: sizedBox(box) });
  if (parents.length <= FEW) return [...parents, ...rest].map(single);
  const fold = (open: boolean): Row => ({
    kind: "fold",
    boxes: parents,
    open,
    sized: open ? { bytes: 0, least: 28 } : { bytes: sumOf(parents), least: FOLD },
  });
  return [...(unfolded ? [...parents.map(single), fold(true)] : [fold(false)]), ...rest.map(single)];
};

const foldNote = (boxes: readonly LayerBox[]): string => {
  const hidden = boxes.flatMap((box) => box.hidden).reduce((sum, { bytes }) => sum + bytes, 0);
  return [...(hidden === 0 ? [] : [`${amount(hidden)} hidden above`]), ...boxes.map(({ title }) => title)].join(" · ");
};

const foldMark = (boxes: readonly LayerBox[], open: boolean, at: Rect): Mark => {
  const size = amount(sumOf(boxes));
  const text = open ? "Fold the layers below" : `FROM brings ${count(boxes.length, "layer")}`;
  return {
    key: "fold",
    look: open ? "chip" : "card",
    owner: "storage",
    state: "plain",
    radius: 8,
    ...at,
    labels: open
      ? [label("text", text, WORDS.small, { x: at.w / 2, y: centred(at.h, 12), anchor: "middle", within: at.w - 16 })]
      : [
          label("title", text, WORDS.layer, { x: 14, y: 20, within: at.w - 100 }),
          label("size", size, WORDS.amount, { x: at.w - 14, y: 20, anchor: "end" }),
          label("note", foldNote(boxes), WORDS.small, { x: 14, y: 39, within: at.w - 28 }),
        ],
    within: null,
    target: { ref: { table: "fold", id: 0 }, name: open ? text : `${text}, ${size}`, does: "open", expanded: open },
  };
};

const dashed = (text: string, at: Rect): Mark => ({
  key: "next",
  look: "card",
  owner: "storage",
  state: "coming",
  radius: 8,
  ...at,
  labels: [
    label("text", text, WORDS.quiet, { x: at.w / 2, y: centred(at.h, 12), anchor: "middle", within: at.w - 24 }),
  ],
  within: null,
});

const stickMarks = (scale: number, place: Place): Piece => {
  const { bytes, height } = yardstick(scale);
  if (height > 28) return { marks: [], wires: [], height: 0 };
  const [x, y] = [place.x + place.w - 6, place.y + 20];
  const wire: Wire = {
    key: "yardstick",
    look: "way",
    owner: "storage",
    d: `M${x - 4} ${y}H${x + 4}M${x} ${y}V${y + height}M${x - 4} ${y + height}H${x + 4}`,
  };
  const text = label("text", amount(bytes), WORDS.quiet, { x: 64, y: 14, anchor: "end" });
  return {
    marks: [wordsMark("yardstick", { x: x - 76, y: y + height / 2 - 10, w: 68, h: 20 }, [text], STACK)],
    wires: [wire],
    height,
  };
};

/** Rows of the image and of others of its name: one scale is for all. */
const allRows = ({ layers, peers }: ImageModel, unfolded: boolean): readonly (readonly Sized[])[] =>
  [layers, ...peers.map((each) => each.layers)].map((each) => rowsOf(each, unfolded).map((row) => row.sized));

const isKnown = (row: Row): boolean => (row.kind === "layer" ? !row.box.atLeast : !row.open);

/** `to scale from 24 MB on`. */
const scaleWords = (rows: readonly Row[], scale: number): string => {
  const from = scaledFrom(
    rows.filter(isKnown).map((row) => row.sized),
    scale,
  );
  return from === 0 ? "height to scale above the base" : `height to scale from ${amount(from)} on`;
};

/** The least height that the image takes, px. */
export const leastHeight = (model: ImageModel, place: Omit<StackPlace, "room">): number => {
  const { layers, next, stages } = model;
  const base = baseHeight(layers.filter(({ kind }) => kind === "base"));
  const sized = rowsOf(layers, place.unfolded).map((row) => row.sized);
  const scale = Math.min(...allRows(model, place.unfolded).map(leastScale));
  const rows = sized.reduce((sum, each) => sum + heightAt(each, scale) + GAP, 0);
  const above = HEAD + stageCards(stages, place).height + (next === null ? 0 : NEXT + GAP);
  return above + rows + (base === 0 ? 0 : base + GAP);
};

export interface StackPlace extends Place {
  /** px that it should fill; it takes more if it must. */
  readonly room: number;
  readonly unfolded: boolean;
}

/** Key of the layer of the line at the playhead. */
export const currentKey = ({ source }: ImageModel): string | null =>
  source.blocks.find(({ state }) => state === "now" || state === "failed")?.layer ?? null;

/** The image, growing upwards from its base: base below, heights above it to scale. */
export const stack = (model: ImageModel, place: StackPlace): Piece => {
  const { layers, next, stages } = model;
  const base = layers.filter(({ kind }) => kind === "base");
  const rows = rowsOf(layers, place.unfolded);
  const tall = baseHeight(base);
  const stageRow = stageCards(stages, { ...place, y: place.y + HEAD });
  const fixed = HEAD + stageRow.height + (next === null ? 0 : NEXT + GAP) + (tall === 0 ? 0 : tall + GAP);
  const sized = rows.map((row) => row.sized);
  // Room is kept for what comes next, and for the stages of others: the scale stays as they come and go.
  const kept = next === null && model.source.kind === "dockerfile" ? NEXT + GAP : 0;
  const tallest = Math.max(stageRow.height, ...model.peers.map((each) => stagesHeight(each.stages, place.w)));
  const room = place.room - fixed - kept - (tallest - stageRow.height);
  const scale = Math.min(...allRows(model, place.unfolded).map((each) => scaleFor(each, GAP, room)));
  const heights = sized.map((each) => heightAt(each, scale));
  const natural = fixed + heights.reduce((sum, each) => sum + each + GAP, 0);
  const height = Math.max(natural, place.room);
  const marks: Mark[] = [];
  const ground = baseBox(base, { ...place, y: place.y + height - tall });
  let y = place.y + height - tall - (tall === 0 ? 0 : GAP);
  const current = currentKey(model);
  const boxes: Mark[][] = [];
  rows.forEach((row, at) => {
    const h = heights[at] ?? 0;
    y -= h;
    const spot = { x: place.x, y, w: place.w };
    boxes.unshift(
      row.kind === "fold"
        ? [foldMark(row.boxes, row.open, { ...spot, h })]
        : [...boxMarks(row.box, spot, h, null, row.box.key === current)],
    );
    y -= GAP;
  });
  if (next !== null) marks.push(dashed(next, { x: place.x, y: y - NEXT, w: place.w, h: NEXT }));
  const stick = stickMarks(scale, place);
  return {
    marks: [
      wordsMark(
        STACK,
        { x: place.x, y: place.y, w: place.w, h: 44 },
        [
          label("title", "The image grows upwards", WORDS.stackTitle, { x: 0, y: 14, within: place.w }),
          label("sub", scaleWords(rows, scale), WORDS.small, { x: 0, y: 36, within: place.w - 86 }),
        ],
        null,
        "storage",
      ),
      ...stick.marks.filter(({ y: top, h }) => top + h <= place.y + HEAD),
      ...stageRow.marks,
      ...marks,
      ...boxes.flat(),
      ...ground.marks,
    ],
    wires: [...stick.wires, ...ground.wires],
    height,
  };
};
