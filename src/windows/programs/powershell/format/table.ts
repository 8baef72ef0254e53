import type { Value } from "../value/value.ts";
import type { Column } from "./view.ts";

/** Characters in a line of a console that nobody sized. */
export const lineWidth = 120;

const fitted = (text: string, width: number, right: boolean): string => {
  const cut = text.length > width ? (width > 3 ? `${text.slice(0, width - 3)}...` : text.slice(0, width)) : text;
  return right ? cut.padStart(width) : cut.padEnd(width);
};

/** Header, dashes and one line per value; the last column ends where its text ends. */
export const tableText = (columns: readonly Column[], values: readonly Value[], hideHeader = false): string => {
  const cells = values.map((value) => columns.map(({ text }) => text(value).split("\n")[0] ?? ""));
  const widths = columns.map(
    ({ width, label }, at) => width || Math.max(label.length, ...cells.map((row) => row[at]?.length ?? 0)),
  );
  let total = 0;
  const shown = columns.filter((_, at) => {
    total += (widths[at] ?? 0) + 1;
    return at === 0 || total - 1 <= lineWidth || total - (widths[at] ?? 0) < lineWidth - 2;
  });
  const line = (texts: readonly string[]): string =>
    shown
      .map((column, at) => {
        const last = at === shown.length - 1;
        const room = lineWidth - widths.slice(0, at).reduce((sum, each) => sum + each + 1, 0);
        return fitted(
          texts[at] ?? "",
          last ? Math.max(1, Math.min(widths[at] ?? 1, room)) : (widths[at] ?? 1),
          column.right ?? false,
        );
      })
      .join(" ")
      .replace(/\s+$/, "");
  const rows = cells.map((row) => `${line(row)}\n`).join("");
  if (hideHeader) return rows;
  return `${line(columns.map(({ label }) => label))}\n${line(columns.map(({ label }) => "-".repeat(label.length)))}\n${rows}`;
};

/** `Name : value`, one block per value. */
export const listText = (blocks: readonly (readonly (readonly [string, string])[])[]): string =>
  blocks
    .map((pairs) => {
      const width = Math.max(...pairs.map(([name]) => name.length), 0);
      const below = `\n${" ".repeat(width + 3)}`;
      return pairs.map(([name, text]) => `${name.padEnd(width)} : ${text.replace(/\r?\n/g, below)}\n`).join("");
    })
    .join("\n");
