import { findStep } from "../chapters/find-step.ts";
import { chapterOf } from "../chapters/index.ts";
import { holding } from "../chapters/truth.ts";
import { truthOf } from "../chapters/truths.ts";
import { runOf } from "../figure/runs.ts";
import { typeAll } from "../figure/steps.ts";
import { sharedSession } from "../lab/share.ts";
import type { Route } from "../route.ts";
import { openLive } from "../session/live.ts";
import { noData, type PageData, type SectionData } from "./page-data.ts";

/** A session on a fresh host after some lines, as share links carry it. */
const sessionOf = (host: string, lines: readonly string[]): string => {
  const live = typeAll(openLive(null, host).live, lines);
  const made = live.link(live.end);
  if ("problem" in made) throw new Error(made.problem);
  return made.code;
};

const chapterData = (id: string): Pick<PageData, "sections" | "run" | "task"> => {
  const chapter = chapterOf(id);
  if (chapter === undefined) throw new Error(`There is no chapter “${id}”.`);
  const { live, steps, story } = runOf(chapter.picture);
  const truth = truthOf(id);
  const shared = (moment: number) => {
    const made = sharedSession(live, moment, chapter.picture, "host");
    if ("problem" in made) throw new Error(made.problem);
    return made;
  };
  const sections = chapter.sections.map(({ id: section, heading, at, predict }): SectionData => {
    const step = findStep(steps, at);
    const shown = predict === undefined ? undefined : findStep(steps, predict.shownAt);
    if (step === undefined || (predict !== undefined && shown === undefined))
      throw new Error(`The story of “${chapter.picture}” has no step for “${heading}”.`);
    const worldAt = (moment: number) => live.session.timeline.at(moment);
    const [right = null] =
      shown === undefined ? [] : holding(truth, section, worldAt(step.moment), worldAt(shown.moment));
    return {
      step: step.id,
      text: step.text,
      shownAt: shown?.id ?? null,
      right,
      lab: shared(step.moment).step,
    };
  });
  return { sections, run: shared(live.end).run, task: sessionOf(story.host, chapter.task.before) };
};

/** What the page of a route needs of the engine. Throws where there is no such picture or chapter. */
export const makePageData = ({ page, id }: Pick<Route, "page" | "id">): PageData => {
  if (page === "chapter" && id !== null) return { ...noData, ...chapterData(id) };
  if (page !== "diagram" || id === null) return noData;
  const { steps, story } = runOf(id);
  return {
    ...noData,
    steps: steps.map(({ moment: _, number: __, ...told }) => told),
    opens: story.opens,
  };
};
