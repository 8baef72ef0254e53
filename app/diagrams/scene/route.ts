import type { Point, Rect } from "./scene.ts";

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;

const span = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Drops points that repeat or lie on a straight line. */
export const straighten = (points: readonly Point[]): readonly Point[] => {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last !== undefined && near(last.x, point.x) && near(last.y, point.y)) continue;
    const inLine =
      before !== undefined &&
      last !== undefined &&
      ((near(before.x, last.x) && near(last.x, point.x)) || (near(before.y, last.y) && near(last.y, point.y)));
    if (inLine) kept.pop();
    kept.push(point);
  }
  return kept;
};

const round = (value: number): number => Math.round(value * 10) / 10;

const text = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

const toward = (from: Point, to: Point, distance: number): Point => {
  const length = span(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * distance) / length, y: from.y + ((to.y - from.y) * distance) / length };
};

/** An SVG path along `points` with rounded corners. */
export const pathOf = (points: readonly Point[], radius = 8): string =>
  points
    .map((point, at) => {
      const [before, after] = [points[at - 1], points[at + 1]];
      if (before === undefined) return `M${text(point)}`;
      if (after === undefined) return `L${text(point)}`;
      const bend = Math.min(radius, span(before, point) / 2, span(point, after) / 2);
      return `L${text(toward(point, before, bend))}Q${text(point)} ${text(toward(point, after, bend))}`;
    })
    .join("");

/** For each point how far it is along the way, in px. */
export const distances = (points: readonly Point[]): readonly number[] => {
  let far = 0;
  return points.map((point, at) => {
    far += span(points[at - 1] ?? point, point);
    return far;
  });
};

/** A point on the way, `progress` from 0 to 1. */
export const pointAt = (points: readonly Point[], progress: number): Point => {
  const total = distances(points).at(-1) ?? 0;
  let left = Math.min(1, Math.max(0, progress)) * total;
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1] as Point, points[at] as Point];
    const length = span(from, to);
    if (left <= length) return toward(from, to, left);
    left -= length;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
};

export const right = ({ x, w }: Rect): number => x + w;
export const bottom = ({ y, h }: Rect): number => y + h;
export const middle = ({ x, y, w, h }: Rect): Point => ({ x: x + w / 2, y: y + h / 2 });
