/** One line of the transcript. */
export interface TerminalLine {
  readonly id: string | number;
  /** `waiting`: typed, and not read by anybody yet. */
  readonly kind: "typed" | "waiting" | "output" | "error";
  /** Before what was typed: `PS C:\> `. */
  readonly prompt?: string;
  readonly text: string;
  /** Said after it, not by the console. */
  readonly note?: string;
  /** The moment that wrote it; null if none did. */
  readonly moment: number | null;
  /** The moment from which on something else is written over it; absent where nothing ever is. */
  readonly replaced?: number;
}

/** Rows of the screen that a line takes in a terminal of so many columns. */
export const rowsOf = ({ prompt = "", text, note = "" }: TerminalLine, columns: number): number =>
  Math.max(1, Math.ceil((prompt.length + text.length + note.length) / Math.max(1, columns)));

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

/** Where the newest answer begins: with what was printed last at once, and the line that asked for it if that stands right before. What a window greets one with is none. */
export const answerStart = (lines: readonly TerminalLine[]): number => {
  const moment = lines.at(-1)?.moment ?? null;
  let at = lines.length;
  while (at > 0 && lines[at - 1]?.kind !== "typed" && lines[at - 1]?.moment === moment) at -= 1;
  if (at === 0) return lines.length;
  return at < lines.length && lines[at - 1]?.kind === "typed" ? at - 1 : at;
};

/** The line that was typed last; 0 where none was. */
export const commandStart = (lines: readonly TerminalLine[]): number =>
  Math.max(
    0,
    lines.findLastIndex(({ kind }) => kind === "typed"),
  );

/** The row at the top of a terminal that follows what is printed: the end, but no answer that came at once begins above it. */
export const restingRow = (last: number, answer: number): number => Math.min(last, answer);

const LONGEST = 4000;

/** Text as lines short enough to be drawn one by one. */
export const cutLines = (text: string): readonly string[] =>
  text.split(/\r?\n/).flatMap((line) => {
    if (line.length <= LONGEST) return [line];
    const pieces: string[] = [];
    for (let at = 0; at < line.length; at += LONGEST) pieces.push(line.slice(at, at + LONGEST));
    return pieces;
  });
