import { label, STYLES, widthOf } from "../../scene/label.ts";
import type { Mark, Rect } from "../../scene/scene.ts";
import type { HardwarePart } from "../model.ts";
import { type Context, keyOf } from "./context.ts";
import { bar } from "./meter.ts";

const PAD = 16;
/** From what a part says of itself to the ring around it. */
const RING = 6;
const PART = 49;
/** In little height a remark takes the place of the note. */
const FLAT_PART = 37;

const partHeight = ({ compact }: Context): number => (compact ? FLAT_PART : PART);

/** Height of the foundation with so many parts side by side. */
export const hardwareHeight = (columns: number, context: Context): number =>
  Math.max(1, Math.ceil(context.model.hardware.length / columns)) * partHeight(context) + 10;

const part = (each: HardwarePart, at: Rect, context: Context): readonly Mark[] => {
  const { ref, name, used, shares, remark } = each;
  const key = keyOf(ref);
  const usedWidth = Math.min(widthOf(used, STYLES.codeQuiet), at.w / 2);
  let from = 0;
  const fills = shares.map(({ owner, of, share }) => {
    const x = from;
    from += Math.min(share, 1 - from);
    return { id: of, owner, x: x * at.w, w: (from - x) * at.w };
  });
  const room = at.w - usedWidth - 10;
  const nameWidth = Math.min(widthOf(name, STYLES.slabTitle), room);
  const remarks = [remark, remark.replace(/^layers /, "")];
  const beside = (context.compact ? [...remarks, each.note] : [each.note]).find(
    (text) => text !== "" && widthOf(text, STYLES.words) <= room - nameWidth - 7,
  );
  return [
    {
      key,
      look: "words",
      owner: "hardware",
      state: context.acting.has(key) ? "now" : "plain",
      radius: 8,
      ...at,
      x: at.x - RING,
      w: at.w + 2 * RING,
      labels: [
        label("name", name, STYLES.slabTitle, { x: RING, y: 15, within: room }),
        ...(beside === undefined
          ? []
          : [label("note", beside, STYLES.words, { x: RING + nameWidth + 7, y: 15, within: room - nameWidth - 7 })]),
        label("used", used, STYLES.codeQuiet, { x: RING + at.w, y: 15, anchor: "end", within: usedWidth }),
        ...(context.compact
          ? []
          : [
              label("remark", remarks.find((text) => widthOf(text, STYLES.words) <= at.w) ?? "", STYLES.words, {
                x: RING,
                y: 44,
                within: at.w,
                tone: "ink-3",
              }),
            ]),
      ],
      within: "hardware",
      target: {
        ref,
        name: `${name}, ${each.note}, ${used} used${shares.length === 0 ? "" : ": "}${shares.map(({ of, share }) => `${of} ${Math.round(share * 100)} percent`).join(", ")}`,
        does: "select",
      },
    },
    bar(`bar ${key}`, key, { x: at.x, y: at.y + 22, w: at.w, h: 10 }, "hardware", fills),
  ];
};

/** The foundation: who uses how much of what. */
export const hardware = (at: Rect, columns: number, context: Context): readonly Mark[] => {
  const parts = context.model.hardware;
  const height = partHeight(context);
  const gap = at.w > 600 ? 28 : 20;
  const w = (at.w - 2 * PAD - gap * (columns - 1)) / columns;
  return [
    {
      key: "hardware",
      look: "floor",
      owner: "hardware",
      state: "plain",
      radius: 14,
      ...at,
      labels: [],
      within: null,
    },
    ...parts.flatMap((each, index) =>
      part(
        each,
        {
          x: at.x + PAD + (index % columns) * (w + gap),
          y: at.y + 7 + Math.floor(index / columns) * height,
          w,
          h: height,
        },
        context,
      ),
    ),
  ];
};
