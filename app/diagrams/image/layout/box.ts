import { centred, label, wholeParts, widthOf } from "../../scene/label.ts";
import type { Label, Mark, MarkState, Owner } from "../../scene/scene.ts";
import type { LayerBox } from "../model.ts";
import { amount, sizeOf } from "../world/amount.ts";
import type { Place } from "./piece.ts";
import type { Sized } from "./scale.ts";
import { WORDS } from "./words.ts";

const THIN = 28;
const NOTED = 48;
const CHIP = 26;
/** Title and chip, with the note beside the title. */
const CHIPPED = 62;
const PAD = 12;

const isUnknown = ({ notModelled }: LayerBox): boolean => notModelled !== null;
const hasChip = ({ hidden }: LayerBox): boolean => hidden.length > 0;

export const sizedBox = (box: LayerBox): Sized => ({
  bytes: box.bytes,
  least: hasChip(box) ? CHIPPED : isUnknown(box) ? NOTED : THIN,
});

const hiddenBytes = ({ hidden }: LayerBox): number => hidden.reduce((sum, { bytes }) => sum + bytes, 0);

const noteOf = (box: LayerBox): string => {
  const { note, state, notModelled, hidden } = box;
  if (notModelled !== null) return `Not modelled: ${notModelled}`;
  if (state === "cached") return `cached${note === "" ? "" : ` · ${note}`}`;
  if (state === "growing") return `being written · ${note}`;
  return box.kind === "base" && hidden.length > 0 ? `${amount(hiddenBytes(box))} hidden above` : note;
};

const nameOf = (box: LayerBox): string => {
  const where = box.line === null ? "Layer" : `Layer of line ${box.line}`;
  const [first] = box.hidden;
  const hidden =
    first === undefined
      ? ""
      : `, ${first.path}${box.hidden.length > 1 ? ` and ${box.hidden.length - 1} more` : ""} hidden above`;
  return `${where}: ${box.title}, ${sizeOf(box)}, ${noteOf(box)}${hidden}`;
};

const owners: Partial<Record<LayerBox["state"], Owner>> = { failed: "harm", growing: "now" };

const stateOf = (box: LayerBox, current: boolean): MarkState => {
  if (box.state === "failed") return "leaving";
  if (isUnknown(box)) return "unknown";
  if (current || box.state === "growing") return "now";
  return box.state === "new" ? "new" : "plain";
};

const hiddenChip = (box: LayerBox, within: string, w: number, h: number): Mark => {
  const [first] = box.hidden;
  const inner = w - 2 * PAD;
  const more = box.hidden.length > 1 ? `+${box.hidden.length - 1} · ` : "";
  const said = `${more}hidden above`;
  const right = widthOf(said, WORDS.small);
  const room = inner - 20 - right - 10;
  const all = `${amount(hiddenBytes(box))} hidden`;
  return {
    key: `hidden ${box.key}`,
    look: "slab",
    owner: "harm",
    state: "leaving",
    radius: 6,
    x: PAD,
    y: h - CHIP - 8,
    w: inner,
    h: CHIP,
    labels:
      room > 60
        ? [
            label("path", first?.path ?? "", WORDS.amount, {
              x: 10,
              y: centred(CHIP, 12.5),
              within: room,
              keep: "end",
              tone: "hue",
              struck: true,
            }),
            label("said", said, WORDS.small, { x: inner - 10, y: centred(CHIP, 12), anchor: "end", tone: "hue" }),
          ]
        : [label("said", all, WORDS.small, { x: 10, y: centred(CHIP, 12), within: inner - 20, tone: "hue" })],
    within,
  };
};

/** As many parts of a note as fit; none where not even the first does. */
const besideTitle = (note: string, width: number): readonly string[] => {
  const text = wholeParts(note, WORDS.quiet, width);
  return text !== "" && widthOf(text, WORDS.quiet) <= width ? [text] : [];
};

const boxLabels = (box: LayerBox, w: number, h: number): readonly Label[] => {
  const size = sizeOf(box);
  const room = w - 2 * PAD - widthOf(size, WORDS.amount) - 10;
  const thin = h < NOTED - 2;
  const y = thin ? centred(h, 13) : 20;
  const close = thin || (hasChip(box) && h < NOTED + CHIP + 8);
  const title = label("title", box.title, WORDS.layer, { x: PAD, y, within: room });
  const beside = room - title.width - 10;
  const note = close
    ? besideTitle(noteOf(box), beside).map((text) => label("note", text, WORDS.quiet, { x: PAD + title.width + 10, y }))
    : [
        label("note", noteOf(box), isUnknown(box) ? WORDS.harm : WORDS.small, {
          x: PAD,
          y: y + 19,
          within: w - 2 * PAD,
        }),
      ];
  return [title, label("size", size, WORDS.amount, { x: w - PAD, y, anchor: "end" }), ...note];
};

/** A layer, `h` px high. `current`: the playhead's line made it. */
export const boxMarks = (
  box: LayerBox,
  place: Place,
  h: number,
  within: string | null,
  current = false,
): readonly Mark[] => {
  const chip = hiddenChip(box, box.key, place.w, h);
  return [
    {
      key: box.key,
      look: "card",
      owner: owners[box.state] ?? (isUnknown(box) && current ? "now" : "storage"),
      state: stateOf(box, current),
      radius: 8,
      ...place,
      h,
      labels: boxLabels(box, place.w, h),
      grow: { x: 0, y: -8 },
      within,
      target: { ref: box.ref, name: nameOf(box), does: "select" },
    },
    ...(hasChip(box) && h >= CHIPPED ? [{ ...chip, x: chip.x + place.x, y: chip.y + place.y }] : []),
  ];
};
