import type { Story } from "../diagrams/story.ts";
import { type Live, openLive, typed } from "../session/live.ts";
import type { Tick } from "../timeline/Ticks.tsx";
import { beforeStep, type Step } from "./step.ts";

/** A story that has been played to its end. */
export interface StoryRun {
  readonly live: Live;
  readonly story: Story;
  /** At least one: step 0. */
  readonly steps: readonly Step[];
}

/** Types lines at the host's prompt, one after the other. Throws where one cannot be typed. */
export const typeAll = (live: Live, lines: readonly string[]): Live =>
  lines.reduce((on, line) => {
    const asked = on.intend(on.end, typed("0", line));
    if ("problem" in asked) throw new Error(`A story cannot type “${line}”: ${asked.problem}`);
    return asked.live;
  }, live);

const slug = (kind: string): string => kind.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase();

/** Names every step by the kind of its event; the second of its kind is called `kind-2`. */
const named = (live: Live, ticks: readonly Tick[]): readonly Step[] => {
  const seen = new Map<string, number>();
  return ticks.map(({ moment, importance }, at) => {
    const kind = slug(live.kindAt(moment));
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return {
      id: count === 1 ? kind : `${kind}-${count}`,
      number: at + 1,
      moment,
      text: live.told(moment)?.text ?? "",
      headline: importance === "headline",
    };
  });
};

/** The steps of everything that was typed after moment `from`, of the kinds in `stops` where it names any. */
export const stepsAfter = (live: Live, from: number, stops?: readonly string[]): readonly Step[] => [
  { id: beforeStep, number: 0, moment: from, text: "Nothing has been typed yet.", headline: false },
  ...named(
    live,
    live.ticks.filter(
      ({ moment }) => moment > from && (stops === undefined || stops.includes(slug(live.kindAt(moment)))),
    ),
  ),
];

/** Plays a story to its end. Throws where the story cannot be typed, which is a fault of the story. */
export const runStory = (story: Story): StoryRun => {
  const ready = typeAll(openLive(null, story.host).live, story.before);
  const from = ready.end;
  const live = typeAll(ready, story.lines);
  const steps = stepsAfter(live, from, story.stops).map((step) => {
    const formerly = Object.entries(story.formerly ?? {}).flatMap(([old, id]) => (id === step.id ? [old] : []));
    return formerly.length === 0 ? step : { ...step, formerly };
  });
  return { live, story, steps };
};
