/** Longest line in bytes that the engine's scanner takes. Source: Go `bufio.MaxScanTokenSize` less one. */
export const longestLine = 65535;

export interface Lines {
  /** Each with its line end, as heredoc bodies keep theirs. */
  readonly lines: readonly string[];
  /** The scanner stopped at a line longer than `longestLine`; nothing after it was read. */
  readonly tooLong: boolean;
}

const byteLength = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
};

const isTooLong = (line: string): boolean =>
  line.length * 3 > longestLine && byteLength(line.endsWith("\n") ? line.slice(0, -1) : line) > longestLine;

/** The lines of a file without its byte order mark. */
export const splitLines = (text: string): Lines => {
  const lines: string[] = [];
  let start = text.startsWith("\ufeff") ? 1 : 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(start, end);
    if (isTooLong(line)) return { lines, tooLong: true };
    lines.push(line);
    start = end;
  }
  return { lines, tooLong: false };
};

export const withoutLineEnd = (line: string): string => {
  let end = line.length;
  while (end > 0 && (line[end - 1] === "\n" || line[end - 1] === "\r")) end -= 1;
  return line.slice(0, end);
};
