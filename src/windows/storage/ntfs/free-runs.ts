/** Numbers of records that were used and are free again: `count` from `first` on. */
export interface FreeRun {
  readonly first: number;
  readonly count: number;
}

/** The runs with one more, in order, neighbours joined. */
export const withFree = (runs: readonly FreeRun[], run: FreeRun): readonly FreeRun[] => {
  if (run.count === 0) return runs;
  const at = runs.findIndex(({ first }) => first > run.first);
  const made: FreeRun[] = [];
  for (const each of runs.toSpliced(at < 0 ? runs.length : at, 0, run)) {
    const last = made.at(-1);
    if (last !== undefined && last.first + last.count === each.first)
      made[made.length - 1] = { first: last.first, count: last.count + each.count };
    else made.push(each);
  }
  return made;
};

/** The runs without their lowest number. */
export const withoutLowest = ([run, ...rest]: readonly FreeRun[]): readonly FreeRun[] =>
  run === undefined || run.count === 1 ? rest : [{ first: run.first + 1, count: run.count - 1 }, ...rest];
