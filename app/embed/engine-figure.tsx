import type { ReactElement, Ref } from "react";
import { askedRun } from "../figure/asked-run.ts";
import { Figure, type FigureHandle } from "../figure/Figure.tsx";
import { stepOf } from "../figure/step.ts";
import type { MountOptions } from "./mount.tsx";

/** A figure of what was not recorded: another host, other eyes, somebody’s own session. */
export const engineFigure = (options: MountOptions, handle: Ref<FigureHandle>): ReactElement => {
  const { diagram, parameters, onDrawn, onStep } = options;
  const { run, problem } = askedRun(diagram, parameters.run, parameters.host);
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
