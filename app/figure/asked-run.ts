import { stories } from "../diagrams/stories.ts";
import { openLive } from "../session/live.ts";
import { runOf } from "./runs.ts";
import { runStory, type StoryRun, stepsAfter } from "./steps.ts";

export interface AskedRun {
  readonly run: StoryRun;
  /** What could not be done of what was asked for; null if all was. */
  readonly problem: string | null;
}

/**
 * What a picture shall play: somebody's session, as share links carry it; its story on another host; or its story. Where one of the first
 * two cannot be, its story, and why. Throws where there is no such picture.
 */
export const askedRun = (diagram: string, session: string | null, host: string | null): AskedRun => {
  const own = runOf(diagram);
  const story = stories[diagram];
  if (session !== null) {
    const { live, problem } = openLive(session);
    if (problem !== null) return { run: own, problem };
    return { run: { live, story: own.story, steps: stepsAfter(live, live.session.opened) }, problem: null };
  }
  if (story === undefined || host === null || host === story.host) return { run: own, problem: null };
  const played = runStory({ ...story, host });
  return played.live.host === host
    ? { run: played, problem: null }
    : { run: own, problem: `Silo has no host “${host}”.` };
};
