import { commitScratch } from "#contract/layer-store.ts";
import { failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { containerCommit } from "../container/acts/commit.ts";
import { type Container, isRunning } from "../container/container.ts";
import { needContainer } from "../container/find-container.ts";
import { type Call, type Endpoint, queryText } from "../daemon/call.ts";
import type { Engine } from "../daemon/engine.ts";
import { ok } from "../daemon/reply.ts";
import { imageName } from "../image/acts/name.ts";
import { findImage } from "../image/find-image.ts";
import { nameText, parseImageName } from "../image/reference.ts";
import { changedConfig } from "./changed-config.ts";
import { containerConfig, stageConfig } from "./config-bridge.ts";
import { makeImage } from "./make-image.ts";

const commit = (steps: Steps, engine: Engine, call: Call, container: Container): string => {
  const config = changedConfig(steps, engine, call, stageConfig(container.config));
  const createdBy = [container.path, ...container.args].join(" ");
  const { notModelled, containerId, imageId } = container;
  const layer = steps.call(commitScratch, { name: containerId, createdBy, notModelled });
  const parent = steps.look((world) => findImage(world, imageId)?.imageId ?? "");
  return makeImage(steps, engine, {
    parent,
    config: containerConfig(config, container.image),
    createdBy,
    comment: queryText(call, "comment"),
    author: queryText(call, "author"),
    cacheKey: null,
    notModelled,
    layer,
  });
};

/** `docker commit`. */
export const commitEndpoint: Endpoint = {
  methods: ["POST"],
  path: "/commit",
  handle: (steps, call, engine) => {
    const repo = queryText(call, "repo");
    const tag = queryText(call, "tag");
    const name = repo === "" ? null : parseImageName(tag === "" ? repo : `${repo}:${tag}`);
    if (isFailure(name)) return steps.fail(name);
    const container = needContainer(steps, queryText(call, "container"));
    const refusal = engine.rules.refuses.commitOfRunning;
    if (isRunning(container) && refusal !== null) return steps.fail(failure("500", refusal));
    const image = commit(steps, engine, call, container);
    const row = steps.look((world) => findImage(world, image)?.id ?? null);
    if (name !== null && row !== null)
      steps.do(imageName, { image: row, name: nameText(name), kind: "tag", event: "tag" });
    const comment = queryText(call, "comment");
    const told = { container: container.id, imageId: image, name: name === null ? "" : nameText(name), comment };
    steps.do(containerCommit, told);
    return ok({ Id: image }, 201);
  },
};
