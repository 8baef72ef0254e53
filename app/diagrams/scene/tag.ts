import { label, STYLES, widthOf } from "./label.ts";
import { extent } from "./laws.ts";
import { bottom, pointAt, right } from "./route.ts";
import type { Label, Look, Mark, Point, Rect } from "./scene.ts";

/** What is asked, beside the way on which it travels. */
export interface Tag extends Rect {
  readonly label: Label;
}

const HEIGHT = 22;
const PAD = 9;
const AWAY = 10;
const WIDEST = 300;
/** What words may stand on. */
const GROUNDS: ReadonlySet<Look> = new Set<Look>(["room", "floor", "sheet"]);
/** From the middle of the way to its ends. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

const meets = (a: Rect, b: Rect): boolean => a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

const around = ({ x, y }: Point, w: number): readonly Point[] => [
  { x: x - w / 2, y: y - HEIGHT - AWAY },
  { x: x - w / 2, y: y + AWAY },
  { x: x + AWAY, y: y - HEIGHT / 2 },
  { x: x - AWAY - w, y: y - HEIGHT / 2 },
];

const obstaclesOf = (marks: readonly Mark[]): readonly Rect[] =>
  marks.flatMap((mark) =>
    GROUNDS.has(mark.look) || mark.look === "words" ? mark.labels.map((each) => extent(mark, each)) : [mark],
  );

/** A place beside the way for the first of `texts` that finds one without hiding anything; null if none does. */
export const placeTag = (
  texts: readonly string[],
  way: readonly Point[],
  marks: readonly Mark[],
  width: number,
  height: number,
): Tag | null => {
  const obstacles = obstaclesOf(marks);
  for (const text of texts) {
    const inner = Math.min(WIDEST, widthOf(text, STYLES.words));
    const w = inner + 2 * PAD;
    for (const at of PLACES)
      for (const { x, y } of around(pointAt(way, at), w)) {
        const box = { x, y, w, h: HEIGHT };
        if (x < 4 || y < 4 || right(box) > width - 4 || bottom(box) > height - 4) continue;
        if (obstacles.some((each) => meets(box, each))) continue;
        return {
          ...box,
          label: label("tag", text, STYLES.words, { x: PAD, y: 15.4, within: inner + 0.01, tone: "ink" }),
        };
      }
  }
  return null;
};
