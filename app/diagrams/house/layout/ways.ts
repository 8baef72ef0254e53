import { type EntityRef, refText } from "#core/table.ts";
import { bottom, middle, pathOf, pointAt, right, straighten } from "../../scene/route.ts";
import type { Mark, Point, Route } from "../../scene/scene.ts";
import { placeTag } from "../../scene/tag.ts";
import type { Token } from "../model.ts";
import type { Way } from "./management.ts";

/** Where requests leave a room. */
export interface Riser {
  readonly x: number;
  readonly side: "left" | "right";
}

/** The free lanes of a finished house, along which requests travel. */
export interface Lanes {
  /** Per room (its key): where it is left, and on which side. */
  readonly risers: ReadonlyMap<string, Riser>;
  readonly gateY: number;
  readonly kernel: string;
  /** Above the silos, below them, under the kernel. */
  readonly silosY: number;
  readonly partsY: number;
  readonly groundY: number;
  /** The kernel's left and right gutters. */
  readonly sides: readonly [number, number];
  /** What stands right above its gate and needs no lane. */
  readonly drop: string | null;
}

interface Places {
  readonly marks: ReadonlyMap<string, Mark>;
  readonly lanes: Lanes;
}

const rootOf = (mark: Mark, places: Places): Mark => {
  const holder = mark.within === null ? undefined : places.marks.get(mark.within);
  return holder === undefined ? mark : rootOf(holder, places);
};

const holds = (holder: Mark, mark: Mark, places: Places): boolean =>
  mark.within !== null &&
  (mark.within === holder.key ||
    (places.marks.has(mark.within) && holds(holder, places.marks.get(mark.within) as Mark, places)));

/** From a mark of a room to the room's riser. */
const out = (mark: Mark, room: Mark, { lanes, marks }: Places): readonly Point[] => {
  const { x, side } = lanes.risers.get(room.key) ?? { x: middle(room).x, side: "left" as const };
  const centre = middle(mark);
  if (mark === room)
    return x > mark.x && x < right(mark)
      ? [{ x, y: bottom(mark) }]
      : [
          { x: side === "left" ? mark.x : right(mark), y: centre.y },
          { x, y: centre.y },
        ];
  if (side === "left")
    return [
      { x: mark.x, y: centre.y },
      { x, y: centre.y },
    ];
  if (mark.look === "card" && right(room) - right(mark) < 45)
    return [
      { x: right(mark), y: centre.y },
      { x, y: centre.y },
    ];
  const holder = mark.within === null ? undefined : marks.get(mark.within);
  const y = bottom(holder?.look === "card" ? holder : mark) + 4;
  return [
    { x: centre.x, y: bottom(mark) },
    { x: centre.x, y },
    { x, y },
  ];
};

/** From a mark of a room to the gate. */
const leave = (mark: Mark, room: Mark, places: Places): readonly Point[] => {
  const { gateY, drop } = places.lanes;
  if (mark.key === drop)
    return [
      { x: middle(mark).x, y: bottom(mark) },
      { x: middle(mark).x, y: gateY },
    ];
  const points = out(mark, room, places);
  const last = points.at(-1);
  return last === undefined ? points : [...points, { x: last.x, y: gateY }];
};

/** Through the gate into the kernel, on the way to another room. */
const across = (mark: Mark, room: Mark, places: Places): readonly Point[] => {
  const points = leave(mark, room, places);
  const last = points.at(-1);
  return last === undefined ? points : [...points.slice(0, -1), { x: last.x, y: places.lanes.silosY }];
};

/** From the gate at `x` down to a mark of the kernel or of the hardware. */
const down = (x: number, mark: Mark, { lanes }: Places): readonly Point[] => {
  const centre = middle(mark);
  const side =
    Math.abs(lanes.sides[0] - centre.x) < Math.abs(lanes.sides[1] - centre.x) ? lanes.sides[0] : lanes.sides[1];
  if (mark.key === lanes.kernel) {
    const entry = Math.min(Math.max(x, mark.x + 14), right(mark) - 14);
    return [
      { x: entry, y: lanes.gateY },
      { x: entry, y: mark.y },
    ];
  }
  if (mark.look === "slab") {
    const entry = mark.x + Math.min(20, mark.w / 2);
    return [
      { x, y: lanes.silosY },
      { x: entry, y: lanes.silosY },
      { x: entry, y: mark.y },
    ];
  }
  if (mark.y > lanes.groundY)
    return [
      { x, y: lanes.silosY },
      { x: side, y: lanes.silosY },
      { x: side, y: lanes.groundY },
      { x: centre.x, y: lanes.groundY },
      { x: centre.x, y: mark.y },
    ];
  if (mark.y < lanes.partsY + 12)
    return [
      { x, y: lanes.partsY },
      { x: centre.x, y: lanes.partsY },
      { x: centre.x, y: mark.y },
    ];
  return [
    { x, y: lanes.partsY },
    { x: side, y: lanes.partsY },
    { x: side, y: mark.y - 3.5 },
    { x: centre.x, y: mark.y - 3.5 },
    { x: centre.x, y: mark.y },
  ];
};

const between = (from: Mark, to: Mark, places: Places): readonly Point[] => {
  if (holds(to, from, places)) return [...between(to, from, places)].reverse();
  if (holds(from, to, places)) {
    const x = to.x + Math.min(24, to.w / 2);
    return [
      { x, y: Math.max(from.y, to.y - 26) },
      { x, y: to.y },
    ];
  }
  const [first, second] = [rootOf(from, places), rootOf(to, places)];
  const upper = (root: Mark): boolean => places.lanes.risers.has(root.key);
  if (first === second && upper(first)) return [...out(from, first, places), ...[...out(to, second, places)].reverse()];
  if (upper(first) && upper(second))
    return [...across(from, first, places), ...[...across(to, second, places)].reverse()];
  if (upper(first)) {
    const start = leave(from, first, places);
    return [...start, ...down(start.at(-1)?.x ?? 0, to, places)];
  }
  if (upper(second)) return [...between(to, from, places)].reverse();
  const { sides, kernel, groundY } = places.lanes;
  if (from.key === kernel) {
    const { x } = middle(to);
    return [
      { x, y: groundY - 4 },
      { x, y: to.y },
    ];
  }
  if (to.key === kernel) return [...between(to, from, places)].reverse();
  const [x] = sides;
  return [...[...down(x, from, places)].reverse(), ...down(x, to, places)];
};

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
