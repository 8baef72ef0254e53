import { refText } from "#core/table.ts";
import type { Timeline } from "#core/timeline.ts";
import { explain, hop } from "#core/why.ts";

/** One event as a line of JSON; `from` and `to` are null where nothing travels. */
const eventLine = (timeline: Timeline, index: number): string => {
  const event = timeline.eventOf(index);
  if (event === undefined) throw new Error(`There is no moment ${index}.`);
  const { seq, at, cause, kind } = event;
  const way = hop(timeline, index);
  const from = way === null ? null : refText(way.from);
  const to = way === null ? null : refText(way.to);
  return `${JSON.stringify({ seq, at, cause, kind, from, to, text: explain(timeline, index).text })}\n`;
};

/** The events after moment `from`, a line each. */
export const eventLines = (timeline: Timeline, from: number): string => {
  let text = "";
  for (let index = from + 1; index <= timeline.length; index += 1) text += eventLine(timeline, index);
  return text;
};
