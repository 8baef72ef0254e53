import { type Failure, failure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { clientGone } from "../../api/abandon.ts";
import { containers, isRunning } from "../../container/container.ts";
import type { Created } from "../../container/create/create.ts";
import { followOutput } from "../../container/output/follow.ts";
import { outputEnd } from "../../container/output/output.ts";
import { removeContainer, startContainer } from "../../container/run/procedures.ts";
import type { Engine } from "../../daemon/engine.ts";
import { type Build, type StageProgress, warn } from "../build.ts";
import { cachedImage, cacheKeyOf } from "../cache.ts";
import { containerConfig } from "../config-bridge.ts";
import { createdBy, type RunEffect, runFailureText, type StageState } from "../dockerfile/index.ts";
import { makeImage } from "../make-image.ts";
import { commitStep, removeStep, stepContainer } from "./container.ts";

/** Where a message in a build comes from Silo and not from Docker. */
const mark = "[Silo]";

const cleanUp = (steps: Steps, build: Build, { container }: Created): void => {
  if (build.forceRemove) steps.attempt(() => steps.call(removeContainer, { container, force: true, volumes: true }));
};

const failed = (steps: Steps, build: Build, own: Created, problem: Failure): never => {
  cleanUp(steps, build, own);
  return steps.fail(problem);
};

/** Runs the container and shows what it writes. Gives what it did that Silo does not model. */
const runToEnd = (steps: Steps, build: Build, own: Created, effect: RunEffect): string | null => {
  const { container } = own;
  const from = steps.look(outputEnd);
  const started = steps.attempt(() => steps.call(startContainer, { container, again: false }));
  if (!started.ok) return failed(steps, build, own, started.failure);
  const { exchange, ends } = build;
  const form = build.quiet ? "silent" : "build";
  steps.call(followOutput, { exchange, ends, container, from, runs: 0, streams: ["stdout", "stderr"], form });
  const row = steps.look((world) => world.get(containers, container) ?? null);
  if (row === null || isRunning(row)) {
    steps.attempt(() => steps.call(removeContainer, { container, force: true, volumes: true }));
    return steps.fail(clientGone);
  }
  if (row.exitCode === 0) return row.notModelled;
  const text = runFailureText(effect, row.exitCode);
  return failed(steps, build, own, failure("500", text, { code: row.exitCode }));
};

/** RUN: a container runs the command, and what it leaves becomes a layer. */
export const runInstruction = (
  steps: Steps,
  engine: Engine,
  build: Build,
  progress: StageProgress,
  state: StageState,
  effect: RunEffect,
  step: number,
): StageProgress => {
  const cacheKey = cacheKeyOf(state.config, effect.key);
  const cached = cachedImage(steps, build, progress, cacheKey);
  if (cached !== null) return { ...progress, state, image: cached };
  const config = containerConfig(state.config, progress.image);
  const { ArgsEscaped: _, ...plain } = config;
  const own = stepContainer(
    steps,
    build,
    {
      ...plain,
      Cmd: effect.command,
      Entrypoint: [],
      Env: effect.environment,
      ...(effect.argsEscaped ? { ArgsEscaped: true } : {}),
    },
    step,
  );
  const notModelled = runToEnd(steps, build, own, effect);
  if (notModelled !== null)
    warn(steps, build, `${mark} What this step leaves is not modelled: ${notModelled}. The layer stands for it.`);
  const history = createdBy(effect.key);
  const layer = commitStep(steps, own, history, notModelled);
  removeStep(steps, build, own);
  const image = makeImage(steps, engine, {
    parent: progress.image,
    config,
    createdBy: history,
    comment: "",
    author: state.maintainer,
    cacheKey,
    notModelled,
    layer,
  });
  return { ...progress, state, image, busted: true };
};
