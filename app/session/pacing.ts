import type { Importance } from "#core/explain.ts";

/** How long a moment is looked at, ms at speed 1. Model parameter of the page, not of the world. */
const dwell: Readonly<Record<Importance, number>> = { headline: 800, step: 330, detail: 30 };

/** What comes piece by piece and is much alike: seen passing by, not read. */
const passing = /^layer[^a-z]+(download|extract)$/;

/** How much attention a moment wants. */
export const attention = (kind: string, importance: Importance): Importance =>
  passing.test(kind) ? "detail" : importance;

/** A play of one command takes no longer than this at speed 1, ms. */
const longest = 40_000;

/** How long each moment of `from … end` is looked at, so that the whole stays watchable. */
export const pace = (
  importance: (moment: number) => Importance,
  from: number,
  end: number,
): ((moment: number) => number) => {
  let whole = 0;
  for (let moment = from + 1; moment <= end; moment += 1) whole += dwell[importance(moment)];
  const factor = Math.min(1, longest / Math.max(1, whole));
  return (moment) => (moment < 1 ? 0 : dwell[importance(moment)] * (moment > from ? factor : 1));
};
