const distance = (one: string, other: string): number => {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
};

const inCaseOf = (word: string, typed: string): string => {
  if (typed === typed.toLowerCase()) return word.toLowerCase();
  return typed === typed.toUpperCase() ? word.toUpperCase() : word.toLowerCase();
};

const nearest = (typed: string, known: readonly string[]): string | undefined => {
  let best: string | undefined;
  let least = 3;
  for (const word of known) {
    if (Math.abs(word.length - typed.length) >= least) continue;
    const far = distance(typed, word);
    if (far < least) {
      best = word;
      least = far;
    }
  }
  return best;
};

/** ` (did you mean FROM?)` where a known word is fewer than three edits away, else nothing. */
export const suggestWord = (typed: string, known: readonly string[]): string => {
  const best = nearest(
    typed.toLowerCase(),
    known.map((word) => word.toLowerCase()),
  );
  return best === undefined ? "" : ` (did you mean ${inCaseOf(best, typed)}?)`;
};

/** The same for a flag, whose case counts. */
export const suggestFlag = (typed: string, known: readonly string[]): string => {
  const best = nearest(typed, known);
  return best === undefined ? "" : ` (did you mean ${best}?)`;
};
