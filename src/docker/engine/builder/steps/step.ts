import { isFailure } from "#core/failure.ts";
import { type AnyProcedure, declareProcedure, defineProcedure } from "#core/procedure.ts";
import type { Engine } from "../../daemon/engine.ts";
import { type Build, type StageProgress, say, warn } from "../build.ts";
import { copyInstruction } from "../copy/copy.ts";
import { evaluate, type StageInstruction } from "../dockerfile/index.ts";
import { commitInstruction } from "./commit.ts";
import { runInstruction } from "./run.ts";

export interface StepArgs {
  readonly build: Build;
  readonly progress: StageProgress;
  readonly instruction: StageInstruction;
  /** Which step of the build it is; what its container is called follows from it. */
  readonly step: number;
}

/** One instruction of a stage. Gives the stage as it is then. */
export const buildStep = declareProcedure<StepArgs, StageProgress>("engine.build-step");

export const buildStepProcedure = (engine: Engine): AnyProcedure =>
  defineProcedure(buildStep, (steps, { build, progress, instruction, step }) => {
    const evaluated = evaluate(progress.state, instruction);
    if (isFailure(evaluated)) return steps.fail(evaluated);
    const { state, effect, notes, warnings } = evaluated;
    say(steps, build, ...notes.map((note) => `${note}\n`));
    warn(steps, build, ...warnings);
    switch (effect.kind) {
      case "commit":
      case "workdir":
        return commitInstruction(steps, engine, build, progress, state, effect, step);
      case "run":
        return runInstruction(steps, engine, build, progress, state, effect, step);
      case "copy":
        return copyInstruction(steps, engine, build, progress, state, effect, step);
    }
  });
