import { label, STYLES, wholeParts, widthOf } from "../../scene/label.ts";
import type { Fill, Mark, Owner, Rect } from "../../scene/scene.ts";
import type { Meter } from "../model.ts";

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** A bar with one fill, as high as `at`. */
export const bar = (key: string, within: string, at: Rect, owner: Owner, fills: readonly Fill[]): Mark => ({
  key,
  look: "bar",
  owner,
  state: "plain",
  radius: at.h / 2,
  ...at,
  labels: [],
  fills,
  within,
});

export const METER_HEIGHT = 30;

/** The widths of two meters side by side: what their words need, the rest in equal parts. */
export const meterWidths = (first: Meter, second: Meter, w: number): readonly [number, number] => {
  const need = (usual: string, { text, name = usual }: Meter): number =>
    widthOf(name, STYLES.words) + 8 + widthOf(text, STYLES.codeQuiet);
  const [a, b] = [need("CPU", first), need("Memory", second)];
  const left = Math.min(w * 0.6, Math.max(w * 0.3, a + (w - a - b) / 2));
  return [left, w - left];
};

/** A name, a figure and a bar below them. */
export const meter = (
  key: string,
  within: string,
  usual: string,
  { text, share, name = usual }: Meter,
  at: Rect,
  owner: Owner,
): readonly Mark[] => {
  const nameWidth = widthOf(name, STYLES.words);
  const room = at.w - nameWidth - 6;
  return [
    {
      key: `${key} words`,
      look: "words",
      owner,
      state: "plain",
      radius: 0,
      x: at.x,
      y: at.y,
      w: at.w,
      h: 18,
      labels: [
        label("name", name, STYLES.words, { x: 0, y: 13, within: at.w }),
        ...(room > 14
          ? [
              label("text", wholeParts(text, STYLES.codeQuiet, room, " "), STYLES.codeQuiet, {
                x: at.w,
                y: 13,
                anchor: "end",
                within: room,
                tone: "ink",
              }),
            ]
          : []),
      ],
      within,
    },
    bar(`${key} bar`, within, { x: at.x, y: at.y + 21, w: at.w, h: 6 }, owner, [
      { id: "used", owner, x: 0, w: at.w * clamp(share) },
    ]),
  ];
};
