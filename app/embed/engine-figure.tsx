import type { ReactElement, Ref } from "react";
import { type AskedRun, askedRun } from "../figure/asked-run.ts";
import { Figure, type FigureHandle } from "../figure/Figure.tsx";
import { stepOf } from "../figure/step.ts";
import { stepsAfter } from "../figure/steps.ts";
import { focusOf } from "./focus.ts";
import type { MountOptions, ToldStep } from "./mount.tsx";
import type { Parameters } from "./parameters.ts";

/** The link's text of what is played, and its steps as the lab counts them; null where it is the picture's own story. */
const labOf = ({ run, problem }: AskedRun, { run: code, host }: Parameters) => {
  if (problem !== null) return null;
  const { live } = run;
  const link = code === null ? (host === null ? null : live.link(live.end)) : { code };
  return link === null || "problem" in link ? null : { run: link.code, steps: stepsAfter(live, live.session.opened) };
};

/** A figure of what was not recorded: another host, other eyes, somebody’s own session. */
export const engineFigure = (options: MountOptions, handle: Ref<FigureHandle>): ReactElement => {
  const { diagram, parameters, onDrawn, onStep } = options;
  const played = askedRun(diagram, parameters.run, parameters.host);
  const { run, problem } = played;
  const lab = labOf(played, parameters);
  const inLab = (moment: number): ToldStep["inLab"] =>
    lab && { run: lab.run, step: lab.steps.findLast((each) => each.moment <= moment)?.number ?? 0 };
  const first = run.steps[0];
  const last = run.steps.at(-1);
  if (first === undefined || last === undefined) throw new Error("A story has at least one step.");
  const asked = (step: string | null) => (step === null ? null : stepOf(run.steps, step));
  const from = asked(parameters.from) ?? first;
  const to = asked(parameters.to) ?? last;
  const start =
    asked(parameters.step) ??
    (parameters.run === null || problem !== null ? (stepOf(run.steps, run.story.opens) ?? from) : to);
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
        {...focusOf(parameters.focus)}
        density="far"
        handle={handle}
        onDrawn={onDrawn}
        onStep={({ number, id, text, moment }) =>
          onStep({ number, id, text, total: run.steps.length - 1, inLab: inLab(moment) })
        }
      />
    </>
  );
};
