import type { Ground, Lane } from "../model.ts";

/** Where lanes stand in a wide picture. */
export interface Columns {
  readonly width: number;
  /** px from the left that row numbers take. */
  readonly gutter: number;
  readonly pitch: number;
  readonly x: ReadonlyMap<string, number>;
  /** Stretches of one privilege each. */
  readonly grounds: readonly {
    readonly of: Ground;
    readonly lanes: readonly Lane[];
    readonly x: number;
    readonly w: number;
  }[];
}

/** Between two grounds, where the boundary is. px */
export const GAP = 16;
const MARGIN = 2;

/** Below this, a lane's name has no place over it. px. */
export const NARROWEST = 88;

export const columnsOf = (lanes: readonly Lane[], width: number, gutter: number): Columns => {
  const names = [...new Set(lanes.map(({ ground }) => ground))];
  const pitch = (width - 2 * MARGIN - gutter - GAP * (names.length - 1)) / Math.max(1, lanes.length);
  const x = new Map<string, number>();
  let from = MARGIN;
  const grounds = names.map((of, at) => {
    const own = lanes.filter(({ ground }) => ground === of);
    const lead = at === 0 ? gutter : 0;
    own.forEach((lane, index) => {
      x.set(lane.id, from + lead + pitch * (index + 0.5));
    });
    const ground = { of, lanes: own, x: from, w: lead + pitch * own.length };
    from += ground.w + GAP;
    return ground;
  });
  return { width, gutter, pitch, x, grounds };
};
