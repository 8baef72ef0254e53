import type { DirectoryNode } from "#contract/file-tree/index.ts";
import { type Failure, failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { need } from "#core/world.ts";
import { clientGone } from "../api/abandon.ts";
import { archiveTree } from "../api/archive.ts";
import { exchanges } from "../api/exchange.ts";
import { shortId } from "../container/container.ts";
import { type Call, type Endpoint, errorMessage, openStream, sendJson } from "../daemon/call.ts";
import type { Engine } from "../daemon/engine.ts";
import { ok } from "../daemon/reply.ts";
import { imageName } from "../image/acts/name.ts";
import { platformProblem } from "../image/endpoints/platform-problem.ts";
import { findImage } from "../image/find-image.ts";
import { type Build, type StageProgress, say, warn } from "./build.ts";
import { dockerfileText } from "./context.ts";
import {
  afterStage,
  type BuildArgs,
  parseTriggerText,
  plan,
  processMetaArgs,
  triggersNote,
  unconsumedWarning,
} from "./dockerfile/index.ts";
import { type BuildOptions, readBuildOptions } from "./options.ts";
import { buildBegin } from "./record/begin.ts";
import { buildEnd } from "./record/end.ts";
import { plannedSteps } from "./record/planned.ts";
import { buildStepBegin, buildStepEnd } from "./record/step.ts";
import { buildFrom } from "./steps/from.ts";
import { buildStep } from "./steps/step.ts";

/** A build stops where its client is gone. */
const checkClient = (steps: Steps, { exchange }: Build): void => {
  if (steps.look((world) => need(world, exchanges, exchange).abandoned)) steps.fail(clientGone);
};

const runTriggers = (
  steps: Steps,
  engine: Engine,
  build: Build,
  begun: StageProgress,
  triggers: readonly string[],
  first: number,
): StageProgress => {
  let progress = begun;
  if (triggers.length > 0) say(steps, build, `${triggersNote(triggers)}\n`);
  for (const [at, trigger] of triggers.entries()) {
    const instruction = parseTriggerText(trigger, engine.platform.os);
    if (isFailure(instruction)) return steps.fail(instruction);
    // Parts of a step keep their numbers apart from those of whole steps.
    progress = steps.call(buildStep, { build, progress, instruction, step: first + (at + 1) / 1000 });
  }
  return progress;
};

interface Built {
  readonly image: string;
  readonly args: BuildArgs;
}

const buildStages = (steps: Steps, engine: Engine, build: Build, meta: BuildArgs): Built => {
  const { stages, steps: total, metaArgs } = build.plan;
  let step = metaArgs.length;
  let args = meta;
  const results: string[] = [];
  const { record } = build;
  const announce = (text: string): void => {
    step += 1;
    say(steps, build, `Step ${step}/${total} : ${text}\n`);
    steps.do(buildStepBegin, { build: record, at: step - 1 });
  };
  const ended = (image: string, cached: boolean): void =>
    void steps.do(buildStepEnd, { build: record, at: step - 1, image, cached });
  for (const [index, stage] of stages.entries()) {
    checkClient(steps, build);
    announce(stage.from.text);
    const begun = steps.call(buildFrom, { build, index, args, results: [...results] });
    let progress = runTriggers(steps, engine, build, begun.progress, begun.triggers, step);
    ended(progress.image, false);
    for (const instruction of stage.instructions) {
      checkClient(steps, build);
      announce(instruction.text);
      progress = steps.call(buildStep, { build, progress, instruction, step });
      ended(progress.image, !progress.busted);
      say(steps, build, ` ---> ${shortId(progress.image)}\n`);
    }
    args = afterStage(args, progress.state.args);
    results.push(progress.image);
    if (progress.image !== "" && !build.quiet) sendJson(steps, build, [{ aux: { ID: progress.image } }]);
  }
  return { image: results.at(-1) ?? "", args };
};

const tagAll = (steps: Steps, build: Build, image: string, tags: readonly string[]): void => {
  for (const name of tags) {
    const row = steps.look((world) => findImage(world, image)?.id ?? null);
    if (row === null) return;
    steps.do(imageName, { image: row, name, kind: "tag", event: "tag" });
    say(steps, build, `Successfully tagged ${name}\n`);
  }
};

const finish = (steps: Steps, build: Build, { image, args }: Built, { tags }: BuildOptions): void => {
  const warning = unconsumedWarning(args);
  if (warning !== undefined) warn(steps, build, warning);
  if (image === "") return void steps.fail(failure("500", "No image was generated. Is your Dockerfile empty?"));
  say(steps, build, `Successfully built ${shortId(image)}\n`);
  tagAll(steps, build, image, tags);
  if (build.quiet) sendJson(steps, build, [{ stream: `${image}\n` }]);
  steps.do(buildEnd, { build: build.record, image, problem: null });
};

const streamed = ({ message, detail }: Failure): unknown => {
  const code = (detail as { readonly code?: number } | undefined)?.code;
  return code === undefined ? errorMessage(message) : { errorDetail: { code, message }, error: message };
};

const dockerfileOf = (context: DirectoryNode | Failure, name: string): string | Failure =>
  isFailure(context) ? context : dockerfileText(context, name);

const blamedLine = ({ detail }: Failure): number | null =>
  (detail as { readonly line?: number } | undefined)?.line ?? null;

const prepared = (steps: Steps, call: Call, { platform }: Engine, options: BuildOptions): Build => {
  const text = steps.look((world) => {
    const { archive } = need(world, exchanges, call.exchange);
    return archive === null
      ? failure("400", "failed to read request body: unexpected EOF")
      : dockerfileOf(archiveTree(archive), options.dockerfile);
  });
  if (isFailure(text)) return steps.fail(text);
  const { dockerfile: name, target, labels, tags } = options;
  const { exchange, ends } = call;
  const planned = plan(text, { platform: platform.os, name, target, labels });
  const read = { exchange, dockerfile: name, text, tags };
  if (isFailure(planned)) {
    const record = steps.do(buildBegin, { ...read, escape: "\\", stages: [], steps: [] });
    const problem = { text: planned.message, line: blamedLine(planned) };
    steps.do(buildEnd, { build: record, image: null, problem });
    return steps.fail(planned);
  }
  const record = steps.do(buildBegin, { ...read, escape: planned.escapeCharacter, ...plannedSteps(planned) });
  const { quiet, useCache, remove, forceRemove, pull, hostConfig } = options;
  return {
    exchange,
    ends,
    record,
    quiet,
    useCache,
    remove,
    forceRemove,
    pull,
    hostConfig,
    dockerfile: name,
    plan: planned,
  };
};

/** `docker build`, by the classic builder. Source: reference/docker-cli.md §10; moby builder/dockerfile/builder.go. */
export const buildImage: Endpoint = {
  methods: ["POST"],
  path: "/build",
  handle: (steps, call, engine) => {
    const options = readBuildOptions(call);
    if (isFailure(options)) return steps.fail(options);
    const problem = platformProblem(engine, options.platform);
    if (problem !== null) return steps.fail(problem);
    const build = prepared(steps, call, engine, options);
    const meta = processMetaArgs(build.plan, options.buildArgs, engine.platform.os);
    openStream(steps, call);
    const outcome = steps.attempt(() => {
      warn(steps, build, ...build.plan.warnings);
      say(steps, build, ...build.plan.metaArgs.map(({ text }, at) => `Step ${at + 1}/${build.plan.steps} : ${text}\n`));
      if (isFailure(meta)) return void steps.fail(meta);
      finish(steps, build, buildStages(steps, engine, build, meta), options);
    });
    if (!outcome.ok) {
      const problem = { text: outcome.failure.message, line: null };
      steps.do(buildEnd, { build: build.record, image: null, problem });
      if (outcome.failure.code === clientGone.code) return steps.fail(outcome.failure);
      sendJson(steps, call, [streamed(outcome.failure)]);
    }
    return null;
  },
};

/** `docker builder prune`: the classic builder's cache is its images. */
export const pruneBuild: Endpoint = {
  methods: ["POST"],
  path: "/build/prune",
  handle: () => ok({ CachesDeleted: null, SpaceReclaimed: 0 }),
};
