import type { Hop, Importance } from "#core/explain.ts";
import { sameRef } from "#core/table.ts";

/** A link of a chain of causes, as far as its story depends on it. */
export interface Cause {
  readonly text: string;
  readonly importance: Importance;
  readonly hop: Hop | null;
  /** Who did it: the procedure at the bottom of the calls; null if nobody runs any more. */
  readonly doer: number | null;
}

const answers = (answer: Hop | null, request: Hop | null): boolean =>
  answer !== null && request !== null && sameRef(answer.from, request.to) && sameRef(answer.to, request.from);

const alike = (one: Hop | null, other: Hop | null): boolean =>
  one !== null && other !== null && sameRef(one.from, other.from) && sameRef(one.to, other.to);

/** For each link of a chain, from the effect back, where the request stands that it answers; -1 for what answers none. */
const requestsOf = (chain: readonly Cause[]): readonly number[] => {
  const found = chain.map(() => -1);
  const open: number[] = [];
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const hop = chain[at]?.hop ?? null;
    const request = open.findLast((each) => answers(hop, chain[each]?.hop ?? null));
    if (request === undefined) {
      if (hop !== null) open.push(at);
      continue;
    }
    found[at] = request;
    // What comes in pieces leaves the request open.
    if (chain[at]?.importance !== "detail") open.length = open.indexOf(request);
  }
  return found;
};

/**
 * A chain of causes, from the effect back to what was typed, as somebody would tell it: without errands that were done with before,
 * without what was sent on the way while the work went on, without details and repetitions. First and last link stay.
 */
export const storyOf = <Link extends Cause>(chain: readonly Link[]): readonly Link[] => {
  const story: Link[] = [];
  const requests = requestsOf(chain);
  for (let at = 0; at < chain.length; at += 1) {
    const link = chain[at] as Link;
    const effect = story.at(-1);
    const request = requests[at] ?? -1;
    if (effect === undefined || at === chain.length - 1) {
      story.push(link);
      continue;
    }
    if (request >= 0) {
      const asked = chain[request] as Link;
      const sameDoer = link.doer !== null && link.doer === effect.doer;
      // The one who answered went on working: it was but word of progress.
      if (sameDoer || link.text === effect.text || alike(link.hop, effect.hop)) continue;
      // The one who had asked went on to the next errand.
      if (alike(effect.hop, asked.hop)) {
        at = Math.min(request, chain.length - 2);
        continue;
      }
      story.push(link);
      continue;
    }
    if (link.importance === "detail" && story.length > 1) continue;
    if (link.text === effect.text || (link.importance === "detail" && alike(link.hop, effect.hop))) continue;
    story.push(link);
  }
  return story;
};
