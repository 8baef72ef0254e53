import type { RecordedStep } from "#docker/engine/builder/record/record.ts";
import { linesOf, rowsOf, textOfLines } from "./lines.ts";
import type { Pair } from "./pair.ts";

const isShellForm = ({ keyword, text }: RecordedStep): boolean =>
  keyword === "RUN" && !/^RUN\s+(?:\[|--|<<)/i.test(text);

/** PowerShell parts commands by semicolons, cmd goes on only where one went well. */
const separatorOf = ({ until }: Pair, imageShell: readonly string[]): string => {
  const shell = until.findLast(({ keyword }) => keyword === "SHELL")?.text ?? imageShell.join(" ");
  return /powershell|pwsh/i.test(shell) ? ";" : " &&";
};

/** The lines from the first to the last as one RUN: the layer is sealed when all is done. Null where they are not RUN lines that follow each other. */
export const oneRun = (pair: Pair, imageShell: readonly string[]): string | null => {
  const { build, first, last, until } = pair;
  const joined = until.filter(({ line }) => line >= first.line && line <= last.line);
  if (joined.length < 2 || !joined.every(isShellForm)) return null;
  const separator = separatorOf(pair, imageShell);
  const run = joined.flatMap((step, at) => {
    const rows = rowsOf(build, step).map((row, index) => {
      const bare = index === 0 ? row.replace(/^\s*RUN\s+/i, "") : row;
      return at === 0 && index === 0 ? `RUN ${bare}` : index === 0 ? `    ${bare}` : row;
    });
    const end = rows.length - 1;
    return at === joined.length - 1
      ? rows
      : rows.map((row, index) => (index === end ? `${row.trimEnd()}${separator} ${build.escape}` : row));
  });
  const lines = linesOf(build);
  const taken = new Set(
    joined.flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, at) => line + at)),
  );
  const between = lines.filter((_, at) => at + 1 > first.line && at + 1 < last.line && !taken.has(at + 1));
  return textOfLines([
    ...lines.slice(0, first.line - 1),
    ...between.filter((line) => line.trim() !== ""),
    ...run,
    ...lines.slice(last.endLine),
  ]);
};
