import { centred, type LabelStyle, label, widthOf } from "../../scene/label.ts";
import type { Mark } from "../../scene/scene.ts";
import type { Ledger } from "../model.ts";
import { amount } from "../world/amount.ts";
import { type Piece, type Place, wordsMark } from "./piece.ts";
import { LINE, paragraph, WORDS } from "./words.ts";

export const LEDGER = "ledger";

const PAD = 14;
const CELL = 40;
const CHIP = 30;
const GAP = 8;

const figures = ({
  size,
  atLeast,
  hidden,
  tombstones,
}: Ledger): readonly (readonly [name: string, value: string, harm: boolean])[] => [
  ["Image size", `${atLeast ? "≥ " : ""}${amount(size)}`, false],
  ["Visible", hidden === null ? "–" : `${atLeast ? "≥ " : ""}${amount(size - hidden)}`, false],
  ["Hidden", hidden === null ? "–" : hidden === 0 ? "nothing" : amount(hidden), (hidden ?? 0) > 0],
  ["Tombstones", String(tombstones), false],
];

const figureMarks = (ledger: Ledger, place: Place): Piece => {
  const columns = place.w >= 340 ? 4 : 2;
  const w = place.w / columns;
  const marks = figures(ledger).map(([name, value, harm], at) =>
    wordsMark(
      `figure ${name}`,
      { x: place.x + (at % columns) * w, y: place.y + Math.floor(at / columns) * CELL, w, h: CELL - 4 },
      [
        label("name", name, WORDS.quiet, { x: 0, y: 13, within: w - 4 }),
        label("value", value, WORDS.figure, { x: 0, y: 31, within: w - 4, ...(harm ? { tone: "hue" as const } : {}) }),
      ],
      LEDGER,
      harm ? "harm" : "host",
    ),
  );
  return { marks, wires: [], height: (4 / columns) * CELL };
};

export const barMark = ({ size, hidden: known }: Ledger, place: Place): Mark => {
  const hidden = known ?? 0;
  const lost = size === 0 ? 0 : Math.max(hidden === 0 ? 0 : 4, (hidden / size) * place.w);
  return {
    key: "ledger bar",
    look: "bar",
    owner: "storage",
    state: "plain",
    radius: 4,
    ...place,
    h: 8,
    labels: [],
    fills: [
      { id: "visible", owner: "storage", x: 0, w: size === 0 ? 0 : place.w - lost },
      { id: "hidden", owner: "harm", x: place.w - lost, w: lost },
    ],
    within: LEDGER,
  };
};

/** Chips from left to right, on as many rows as it takes. */
const remedyMarks = ({ remedies }: Ledger, place: Place): Piece => {
  let [x, y] = [0, 0];
  const marks = remedies.map((remedy): Mark => {
    const w = Math.min(place.w, Math.ceil(widthOf(remedy.label, WORDS.strong)) + 22);
    if (x > 0 && x + w > place.w) [x, y] = [0, y + CHIP + GAP];
    const at = { x: place.x + x, y: place.y + y, w, h: CHIP };
    x += w + GAP;
    return {
      key: `remedy ${remedy.ref.id}`,
      look: "chip",
      owner: "host",
      state: "plain",
      radius: 15,
      ...at,
      labels: [
        label("text", remedy.label, WORDS.strong, { x: w / 2, y: centred(CHIP, 12), anchor: "middle", within: w - 16 }),
      ],
      within: LEDGER,
      target: { ref: remedy.ref, name: `${remedy.label}. ${remedy.note}`, does: "open" },
    };
  });
  return { marks, wires: [], height: remedies.length === 0 ? 0 : y + CHIP };
};

/** Bytes of which more is made than a remark. */
export const worthAWord = 1_000_000;

export const titleOf = ({ size, hidden, allDeleted, uncounted, atLeast }: Ledger): string => {
  if (hidden === null || size === 0) return "What it costs";
  const words = allDeleted ? "paid for and hidden" : "paid twice";
  if (hidden >= worthAWord) return `P${words.slice(1)}`;
  if (hidden > 0) return `Little is ${words}`;
  if (atLeast) return "What is known is paid once";
  return uncounted === "" ? "Nothing is paid twice" : "Nothing of yours is paid twice";
};

/** `166 MB less than before`; empty where nothing was before. */
const changeOf = ({ size, before }: Ledger): string => {
  if (before === null) return "";
  if (size === before) return "Exactly as large as before";
  return `${amount(Math.abs(size - before))} ${size < before ? "less" : "more"} than before`;
};

/** What stands below the figures. */
const remarks = (ledger: Ledger): readonly (readonly [key: string, text: string, look: LabelStyle])[] =>
  (
    [
      ["change", changeOf(ledger), WORDS.strong],
      ["sentence", ledger.sentence.replaceAll("`", ""), WORDS.small],
      ["uncounted", ledger.uncounted, WORDS.quiet],
    ] as const
  ).filter(([, text]) => text !== "");

const remarkMarks = (ledger: Ledger, place: Place): Piece => {
  let y = place.y;
  const marks = remarks(ledger).map(([key, text, look]) => {
    const labels = paragraph("text", text, look, { x: 0, y: 13, width: place.w }, 5);
    const h = labels.length * LINE;
    const mark = wordsMark(`ledger ${key}`, { ...place, y, h }, labels, LEDGER);
    y += h + 4;
    return mark;
  });
  return { marks, wires: [], height: y - place.y - 4 };
};

/** What the image costs, and what would help. */
export const ledgerCard = (ledger: Ledger, place: Place): Piece => {
  const inner = { x: place.x + PAD, w: place.w - 2 * PAD };
  const paid = (ledger.hidden ?? 0) >= worthAWord;
  const figured = figureMarks(ledger, { ...inner, y: place.y + 58 });
  const top = place.y + 58 + figured.height + 6;
  const words = remarkMarks(ledger, { ...inner, y: top });
  const chips = remedyMarks(ledger, { ...inner, y: top + words.height + 10 });
  const height = top + words.height + (chips.height === 0 ? 0 : 10 + chips.height) + 14 - place.y;
  return {
    marks: [
      {
        key: LEDGER,
        look: "card",
        owner: paid ? "harm" : "host",
        state: "plain",
        radius: 12,
        ...place,
        h: height,
        labels: [
          label("title", titleOf(ledger), WORDS.title, {
            x: PAD,
            y: 25,
            within: inner.w,
            ...(paid ? { tone: "hue" as const } : {}),
          }),
        ],
        within: null,
      },
      barMark(ledger, { ...inner, y: place.y + 38 }),
      ...figured.marks,
      ...words.marks,
      ...chips.marks,
    ],
    wires: [],
    height,
  };
};
