import type { BuildRecord, RecordedStep } from "#docker/engine/builder/record/record.ts";
import type { Filled } from "../layers.ts";

/** Two lines of one stage: what the first leaves, the second hides. */
export interface Pair {
  readonly build: BuildRecord;
  readonly first: RecordedStep;
  readonly last: RecordedStep;
  /** The steps of the stage from FROM to the last of both. */
  readonly until: readonly RecordedStep[];
  /** Layers of those steps. */
  readonly layers: readonly Filled[];
  readonly bytes: number;
  readonly path: string;
}

/** The two lines that cost most; null where no line hides what another has left. */
export const costliestPair = (build: BuildRecord, filled: readonly Filled[]): Pair | null => {
  let best: Pair | null = null;
  for (const { box, step } of filled) {
    if (step === null) continue;
    const [largest] = box.hidden;
    const by = filled.find((each) => each.box.key === largest?.by)?.step ?? null;
    const [first, last] = [build.steps[step], by === null ? undefined : build.steps[by]];
    if (largest === undefined || first === undefined || last === undefined) continue;
    const bytes = box.hidden.reduce((sum, each) => sum + (each.by === largest.by ? each.bytes : 0), 0);
    if (best !== null && best.bytes >= bytes) continue;
    const until = build.steps.filter((each, at) => each.stage === first.stage && at <= (by ?? 0));
    const layers = filled.filter((each) => each.step !== null && each.step <= (by ?? 0));
    best = { build, first, last, until, layers, bytes, path: largest.path };
  }
  return best;
};
