import { label, STYLES } from "../../scene/label.ts";
import type { Arriving } from "../model.ts";
import { bytesText } from "../texts.ts";
import type { PaneRow } from "./pane.ts";

const PAD = 12;
const HEIGHT = 58;

/** Parts of three are unpacked at a time, so the last of them may be a byte off. */
const isWhole = (part: number, all: number): boolean => part >= all * 0.999;

/** How far it has come, in words; `done` is the share of the step that is under way, 0 … 1. */
export const stageOf = ({
  packed,
  came,
  size,
  unpacked,
}: Arriving): { readonly text: string; readonly done: number } => {
  if (unpacked > 0)
    return isWhole(unpacked, size)
      ? { text: `unpacked, ${bytesText(size)}`, done: 1 }
      : { text: `unpacked ${bytesText(unpacked)} of ${bytesText(size)}`, done: unpacked / size };
  if (came === 0) return { text: `waits, ${bytesText(packed)} packed`, done: 0 };
  return isWhole(came, packed)
    ? { text: `all ${bytesText(packed)} here, not unpacked yet`, done: 1 }
    : { text: `${bytesText(came)} of ${bytesText(packed)} here`, done: came / packed };
};

/** A layer that is still on its way from a registry, from `y` of the list on. */
export const arrivingRows = (layer: Arriving, y: number, w: number): readonly PaneRow[] => {
  const key = `arriving ${layer.digest}`;
  const { text, done } = stageOf(layer);
  const title = `Layer ${layer.digest.replace("sha256:", "").slice(0, 12)}`;
  const inner = w - 2 * PAD;
  return [
    {
      mark: {
        key,
        look: "card",
        owner: "storage",
        state: "coming",
        radius: 10,
        x: 0,
        y,
        w,
        h: HEIGHT,
        labels: [
          label("title", title, STYLES.slabTitle, { x: PAD, y: 22, within: inner }),
          label("stage", text, STYLES.words, { x: PAD, y: 40, within: inner }),
        ],
        within: null,
      },
      press: null,
      name: `${title}, arriving: ${text}`,
      spot: null,
    },
    {
      mark: {
        key: `${key} bar`,
        look: "bar",
        owner: "storage",
        state: "plain",
        radius: 2,
        x: PAD,
        y: y + 47,
        w: inner,
        h: 5,
        labels: [],
        fills: done > 0 ? [{ id: "done", owner: "storage", x: 0, w: Math.max(1, inner * done) }] : [],
        within: key,
      },
      press: null,
      name: "",
      spot: null,
    },
  ];
};
