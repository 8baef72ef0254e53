import { label, widthOf } from "../../scene/label.ts";
import type { Mark, Wire } from "../../scene/scene.ts";
import type { LayerBox } from "../model.ts";
import { amount } from "../world/amount.ts";
import { boxMarks } from "./box.ts";
import type { Piece, Place } from "./piece.ts";
import { WORDS } from "./words.ts";

const HEAD = 32;
const ROW = 34;
const GAP = 5;
const FOOT = 36;

export const baseHeight = (layers: readonly LayerBox[]): number =>
  layers.length === 0 ? 0 : HEAD + layers.length * (ROW + GAP) + FOOT;

export const teeth = (x: number, y: number, w: number): string => {
  const count = Math.max(4, Math.round(w / 26));
  const step = w / count;
  const points = Array.from(
    { length: count },
    (_, at) => `L${(x + (at + 0.5) * step).toFixed(1)} ${y - 6}L${(x + (at + 1) * step).toFixed(1)} ${y}`,
  );
  return `M${x} ${y}${points.join("")}`;
};

/** Windows itself, the layers that every image of the host's build stands on: cut to fit. */
export const baseBox = (layers: readonly LayerBox[], place: Place): Piece => {
  const height = baseHeight(layers);
  if (height === 0) return { marks: [], wires: [], height };
  const bytes = layers.reduce((sum, each) => sum + each.bytes, 0);
  const total = amount(bytes);
  const ground: Mark = {
    key: "base",
    look: "card",
    owner: "storage",
    state: "plain",
    radius: 8,
    ...place,
    h: height,
    labels: [
      label("title", "Base: Windows itself", WORDS.layer, {
        x: 14,
        y: 21,
        within: place.w - 38 - widthOf(total, WORDS.amount),
      }),
      label("size", total, WORDS.amount, { x: place.w - 14, y: 21, anchor: "end" }),
      label("cut", layers.length > 1 ? `${layers.length} layers · cut to fit` : "1 layer · cut to fit", WORDS.small, {
        x: 14,
        y: height - 20,
        within: place.w - 28,
      }),
    ],
    within: null,
  };
  const rows = [...layers]
    .reverse()
    .flatMap((each, at) =>
      boxMarks(each, { x: place.x + 6, y: place.y + HEAD + at * (ROW + GAP), w: place.w - 12 }, ROW, "base"),
    );
  const cut: Wire = {
    key: "cut",
    look: "tree",
    owner: "storage",
    d: teeth(place.x + 1, place.y + height - 5, place.w - 2),
  };
  return { marks: [ground, ...rows], wires: [cut], height };
};
