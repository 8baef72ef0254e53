import { stories } from "../diagrams/stories.ts";
import { runStory, type StoryRun } from "./steps.ts";

const runs = new Map<string, StoryRun>();

/** The story of a picture, played once however many figures show it. Throws where there is no such picture. */
export const runOf = (diagram: string): StoryRun => {
  const known = runs.get(diagram);
  if (known !== undefined) return known;
  const story = stories[diagram];
  if (story === undefined) throw new Error(`There is no picture “${diagram}”.`);
  const run = runStory(story);
  runs.set(diagram, run);
  return run;
};
