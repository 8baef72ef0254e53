import { bottom, middle, right } from "./route.ts";
import type { Rect } from "./scene.ts";

export type Direction = "left" | "right" | "up" | "down";

const gap = (from: number, to: number, otherFrom: number, otherTo: number): number =>
  Math.max(0, otherFrom - to, from - otherTo);

/** The thing next to `from` in that direction; undefined if there is none. */
export const nearest = <Thing extends Rect>(
  from: Rect,
  things: readonly Thing[],
  direction: Direction,
): Thing | undefined => {
  const flat = direction === "left" || direction === "right";
  const sign = direction === "right" || direction === "down" ? 1 : -1;
  const here = middle(from);
  let best: Thing | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const there = middle(thing);
    const ahead = sign * (flat ? there.x - here.x : there.y - here.y);
    if (ahead <= 4) continue;
    const aside = flat
      ? gap(from.y, bottom(from), thing.y, bottom(thing))
      : gap(from.x, right(from), thing.x, right(thing));
    const straying = flat ? Math.abs(there.y - here.y) : Math.abs(there.x - here.x);
    const cost = ahead + aside * 4 + straying * 0.2;
    if (cost < least) [best, least] = [thing, cost];
  }
  return best;
};
