import type { Seq, SimEvent } from "./event.ts";
import type { Explanation, Hop } from "./explain.ts";
import type { Moment, Timeline } from "./timeline.ts";

/** The moment at which event `seq` happened; undefined if it has not (yet). */
export const momentOf = (timeline: Timeline, seq: Seq): Moment | undefined => {
  const index = indices(timeline).get(seq);
  const event = index === undefined ? undefined : timeline.eventOf(index);
  return index === undefined || event === undefined ? undefined : { index, event };
};

/** Why did this happen: the event itself, its cause, the cause of that … the intent last. */
export const why = (timeline: Timeline, seq: Seq): readonly Moment[] => {
  const chain: Moment[] = [];
  for (let each = momentOf(timeline, seq); each !== undefined; ) {
    chain.push(each);
    each = each.event.cause === null ? undefined : momentOf(timeline, each.event.cause);
  }
  return chain;
};

/** What it did next: the events of which it is the cause, in order. */
export const effects = (timeline: Timeline, seq: Seq): readonly Moment[] => {
  const found: Moment[] = [];
  timeline.events.forEach((event, at) => {
    if (event.cause === seq) found.push({ index: at + 1, event });
  });
  return found;
};

const occasion = (timeline: Timeline, index: number, event: SimEvent) => ({
  event,
  data: event.data,
  before: timeline.at(index - 1),
  after: timeline.at(index),
  failure: timeline.failureOf(event.seq),
});

/** One sentence for moment `index`. */
export const explain = (timeline: Timeline, index: number): Explanation => {
  const event = timeline.eventOf(index);
  const act = event === undefined ? undefined : timeline.machine.acts.get(event.kind);
  if (event === undefined || act === undefined) throw new Error(`There is no moment ${index} to explain.`);
  return act.explain(occasion(timeline, index, event));
};

/** The way that moment `index` travels; null if it is no request. */
export const hop = (timeline: Timeline, index: number): Hop | null => {
  const event = timeline.eventOf(index);
  const act = event === undefined ? undefined : timeline.machine.acts.get(event.kind);
  return event === undefined ? null : (act?.hop?.(event.data) ?? null);
};

const known = new WeakMap<Timeline, Map<Seq, number>>();

const indices = (timeline: Timeline): Map<Seq, number> => {
  const map = known.get(timeline) ?? new Map<Seq, number>();
  known.set(timeline, map);
  for (let at = map.size; at < timeline.events.length; at += 1) map.set((timeline.events[at] as SimEvent).seq, at + 1);
  return map;
};
