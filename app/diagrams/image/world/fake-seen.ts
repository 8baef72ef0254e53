import type { Timeline } from "#core/timeline.ts";
import type { Seen } from "../../seen.ts";

/** What somebody sees of a timeline at a moment, for tests. */
export const seenAt = (timeline: Timeline, moment = timeline.length): Seen => ({
  timeline,
  moment,
  now: timeline.at(moment),
  before: timeline.at(Math.max(0, moment - 1)),
  spoken: moment,
  told: null,
  numberOf: () => 1,
  observer: "host",
});
