/**
 * A set of whole numbers as the places where it begins and ends, ascending: [2, 5, 9, 10] holds 2, 3, 4 and 9.
 * Sectors of a block, clusters of a volume: sets that come in runs. Plain data; never changed, only replaced.
 */
export type Runs = readonly number[];

/** Index of the first boundary that is greater than `number`: odd if the set holds it. */
const after = (runs: Runs, number: number): number => {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const holds = (runs: Runs, number: number): boolean => after(runs, number) % 2 === 1;

/** The set with all of start … end − 1 in it, or out of it. */
const marked = (runs: Runs, start: number, end: number, inside: boolean): Runs => {
  if (start >= end) return runs;
  // A boundary at the very start or end is dissolved where both sides are alike, hence the steps to the left.
  const from = after(runs, start - 1);
  const to = after(runs, end);
  if (from === to && (from % 2 === 1) === inside) return runs;
  const opens = (from % 2 === 1) !== inside;
  const closes = (to % 2 === 1) !== inside;
  const made = runs.slice(0, from);
  if (opens) made.push(start);
  if (closes) made.push(end);
  for (let at = to; at < runs.length; at += 1) made.push(runs[at] as number);
  return made;
};

export const withRun = (runs: Runs, start: number, end: number): Runs => marked(runs, start, end, true);

export const withoutRun = (runs: Runs, start: number, end: number): Runs => marked(runs, start, end, false);

/** How many numbers the set holds. */
export const countOf = (runs: Runs): number => {
  let count = 0;
  for (let index = 0; index < runs.length; index += 2) count += (runs[index + 1] ?? 0) - (runs[index] ?? 0);
  return count;
};

/** How far, from `number`, the set goes on to say the same: the next boundary, at most `limit`. */
export const sameUntil = (runs: Runs, number: number, limit: number): number =>
  Math.min(runs[after(runs, number)] ?? limit, limit);
