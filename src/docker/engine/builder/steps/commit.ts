import { emptyDirectory, splitPath } from "#contract/file-tree/index.ts";
import { copyInto, mountScratch, unmountScratch } from "#contract/layer-store.ts";
import type { Steps } from "#core/procedure.ts";
import type { Engine } from "../../daemon/engine.ts";
import type { Build, StageProgress } from "../build.ts";
import { cachedImage, cacheKeyOf } from "../cache.ts";
import { containerConfig } from "../config-bridge.ts";
import { type CommitEffect, createdBy, type StageState, type WorkdirEffect } from "../dockerfile/index.ts";
import { makeImage } from "../make-image.ts";
import { commitStep, removeStep, stepContainer } from "./container.ts";

const makeDirectory = (steps: Steps, name: string, path: string): void => {
  steps.call(mountScratch, { name });
  const node = emptyDirectory(splitPath(path).at(-1) ?? "");
  steps.call(copyInto, { name, items: [{ to: path, node }], label: `WORKDIR ${path}` });
  steps.call(unmountScratch, { name });
};

/** An instruction that changes the configuration alone, or makes a directory: a container that never runs becomes an image. */
export const commitInstruction = (
  steps: Steps,
  engine: Engine,
  build: Build,
  progress: StageProgress,
  state: StageState,
  effect: CommitEffect | WorkdirEffect,
  step: number,
): StageProgress => {
  const cacheKey = cacheKeyOf(state.config, effect.command);
  const cached = cachedImage(steps, build, progress, cacheKey);
  if (cached !== null) return { ...progress, state, image: cached };
  const config = containerConfig(state.config, progress.image);
  const own = stepContainer(steps, build, { ...config, Cmd: effect.command, Entrypoint: [] }, step);
  if (effect.kind === "workdir" && splitPath(effect.path).length > 0)
    makeDirectory(steps, own.containerId, effect.path);
  const history = createdBy(effect.command);
  const layer = commitStep(steps, own, history, null);
  removeStep(steps, build, own);
  const image = makeImage(steps, engine, {
    parent: progress.image,
    config,
    createdBy: history,
    comment: "",
    author: state.maintainer,
    cacheKey,
    notModelled: null,
    layer,
  });
  return { ...progress, state, image, busted: true };
};
