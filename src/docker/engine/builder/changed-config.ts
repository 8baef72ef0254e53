import { failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import type { Call } from "../daemon/call.ts";
import type { Engine } from "../daemon/engine.ts";
import { beginStage, evaluate, type ImageConfig, parseTriggerText } from "./dockerfile/index.ts";

/** Instructions that `--change` takes. Source: moby builder/dockerfile/dispatchers.go, validCommitCommands. */
const allowed = [
  "cmd",
  "entrypoint",
  "healthcheck",
  "env",
  "expose",
  "label",
  "onbuild",
  "stopsignal",
  "user",
  "volume",
  "workdir",
];

/** A configuration with the instructions of `--change` applied: `docker commit`, `docker import`. */
export const changedConfig = (steps: Steps, { platform }: Engine, call: Call, base: ImageConfig): ImageConfig => {
  let { state } = beginStage(base, { given: {}, declared: {}, meta: {}, referenced: [] }, platform.os, "\\");
  for (const text of call.query.changes ?? []) {
    const instruction = parseTriggerText(text, platform.os);
    if (isFailure(instruction)) return steps.fail(failure("400", instruction.message));
    if (!allowed.includes(instruction.keyword.toLowerCase()))
      return steps.fail(failure("400", `${instruction.keyword.toLowerCase()} is not a valid change command`));
    const step = evaluate(state, instruction);
    if (isFailure(step)) return steps.fail(failure("400", step.message));
    state = step.state;
  }
  return { ...state.config, OnBuild: state.config.OnBuild ?? base.OnBuild };
};
