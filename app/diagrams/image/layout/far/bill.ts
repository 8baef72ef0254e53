import { label, widthOf } from "../../../scene/label.ts";
import type { Mark, Rect } from "../../../scene/scene.ts";
import type { Ledger } from "../../model.ts";
import { amount } from "../../world/amount.ts";
import { barMark, LEDGER, titleOf, worthAWord } from "../ledger.ts";
import { WORDS } from "../words.ts";

const PAD = 12;

/** px. */
export const BILL = 64;

/** What the image costs, in two lines. */
export const bill = (ledger: Ledger, at: Rect): readonly Mark[] => {
  const { size, atLeast, hidden } = ledger;
  const paid = (hidden ?? 0) >= worthAWord;
  const inner = at.w - 2 * PAD;
  const value = label("size", `${atLeast ? "≥ " : ""}${amount(size)}`, WORDS.figure, {
    x: at.w - PAD,
    y: 22,
    anchor: "end",
  });
  const lost = hidden === null || hidden === 0 ? "" : `${amount(hidden)} hidden`;
  const lostWidth = widthOf(lost, WORDS.harm);
  return [
    {
      key: LEDGER,
      look: "card",
      owner: paid ? "harm" : "host",
      state: "plain",
      radius: 12,
      ...at,
      labels: [
        label("name", "Image size", WORDS.small, { x: PAD, y: 22, within: inner - value.width - 8 }),
        value,
        label("title", titleOf(ledger), WORDS.harm, {
          x: PAD,
          y: 53,
          within: inner - (lost === "" ? 0 : lostWidth + 8),
          tone: paid ? "hue" : "ink-2",
        }),
        ...(lost === ""
          ? []
          : [label("hidden", lost, WORDS.harm, { x: at.w - PAD, y: 53, anchor: "end", tone: paid ? "hue" : "ink-2" })]),
      ],
      within: null,
    },
    barMark(ledger, { x: at.x + PAD, y: at.y + 30, w: inner }),
  ];
};
