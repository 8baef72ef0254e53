import { type EntityRef, refText } from "#core/table.ts";
import type { Timeline } from "#core/timeline.ts";
import { builds } from "#docker/engine/builder/record/record.ts";
import { images } from "#docker/engine/image/image.ts";
import { layers } from "#windows/storage/layer/layer.ts";

interface Touch {
  readonly moment: number;
  readonly ref: EntityRef;
}

interface Touches {
  readonly all: Touch[];
  /** Moments at which things came to be, by their ref as text. */
  readonly births: Map<string, number>;
  known: number;
}

const born: ReadonlySet<string> = new Set([builds.name, layers.name]);

const kept = new WeakMap<Timeline, Touches>();

/** Every moment that did something to a build or an image. Grows with the timeline. */
const touchesOf = (timeline: Timeline): Touches => {
  const touches: Touches = kept.get(timeline) ?? { all: [], births: new Map(), known: 0 };
  kept.set(timeline, touches);
  for (; touches.known < timeline.length; touches.known += 1)
    for (const { ref, before, after } of timeline.changes(touches.known + 1)) {
      if (before === undefined && born.has(ref.table)) touches.births.set(refText(ref), touches.known + 1);
      if (ref.table !== builds.name && ref.table !== images.name) continue;
      if (after !== undefined) touches.all.push({ moment: touches.known + 1, ref });
    }
  return touches;
};

/** What was touched up to a moment, the latest first, each once. */
export const touchedUntil = (timeline: Timeline, moment: number): readonly EntityRef[] => {
  const seen = new Map<string, EntityRef>();
  for (const touch of touchesOf(timeline).all.toReversed())
    if (touch.moment <= moment && !seen.has(refText(touch.ref))) seen.set(refText(touch.ref), touch.ref);
  return [...seen.values()];
};

/** The moment at which a build or a layer came to be; 0 for none. */
export const birthOf = (timeline: Timeline, ref: EntityRef): number =>
  touchesOf(timeline).births.get(refText(ref)) ?? 0;
