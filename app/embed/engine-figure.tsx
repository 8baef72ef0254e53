import type { ReactElement, Ref } from "react";
import { stories } from "../diagrams/stories.ts";
import { Figure, type FigureHandle } from "../figure/Figure.tsx";
import { runOf } from "../figure/runs.ts";
import { stepOf } from "../figure/step.ts";
import { runStory, type StoryRun, stepsAfter } from "../figure/steps.ts";
import { openLive } from "../session/live.ts";
import type { MountOptions } from "./mount.tsx";

interface Found {
  readonly run: StoryRun;
  /** What could not be done of what was asked for; null if all was. */
  readonly problem: string | null;
}

const found = ({ diagram, parameters: { run, host } }: MountOptions): Found => {
  const story = stories[diagram];
  if (story === undefined) return { run: runOf("house"), problem: `There is no picture “${diagram}”.` };
  if (run !== null) {
    const opened = openLive(run);
    if (opened.problem !== null) return { run: runOf(diagram), problem: opened.problem };
    const from = opened.live.session.opened;
    return { run: { live: opened.live, story, steps: stepsAfter(opened.live, from) }, problem: null };
  }
  if (host === null || host === story.host) return { run: runOf(diagram), problem: null };
  const played = runStory({ ...story, host });
  return played.live.host === host
    ? { run: played, problem: null }
    : { run: runOf(diagram), problem: `Silo has no host “${host}”.` };
};

/** A figure of what was not recorded: another host, other eyes, somebody’s own session. */
export const engineFigure = (options: MountOptions, handle: Ref<FigureHandle>): ReactElement => {
  const { diagram, parameters, onDrawn, onStep } = options;
  const { run, problem } = found(options);
  const first = run.steps[0];
  const last = run.steps.at(-1);
  if (first === undefined || last === undefined) throw new Error("A story has at least one step.");
  const asked = (step: string | null) => (step === null ? null : stepOf(run.steps, step));
  const from = asked(parameters.from) ?? first;
  const to = asked(parameters.to) ?? last;
  const start = asked(parameters.step) ?? (parameters.run === null ? (stepOf(run.steps, run.story.opens) ?? from) : to);
  return (
    <>
      {problem === null ? null : (
        <p className="embed-problem" role="status">
          {problem}
        </p>
      )}
      <Figure
        diagram={diagram}
        run={run}
        start={start}
        from={from}
        to={to.number < from.number ? last : to}
        loop={parameters.loop}
        speed={parameters.speed}
        controls={parameters.controls}
        caption={parameters.caption}
        observer={parameters.observer}
        focus={parameters.focus}
        density="far"
        handle={handle}
        onDrawn={onDrawn}
        onStep={({ number, id, text }) => onStep({ number, id, text, total: run.steps.length - 1 })}
      />
    </>
  );
};
