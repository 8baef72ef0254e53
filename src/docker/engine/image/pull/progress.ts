import { humanSize } from "../../daemon/human-size.ts";

const width = 50;

const bar = (percent: number): string => {
  const filled = Math.floor(percent / 2);
  if (filled >= width) return `[${"=".repeat(width)}>]`;
  return `[${"=".repeat(filled)}>${" ".repeat(width - filled)}]`;
};

/** A message with a bar for clients that draw none themselves. Source: moby pkg/jsonmessage. */
export const progress = (status: string, id: string, current: number, total: number): unknown => ({
  status,
  progressDetail: { current, total },
  progress: `${bar(total === 0 ? 100 : Math.floor((current / total) * 100))}  ${humanSize(current).padStart(7)}/${humanSize(total)}`,
  id,
});
