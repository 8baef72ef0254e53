import { failure, isFailure } from "#core/failure.ts";
import { type AnyProcedure, declareProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import { shortId } from "../../container/container.ts";
import type { Engine } from "../../daemon/engine.ts";
import { platformProblem } from "../../image/endpoints/platform-problem.ts";
import { findImage, isIdOf } from "../../image/find-image.ts";
import { images } from "../../image/image.ts";
import { pullImage } from "../../image/pull/pull.ts";
import { normalName } from "../../image/reference.ts";
import { type Build, type StageProgress, say } from "../build.ts";
import { stageConfig } from "../config-bridge.ts";
import {
  type BuildArgs,
  beginStage,
  emptyConfig,
  type StageBase,
  stageBase,
  stageNameProblem,
} from "../dockerfile/index.ts";

export interface FromArgs {
  readonly build: Build;
  readonly index: number;
  readonly args: BuildArgs;
  readonly results: readonly string[];
}

export interface BegunBuildStage {
  readonly progress: StageProgress;
  readonly triggers: readonly string[];
}

/** FROM: finds what a stage stands on, and fetches it where it is not here. */
export const buildFrom = declareProcedure<FromArgs, BegunBuildStage>("engine.build-from");

/** The image of a reference, pulled where that is asked for or where there is none. Gives its id. */
export const localImage = (steps: Steps, engine: Engine, build: Build, reference: string, platform = ""): string => {
  const problem = platformProblem(engine, platform);
  if (problem !== null) return steps.fail(problem);
  const known = steps.look((world) => {
    const image = findImage(world, reference);
    return image === undefined ? null : { imageId: image.imageId, byId: isIdOf(image, reference) };
  });
  if (known !== null && (!build.pull || known.byId)) return known.imageId;
  const { exchange, ends, quiet: silent } = build;
  const row = steps.call(pullImage, { reference: normalName(reference), target: { exchange, ends, silent } });
  return steps.look((world) => world.get(images, row)?.imageId ?? "");
};

const stood = (steps: Steps, engine: Engine, { build, results }: FromArgs, { base, platform }: StageBase): string => {
  if (base.kind === "scratch") return "";
  if (base.kind === "stage") return results[base.index] ?? "";
  return localImage(steps, engine, build, base.reference, platform);
};

export const buildFromProcedure = (engine: Engine): AnyProcedure =>
  defineProcedure(buildFrom, (steps, args) => {
    const { build, index, results } = args;
    const { stages, escapeCharacter } = build.plan;
    const { os } = engine.platform;
    const stage = stages[index];
    if (stage === undefined) throw new Error(`This build has no stage ${index}.`);
    const problem = stageNameProblem(stages, index);
    if (problem !== undefined) return steps.fail(problem);
    const base = stageBase(stages, index, stage.from, args.args, os, escapeCharacter);
    if (isFailure(base)) return steps.fail(base);
    const image = stood(steps, engine, args, base);
    const found = steps.look((world) => (image === "" ? null : (findImage(world, image) ?? null)));
    if (found !== null && found.os !== os)
      return steps.fail(failure("500", `image operating system "${found.os}" cannot be used on this platform`));
    const { state, triggers } = beginStage(
      found === null ? emptyConfig : stageConfig(found.config),
      args.args,
      os,
      escapeCharacter,
    );
    if (image !== "") say(steps, build, ` ---> ${shortId(image)}\n`);
    return { progress: { index, state, image, busted: false, results }, triggers };
  });
