import { extent } from "../../scene/laws.ts";
import { bottom, middle, right } from "../../scene/route.ts";
import type { Mark, Point } from "../../scene/scene.ts";

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

/** What stands in a finished house, and the lanes between it. */
export interface Places {
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

/** Half of what travels. px */
const DOT = 5;
/** From a wall to the free lane along it. px */
const WALL = 6;

/** Whether what travels straight from one point to another passes over words. */
const hidesWords = (marks: readonly Mark[], a: Point, b: Point): boolean =>
  marks.some((mark) =>
    mark.labels.some((each) => {
      const at = extent(mark, each);
      return (
        each.text !== "" &&
        at.x < Math.max(a.x, b.x) + DOT &&
        right(at) > Math.min(a.x, b.x) - DOT &&
        at.y < Math.max(a.y, b.y) + DOT &&
        bottom(at) > Math.min(a.y, b.y) - DOT
      );
    }),
  );

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
  const start = { x: centre.x, y: bottom(mark) };
  if (!hidesWords([...marks.values()], { x: centre.x, y }, { x, y })) return [start, { x: centre.x, y }, { x, y }];
  // Round what stands in the way, along the walls.
  const [gutter, foot] = [room.x + WALL, bottom(room) - WALL];
  return [start, { x: centre.x, y }, { x: gutter, y }, { x: gutter, y: foot }, { x, y: foot }];
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

/** A row of hardware is higher than that. px */
const ROW = 24;

/** From the gate at `x` down to a mark of the kernel or of the hardware. */
const down = (x: number, mark: Mark, { lanes, marks }: Places): readonly Point[] => {
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
  if (mark.y > lanes.groundY + ROW)
    return [
      { x, y: lanes.silosY },
      { x: side, y: lanes.silosY },
      { x: side, y: centre.y },
      { x: side < centre.x ? mark.x : right(mark), y: centre.y },
    ];
  if (mark.y > lanes.groundY)
    return [
      { x, y: lanes.silosY },
      { x: side, y: lanes.silosY },
      { x: side, y: lanes.groundY },
      { x: centre.x, y: lanes.groundY },
      { x: centre.x, y: mark.y },
    ];
  // Past the kernel's name where one would come down on it.
  const floor = marks.get(lanes.kernel);
  const named = floor !== undefined && hidesWords([floor], { x, y: lanes.silosY }, { x, y: lanes.partsY });
  const near = x - lanes.sides[0] < lanes.sides[1] - x ? lanes.sides[0] : lanes.sides[1];
  const enter: readonly Point[] = named
    ? [
        { x, y: lanes.silosY },
        { x: near, y: lanes.silosY },
        { x: near, y: lanes.partsY },
      ]
    : [{ x, y: lanes.partsY }];
  if (mark.y < lanes.partsY + 12) return [...enter, { x: centre.x, y: lanes.partsY }, { x: centre.x, y: mark.y }];
  return [
    ...enter,
    { x: side, y: lanes.partsY },
    { x: side, y: mark.y - 3.5 },
    { x: centre.x, y: mark.y - 3.5 },
    { x: centre.x, y: mark.y },
  ];
};

/** The way from one mark to another, along the lanes. */
export const between = (from: Mark, to: Mark, places: Places): readonly Point[] => {
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
