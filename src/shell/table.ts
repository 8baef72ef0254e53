/** Tables as Go's `text/tabwriter` aligns them. */
export interface TableShape {
  /** Narrowest column, padding included. */
  readonly minWidth: number;
  /** Blanks after the longest cell of a column. */
  readonly padding: number;
}

/** What nearly all of Docker's lists use. */
export const listShape: TableShape = { minWidth: 10, padding: 3 };

const lengthOf = (cell: string): number => Array.from(cell).length;

const padTo = (cell: string, width: number): string => cell + " ".repeat(width - lengthOf(cell));

/** Width of column `column` in the run of lines around `line` that all have a cell ended by a tab there. */
const blockWidths = (lines: readonly (readonly string[])[], shape: TableShape): readonly (readonly number[])[] => {
  const widths: number[][] = lines.map(() => []);
  const columns = Math.max(0, ...lines.map((cells) => cells.length - 1));
  for (let column = 0; column < columns; column++) {
    let first = 0;
    while (first < lines.length) {
      let end = first;
      let longest = 0;
      while (end < lines.length && (lines[end]?.length ?? 0) - 1 > column) {
        longest = Math.max(longest, lengthOf(lines[end]?.[column] ?? ""));
        end++;
      }
      const width = Math.max(shape.minWidth, longest + shape.padding);
      for (let line = first; line < end; line++) (widths[line] as number[])[column] = width;
      first = Math.max(end, first + 1);
    }
  }
  return widths;
};

/** Aligns lines of tab-terminated cells. What follows a line's last tab is no cell and is not padded. */
export const alignTabs = (text: string, shape: TableShape = listShape): string => {
  const lines = text.split("\n").map((line) => line.split("\t"));
  const widths = blockWidths(lines, shape);
  return lines
    .map((cells, line) =>
      cells.map((cell, at) => (at === cells.length - 1 ? cell : padTo(cell, widths[line]?.[at] ?? 0))).join(""),
    )
    .join("\n");
};

/** Rows of cells, aligned, one line each. The last cell of a row is not padded. */
export const renderTable = (rows: readonly (readonly string[])[], shape: TableShape = listShape): string =>
  rows.length === 0 ? "" : alignTabs(`${rows.map((cells) => cells.join("\t")).join("\n")}\n`, shape);
