/** One line of the transcript. */
export interface TerminalLine {
  readonly id: string | number;
  readonly kind: "typed" | "output" | "error" | "now";
  /** Before what was typed: `PS C:\> `. */
  readonly prompt?: string;
  readonly text: string;
  /** The moment that wrote it; null if none did. */
  readonly moment: number | null;
  /** The moment from which on something else is written over it; absent where nothing ever is. */
  readonly replaced?: number;
}

/** Rows of the screen that a line takes in a terminal of so many columns. */
export const rowsOf = ({ prompt = "", text }: TerminalLine, columns: number): number =>
  Math.max(1, Math.ceil((prompt.length + text.length) / Math.max(1, columns)));

/** For each line the row at which it starts; one more at the end: the sum. */
export const rowStarts = (lines: readonly TerminalLine[], columns: number): Float64Array => {
  const starts = new Float64Array(lines.length + 1);
  lines.forEach((line, at) => {
    starts[at + 1] = (starts[at] ?? 0) + rowsOf(line, columns);
  });
  return starts;
};

/** The line that shows at `row`. */
export const lineAt = (starts: Float64Array, row: number): number => {
  let [low, high] = [0, Math.max(0, starts.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
};

const LONGEST = 4000;

/** Text as lines short enough to be drawn one by one. */
export const cutLines = (text: string): readonly string[] =>
  text.split(/\r?\n/).flatMap((line) => {
    if (line.length <= LONGEST) return [line];
    const pieces: string[] = [];
    for (let at = 0; at < line.length; at += LONGEST) pieces.push(line.slice(at, at + LONGEST));
    return pieces;
  });
