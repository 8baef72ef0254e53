import type { Tick } from "../timeline/Ticks.tsx";

/** Where one is: the moment, the one that the page speaks of, at or before it, and the last one. */
interface Standing {
  readonly moment: number;
  readonly spoken: number;
  readonly end: number;
}

/** The moment of the step before or after the one that is told. Moments that pass after a step belong to it. */
export const nextStop = (ticks: readonly Tick[], { moment, spoken, end }: Standing, by: -1 | 1): number =>
  by > 0
    ? (ticks.find((tick) => tick.moment > moment)?.moment ?? end)
    : (ticks.findLast((tick) => tick.moment < spoken)?.moment ?? 0);
