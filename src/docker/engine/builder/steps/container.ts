import { commitScratch } from "#contract/layer-store.ts";
import type { Steps } from "#core/procedure.ts";
import type { ContainerConfig } from "../../container/config.ts";
import { shortId } from "../../container/container.ts";
import { type Created, makeContainer } from "../../container/create/create.ts";
import { removeContainer } from "../../container/run/procedures.ts";
import { type Build, say } from "../build.ts";
import type { NewLayer } from "../make-image.ts";
import { buildStepDisk } from "../record/step.ts";

/** The container of one step. */
export const stepContainer = (steps: Steps, build: Build, config: ContainerConfig, step: number): Created => {
  const created = steps.call(makeContainer, {
    name: null,
    config,
    hostConfig: build.hostConfig,
    networking: null,
    platform: "",
    seed: `${build.exchange} step ${step}`,
    building: true,
  });
  steps.do(buildStepDisk, { build: build.record, at: Math.floor(step) - 1, disk: created.containerId });
  say(steps, build, ` ---> Running in ${shortId(created.containerId)}\n`);
  return created;
};

export const commitStep = (
  steps: Steps,
  { containerId }: Created,
  createdBy: string,
  notModelled: string | null,
): NewLayer => steps.call(commitScratch, { name: containerId, createdBy, notModelled });

/** Forgets the container of a step that went well. */
export const removeStep = (steps: Steps, build: Build, { container, containerId }: Created): void => {
  if (!build.remove) return;
  steps.call(removeContainer, { container, force: true, volumes: true });
  say(steps, build, ` ---> Removed intermediate container ${shortId(containerId)}\n`);
};
