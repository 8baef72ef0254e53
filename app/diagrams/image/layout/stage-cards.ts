import { label, widthOf } from "../../scene/label.ts";
import type { Mark } from "../../scene/scene.ts";
import type { Stage } from "../model.ts";
import { amount, count } from "../world/amount.ts";
import type { Piece, Place } from "./piece.ts";
import { WORDS } from "./words.ts";

const CARD = 50;
const GAP = 8;
const LEAST = 190;

const noteOf = ({ layers, taken, final }: Stage): string =>
  final ? count(layers, "layer") : `${count(layers, "layer")} · ${taken === "" ? "left behind" : taken}`;

const nameOf = (stage: Stage): string =>
  `Stage ${stage.name}, ${amount(stage.bytes)}, ${noteOf(stage)}${stage.shown ? ", shown" : ""}`;

const columnsOf = (stages: number, width: number): number =>
  Math.max(1, Math.min(stages, 3, Math.floor((width + GAP) / (LEAST + GAP))));

/** px of so many stages. */
export const stagesHeight = (stages: number, width: number): number =>
  Math.ceil(stages / columnsOf(stages, width)) * (CARD + GAP);

/** The stages of a Dockerfile, in order; the one whose layers are shown is marked. */
export const stageCards = (stages: readonly Stage[], place: Place): Piece => {
  if (stages.length === 0) return { marks: [], wires: [], height: 0 };
  const columns = columnsOf(stages.length, place.w);
  const w = (place.w - (columns - 1) * GAP) / columns;
  const marks = stages.map((stage, at): Mark => {
    const size = amount(stage.bytes);
    return {
      key: `stage ${at}`,
      look: "card",
      owner: stage.shown ? "storage" : "host",
      state: stage.shown ? "new" : "plain",
      radius: 8,
      x: place.x + (at % columns) * (w + GAP),
      y: place.y + Math.floor(at / columns) * (CARD + GAP),
      w,
      h: CARD,
      labels: [
        label("name", stage.name, stage.shown ? WORDS.layer : { ...WORDS.layer, tone: "ink" }, {
          x: 12,
          y: 20,
          within: w - 34 - widthOf(size, WORDS.amount),
        }),
        label("size", size, WORDS.amount, { x: w - 12, y: 20, anchor: "end" }),
        label("note", noteOf(stage), WORDS.small, { x: 12, y: 39, within: w - 24 }),
      ],
      within: null,
      target: { ref: stage.ref, name: nameOf(stage), does: "open", expanded: stage.shown },
    };
  });
  return { marks, wires: [], height: stagesHeight(stages.length, place.w) };
};
