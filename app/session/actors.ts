import { type EntityRef, refText } from "#core/table.ts";
import type { Timeline } from "#core/timeline.ts";
import { processes } from "#windows/kernel/process/process.ts";
import type { Telling } from "./told.ts";

/** So many requests back, whoever took part is still of interest. Model parameter of the page. */
const recent = 8;

/** The processes between which told requests have gone of late, since the last line was typed, as far as a moment. */
export const actorsOf = (timeline: Timeline, telling: Telling, moment: number): readonly EntityRef[] => {
  const found = new Map<string, EntityRef>();
  let left = recent;
  for (let at = moment; at > 0 && left > 0 && timeline.events[at - 1]?.kind !== "terminal.type"; at -= 1) {
    const { hop, importance } = telling.at(at);
    if (hop === null || importance === "detail") continue;
    left -= 1;
    for (const ref of [hop.from, hop.to]) if (ref.table === processes.name) found.set(refText(ref), ref);
  }
  return [...found.values()];
};
