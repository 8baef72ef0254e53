import { centred, label } from "../../scene/label.ts";
import type { Mark } from "../../scene/scene.ts";
import { wrapped } from "../../scene/wrap.ts";
import type { Piece, Place } from "./piece.ts";
import { wordsMark } from "./piece.ts";
import { LINE, paragraph, WORDS } from "./words.ts";

const VM = "vm";
const PAD = 14;
const HEAD = 56;
const GAP = 6;

interface Part {
  readonly title: string;
  readonly note: string;
  readonly gone: boolean;
  /** Share of the height that is left. */
  readonly weight: number;
  readonly owner: Mark["owner"];
}

// Sources: reference/comparators.md §0.1, §1.6, §6.4; sizes with their marks in the inspector.
const parts: readonly Part[] = [
  { title: "Your application", note: "", gone: false, weight: 1, owner: "c1" },
  { title: "Windows you need", note: "", gone: false, weight: 3, owner: "hardware" },
  { title: "Features you switched off", note: "", gone: true, weight: 2, owner: "hardware" },
  { title: "Desktop, management, roles", note: "about 4 GB", gone: true, weight: 2.4, owner: "hardware" },
  { title: "Own kernel and drivers", note: "", gone: false, weight: 1.8, owner: "hardware" },
];

export const VM_SENTENCE = "10 to 15 GB in use, and still its own Windows.";

const LEAST = 34;

const partMark = (
  part: Part,
  at: number,
  spot: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
): Mark => {
  const tone = part.gone ? ("ink-3" as const) : ("ink" as const);
  const lines = wrapped(part.title, WORDS.strong, spot.w - 16, 3);
  const all = part.note === "" || spot.h < (lines.length + 1) * LINE + 6 ? lines : [...lines, part.note];
  const top = spot.h / 2 - (all.length * LINE) / 2;
  return {
    key: `vm part ${at}`,
    look: "card",
    owner: part.owner,
    state: part.gone ? "leaving" : "plain",
    radius: 8,
    ...spot,
    labels: all.map((text, index) =>
      label(`${index}`, text, index < lines.length && !part.gone ? WORDS.strong : WORDS.small, {
        x: spot.w / 2,
        y: top + index * LINE + centred(LINE, 12),
        anchor: "middle",
        within: spot.w - 12,
        tone,
      }),
    ),
    within: VM,
    target: {
      ref: { table: "vm-part", id: at },
      name: `In a virtual machine: ${part.title}${part.note === "" ? "" : `, ${part.note}`}${part.gone ? ", taken away" : ""}`,
      does: "select",
    },
  };
};

const ground = (place: Place, height: number, sentence: number): readonly Mark[] => [
  {
    key: VM,
    look: "room",
    owner: "hardware",
    state: "plain",
    radius: 12,
    ...place,
    h: height,
    labels: [
      label("title", "The VM way", WORDS.stackTitle, {
        x: PAD,
        y: 26,
        within: place.w - 2 * PAD,
      }),
      label("sub", "start full, take away: a virtual disk", WORDS.small, { x: PAD, y: 46, within: place.w - 2 * PAD }),
    ],
    within: null,
  },
  wordsMark(
    "vm sentence",
    { x: place.x + PAD, y: place.y + height - 12 - sentence * LINE, w: place.w - 2 * PAD, h: sentence * LINE },
    paragraph("text", VM_SENTENCE, WORDS.small, { x: 0, y: 13, width: place.w - 2 * PAD }),
    VM,
    "hardware",
  ),
];

/** The virtual machine's disk, its parts below each other, `height` px high or more. */
export const vmColumn = (place: Place, height: number): Piece => {
  const sentence = wrapped(VM_SENTENCE, WORDS.small, place.w - 2 * PAD, 4).length;
  const fixed = HEAD + parts.length * GAP + sentence * LINE + 16;
  const least = fixed + parts.length * LEAST;
  const whole = Math.max(height, least);
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const spare = whole - least;
  let y = place.y + HEAD;
  const marks = parts.map((part, at) => {
    const h = LEAST + (spare * part.weight) / weights;
    const mark = partMark(part, at, { x: place.x + PAD, y, w: place.w - 2 * PAD, h });
    y += h + GAP;
    return mark;
  });
  return { marks: [...ground(place, whole, sentence), ...marks], wires: [], height: whole };
};

const FLAT = 92;

/** The same, its parts beside each other: for pictures that are wide and not high. */
export const vmRow = (place: Place): Piece => {
  const sentence = wrapped(VM_SENTENCE, WORDS.small, place.w - 2 * PAD, 4).length;
  const height = HEAD + FLAT + GAP + sentence * LINE + 20;
  const inner = place.w - 2 * PAD - (parts.length - 1) * GAP;
  const each = inner / parts.length;
  const marks = parts.map((part, at) =>
    partMark(part, at, { x: place.x + PAD + at * (each + GAP), y: place.y + HEAD, w: each, h: FLAT }),
  );
  return { marks: [...ground(place, height, sentence), ...marks], wires: [], height };
};
