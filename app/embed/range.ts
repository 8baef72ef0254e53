import type { Parameters } from "./parameters.ts";

/** Numbers of steps. */
export interface Range {
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** What is played and where it begins, as an address asks for it: the nearest that there is. `ids`: of all steps, at least one. */
export const rangeOf = (
  asked: Pick<Parameters, "step" | "from" | "to">,
  ids: readonly string[],
  opens: string | null,
): Range => {
  const last = ids.length - 1;
  const numberOf = (step: string | null, otherwise: number): number => {
    if (step === null) return otherwise;
    const named = ids.indexOf(step);
    if (named >= 0) return named;
    return /^\d+$/.test(step) ? Math.min(Number(step), last) : otherwise;
  };
  const from = numberOf(asked.from, 0);
  const to = Math.max(from, numberOf(asked.to, last));
  const start = numberOf(asked.step, asked.from === null ? numberOf(opens, 0) : from);
  return { from, to, start: Math.min(to, Math.max(from, start)) };
};
