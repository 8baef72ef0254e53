import { type EntityRef, refText } from "#core/table.ts";
import { pathOf, pointAt, straighten } from "../../scene/route.ts";
import type { Mark, Point, Route } from "../../scene/scene.ts";
import { placeTag } from "../../scene/tag.ts";
import type { Token } from "../model.ts";
import { between, type Lanes } from "./lanes.ts";
import type { Way } from "./management.ts";

const STOP = 8;

/** The dot stops in front of what it reaches, so that it hides no words. */
const stopShort = (points: readonly Point[]): readonly Point[] => {
  const [before, last] = [points.at(-2), points.at(-1)];
  if (before === undefined || last === undefined) return points;
  const length = Math.hypot(last.x - before.x, last.y - before.y);
  const share = length === 0 ? 0 : Math.min(STOP, length) / length;
  return [...points.slice(0, -1), { x: last.x + (before.x - last.x) * share, y: last.y + (before.y - last.y) * share }];
};

/** Marks by the refs, as text, that they are or stand for. */
export const placesOf = (marks: readonly Mark[]): ReadonlyMap<string, Mark> => {
  const found = new Map<string, Mark>();
  for (const mark of marks) for (const ref of mark.target?.standsFor ?? []) found.set(ref, mark);
  for (const mark of marks) if (mark.target !== undefined) found.set(refText(mark.target.ref), mark);
  return found;
};

const same = (a: EntityRef, b: EntityRef): boolean => refText(a) === refText(b);

/** The way of the travelling request; null if one of its ends is not in the picture, or both are one mark. */
export const routeOf = (
  token: Token,
  marks: readonly Mark[],
  ways: readonly Way[],
  lanes: Lanes,
  size: { readonly width: number; readonly height: number },
): Route | null => {
  const key = `${refText(token.from)} ${refText(token.to)} ${token.label}`;
  const straight = ways.find(({ from, to }) => same(from, token.from) && same(to, token.to));
  const back = ways.find(({ from, to }) => same(from, token.to) && same(to, token.from));
  const texts = [`${token.channel} · ${token.label}`, token.label, token.channel];
  const found = placesOf(marks);
  const [from, to] = [found.get(refText(token.from)), found.get(refText(token.to))];
  const made = (points: readonly Point[]): Route => {
    const clean = stopShort(straighten(points));
    const joins = { label: `${token.channel}, ${token.label}`, at: pointAt(clean, 0.5) };
    return {
      key,
      points: clean,
      d: pathOf(clean),
      tag: placeTag(texts, clean, marks, { ...size, lane: lanes.gateY }),
      ...(from === undefined || to === undefined ? {} : { joins: { ...joins, from: from.key, to: to.key } }),
    };
  };
  if (straight !== undefined) return made(straight.points);
  if (back !== undefined) return made([...back.points].reverse());
  if (from === undefined || to === undefined || from === to) return null;
  return made(between(from, to, { marks: new Map(marks.map((mark) => [mark.key, mark])), lanes }));
};
