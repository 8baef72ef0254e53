import { inFlight } from "./flight.ts";
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
const LANE_STEP = 12;
/** Letters with accents and tails reach so far beyond what counts as theirs. */
const CLEAR = 3;
/** What words may stand on. */
const GROUNDS: ReadonlySet<Look> = new Set<Look>(["room", "floor", "sheet"]);
/** From the middle of the way to its ends. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

const meets = (a: Rect, b: Rect): boolean =>
  a.x < right(b) + CLEAR && b.x < right(a) + CLEAR && a.y < bottom(b) + CLEAR && b.y < bottom(a) + CLEAR;

const around = ({ x, y }: Point, w: number): readonly Point[] => [
  { x: x - w / 2, y: y - HEIGHT - AWAY },
  { x: x - w / 2, y: y + AWAY },
  { x: x + AWAY, y: y - HEIGHT / 2 },
  { x: x - AWAY - w, y: y - HEIGHT / 2 },
];

const obstaclesOf = (marks: readonly Mark[]): readonly Rect[] =>
  marks
    .flatMap((mark) => [mark, ...inFlight(mark)])
    .flatMap((mark) =>
      GROUNDS.has(mark.look) || mark.look === "words" ? mark.labels.map((each) => extent(mark, each)) : [mark],
    );

/** Places in a free lane across the picture, from those next to `x` on. */
const along = (lane: number, x: number, w: number, width: number): readonly Point[] =>
  Array.from({ length: Math.ceil(width / LANE_STEP) }, (_, at) => ({ x: at * LANE_STEP, y: lane - HEIGHT / 2 })).sort(
    (one, other) => Math.abs(one.x + w / 2 - x) - Math.abs(other.x + w / 2 - x),
  );

/** A place beside the way, or else in the lane at `lane` where there is one, for the first of `texts` that finds one without hiding anything; null if none does. */
export const placeTag = (
  texts: readonly string[],
  way: readonly Point[],
  marks: readonly Mark[],
  { width, height, lane }: { readonly width: number; readonly height: number; readonly lane: number | null },
): Tag | null => {
  const obstacles = obstaclesOf(marks);
  const free = (box: Rect): boolean =>
    box.x >= 4 &&
    box.y >= 4 &&
    right(box) <= width - 4 &&
    bottom(box) <= height - 4 &&
    !obstacles.some((each) => meets(box, each));
  for (const text of texts) {
    const inner = Math.min(WIDEST, widthOf(text, STYLES.words));
    const w = inner + 2 * PAD;
    const fits = ({ x, y }: Point): boolean => free({ x, y, w, h: HEIGHT });
    const place =
      PLACES.flatMap((at) => around(pointAt(way, at), w)).find(fits) ??
      (lane === null ? undefined : along(lane, pointAt(way, 0.5).x, w, width).find(fits));
    if (place === undefined) continue;
    const words = label("tag", text, STYLES.words, { x: PAD, y: 15.4, within: inner + 0.01, tone: "ink" });
    return { ...place, w, h: HEIGHT, label: words };
  }
  return null;
};
