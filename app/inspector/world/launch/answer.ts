import type { Hop } from "#core/explain.ts";
import { sameRef } from "#core/table.ts";
import type { Timeline } from "#core/timeline.ts";
import { hop } from "#core/why.ts";
import { shortIds } from "../../../session/told.ts";

/** What came back for a request. */
export interface Answers {
  /** At once: `201 Created`, `0xC0370103, pending`. */
  readonly answer: string | null;
  /** Later, of its own accord: `SystemCreateCompleted (0x2)`. */
  readonly later: string | null;
  readonly body?: unknown;
}

const NONE: Answers = { answer: null, later: null };

/** Calls that only begin something. Source: reference/hcs-hns.md §2.1, rows 12 and 15, §5. */
const pending: ReadonlySet<string> = new Set(["hcs.create", "hcs.start"]);

/** An answer is looked for no further away. */
const FAR = 2000;

const replies = (one: Hop, other: Hop): boolean => sameRef(one.from, other.to) && sameRef(one.to, other.from);

/** What answers the request of a moment, as far as the timeline goes. */
export const answersOf = (timeline: Timeline, moment: number): Answers => {
  const event = timeline.eventOf(moment);
  const way = hop(timeline, moment);
  if (event === undefined || way === null || event.kind === "api.answer" || event.kind === "hcs.notify") return NONE;
  const failed = timeline.failureOf(event.seq);
  if (failed !== null) return { answer: failed.code, later: null, body: failed.message };
  const said = pending.has(event.kind) ? "0xC0370103, pending" : null;
  const first = event.kind === "api.request";
  for (let at = moment + 1; at <= Math.min(timeline.length, moment + FAR); at += 1) {
    const other = timeline.eventOf(at);
    if (other === undefined) break;
    const meant = first
      ? other.kind === "api.answer" && other.cause === event.seq
      : other.frame !== null && other.frame === event.frame;
    const back = meant ? hop(timeline, at) : null;
    if (back === null || !replies(way, back)) continue;
    const label = shortIds(back.label);
    const body = back.body === undefined ? {} : { body: back.body };
    return back.channel === "callback"
      ? { answer: said, later: label, ...body }
      : { answer: label, later: null, ...body };
  }
  return { ...NONE, answer: said };
};
