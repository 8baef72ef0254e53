import { humanSize } from "#shell/units.ts";

const barLength = 50;

/** How far a download or extraction is; empty if nothing is known. `columns`: the terminal's width. Source: docker-cli.md §4.1. */
export const progressText = (current: number, total: number, columns: number): string => {
  if (current <= 0 && total <= 0) return "";
  const done = humanSize(current).padStart(8);
  if (total <= 0) return done;
  const filled = Math.min(barLength, Math.trunc(Math.trunc((current / total) * 100) / 2));
  const bar = columns > 110 ? `[${"=".repeat(filled)}>${" ".repeat(barLength - filled)}] ` : "";
  return bar + (current > total ? done : `${done}/${humanSize(total)}`);
};
