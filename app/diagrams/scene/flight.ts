import type { Mark } from "./scene.ts";

/** Shares of the way that a mark has come. */
const SHARES = [0, 0.25, 0.5, 0.75];

/** A new mark where it is seen while it grows out of what made it: the one move of a mark while the clock runs. Source: scene.css. */
export const inFlight = (mark: Mark): readonly Mark[] => {
  const { grow, state, x, y } = mark;
  if (grow === undefined || state !== "new") return [];
  return SHARES.map((share) => ({ ...mark, x: x + grow.x * (1 - share), y: y + grow.y * (1 - share) }));
};
