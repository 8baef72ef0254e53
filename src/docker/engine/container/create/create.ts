import { createScratch, removeScratch } from "#contract/layer-store.ts";
import { sha256Hex } from "#core/digest.ts";
import { failure, isFailure } from "#core/failure.ts";
import { type AnyProcedure, declareProcedure, defineProcedure, type Steps } from "#core/procedure.ts";
import type { Engine } from "../../daemon/engine.ts";
import { platformProblem } from "../../image/endpoints/platform-problem.ts";
import { needImage } from "../../image/find-image.ts";
import type { Image } from "../../image/image.ts";
import type { Checked } from "../../rules/rules.ts";
import { containerCreate, type NewContainer } from "../acts/create.ts";
import type { ContainerConfig } from "../config.ts";
import { type ContainerId, shortId } from "../container.ts";
import type { HostConfig } from "../host-config.ts";
import { generatedName } from "./generated-name.ts";
import { commandOf, mergeConfig } from "./merge.ts";
import { mountPoints } from "./mounts.ts";
import { nameProblem } from "./names.ts";
import { networkProblem, portsProblem, resolvedMode, wantedNetworks } from "./networks.ts";
import { restartPolicyProblem } from "./restart-policy.ts";

export interface CreateArgs {
  /** Null for one of the engine's own making. */
  readonly name: string | null;
  readonly config: ContainerConfig;
  readonly hostConfig: HostConfig;
  /** `NetworkingConfig` of the request. */
  readonly networking: unknown;
  /** `--platform`; "" for the engine's own. */
  readonly platform: string;
  /** What no other container is made from: its id follows from it. */
  readonly seed: string;
  readonly building: boolean;
}

export interface Created {
  readonly container: ContainerId;
  readonly containerId: string;
  readonly warnings: readonly string[];
}

/** `docker create`. Source: moby daemon/create.go; reference/hcs-hns.md §2.1, steps 3–6. */
export const makeContainer = declareProcedure<CreateArgs, Created>("engine.create-container");

/** Ids whose short form could be read as a number are rolled again. */
const newId = (seed: string): string => {
  let id = sha256Hex(`container ${seed}`);
  while (/^\d{12}/.test(id)) id = sha256Hex(id);
  return id;
};

const checked = (steps: Steps, engine: Engine, config: ContainerConfig, asked: HostConfig): Checked => {
  const { platform, rules } = engine;
  if (config.WorkingDir !== "" && !rules.isAbsolute(config.WorkingDir))
    return steps.fail(
      failure("400", `the working directory '${config.WorkingDir}' is invalid, it needs to be an absolute path`),
    );
  const badEnv = (config.Env ?? []).find((entry) => entry === "" || entry.startsWith("="));
  if (badEnv !== undefined) return steps.fail(failure("400", `invalid environment variable: ${badEnv}`));
  const problem = rules.isolation(asked.Isolation) ?? portsProblem(asked) ?? restartPolicyProblem(asked.RestartPolicy);
  if (problem !== null) return steps.fail(problem);
  if (asked.AutoRemove && asked.RestartPolicy.Name !== "no")
    return steps.fail(failure("400", "can't create 'AutoRemove' container with restart policy"));
  const isolation = asked.Isolation.toLowerCase();
  const resolved = isolation === "" || isolation === "default" ? platform.defaultIsolation : isolation;
  const mode = resolvedMode(engine, asked.NetworkMode);
  const network = networkProblem(mode, config, asked);
  if (network !== null) return steps.fail(network);
  const result = rules.hostConfig({ ...asked, Isolation: resolved, NetworkMode: mode }, platform);
  return isFailure(result) ? steps.fail(result) : result;
};

const osProblem = ({ platform }: Engine, image: Image): string | null =>
  image.os === platform.os
    ? null
    : `image operating system "${image.os}" cannot be used on this platform: operating system is not supported`;

const named = (steps: Steps, name: string | null, containerId: string): string => {
  if (name === null) return steps.look((world) => generatedName(world, containerId));
  const plain = name.replace(/^\//, "");
  const problem = steps.look((world) => nameProblem(world, plain));
  return problem === null ? plain : steps.fail(problem);
};

const sizeOf = (steps: Steps, options: HostConfig["StorageOpt"]): number | null => {
  const [, text] = Object.entries(options ?? {}).find(([key]) => key.toLowerCase() === "size") ?? [];
  if (text === undefined) return null;
  const match = /^(\d+(?:\.\d+)?)\s*([bkmgtp]?)i?b?$/i.exec(text);
  if (match === null) return steps.fail(failure("400", `invalid size: '${text}'`));
  return Math.floor(Number(match[1]) * 1024 ** Math.max(0, "bkmgtp".indexOf((match[2] ?? "b").toLowerCase())));
};

export const createProcedure = (engine: Engine): AnyProcedure =>
  defineProcedure(makeContainer, (steps, args) => {
    const { hostConfig, warnings } = checked(steps, engine, args.config, args.hostConfig);
    const image = needImage(steps, args.config.Image);
    const mismatch = platformProblem(engine, args.platform);
    if (mismatch !== null) return steps.fail(mismatch);
    const foreign = osProblem(engine, image);
    if (foreign !== null) return steps.fail(failure("400", foreign));
    const merged = mergeConfig(args.config, image.config);
    if (isFailure(merged)) return steps.fail(merged);
    const containerId = newId(args.seed);
    const name = named(steps, args.name, containerId);
    const size = sizeOf(steps, hostConfig.StorageOpt);
    const mounts = mountPoints(steps, engine, containerId, merged, hostConfig);
    steps.call(createScratch, { name: containerId, parent: image.layers.at(-1) ?? null, size });
    const fields: NewContainer = {
      containerId,
      name,
      image: args.config.Image,
      imageId: image.imageId,
      layers: image.layers,
      osVersion: image.osVersion,
      ...commandOf(merged),
      config: { ...merged, Hostname: merged.Hostname === "" ? shortId(containerId) : merged.Hostname },
      hostConfig,
      mounts,
      attachments: wantedNetworks(engine, hostConfig.NetworkMode, args.networking),
      status: "created",
      exitCode: 0,
      error: "",
      startedAt: null,
      finishedAt: null,
      process: null,
      openOutputs: 0,
      runs: 0,
      restartCount: 0,
      stopAsked: false,
      starting: false,
      removing: false,
      notModelled: null,
      health: null,
      building: args.building,
    };
    const outcome = steps.attempt(() => steps.do(containerCreate, fields));
    if (outcome.ok) return { container: outcome.value, containerId, warnings };
    steps.call(removeScratch, { name: containerId });
    return steps.fail(outcome.failure);
  });
