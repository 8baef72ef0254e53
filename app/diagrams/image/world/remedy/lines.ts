import type { BuildRecord, RecordedStep } from "#docker/engine/builder/record/record.ts";

/** The lines of a Dockerfile, as they stand there. */
export const linesOf = ({ text }: BuildRecord): readonly string[] => text.replace(/\r?\n$/, "").split(/\r?\n/);

export const rowsOf = (build: BuildRecord, { line, endLine }: RecordedStep): readonly string[] =>
  linesOf(build).slice(line - 1, Math.max(line, endLine));

export const textOfLines = (lines: readonly string[]): string => `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
