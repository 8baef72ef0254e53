import { bytesOf, toBase64 } from "#contract/file-tree/index.ts";
import { configurationText, imageIdOf } from "#contract/image-configuration.ts";
import { unpackLayer } from "#contract/layer-store.ts";
import { writeTar } from "#contract/tar/write.ts";
import { sha256Hex } from "#core/digest.ts";
import { failure, isFailure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import { need } from "#core/world.ts";
import { type Archive, unpackedBytes } from "../../api/archive.ts";
import { exchanges } from "../../api/exchange.ts";
import { changedConfig } from "../../builder/changed-config.ts";
import { containerConfig, stageConfig } from "../../builder/config-bridge.ts";
import { imageConfigOf } from "../../container/config.ts";
import { type Call, openStream, queryText, sendJson } from "../../daemon/call.ts";
import { type Engine, isoTime } from "../../daemon/engine.ts";
import { imageAdd } from "../acts/add.ts";
import { imageName } from "../acts/name.ts";
import { nameText, parseImageName } from "../reference.ts";
import { platformProblem } from "./platform-problem.ts";

const plainTar = (archive: Archive | null): Uint8Array | { readonly problem: string } => {
  if (archive === null) return new Uint8Array();
  return archive.kind === "directory" ? writeTar(archive) : unpackedBytes(bytesOf(archive) ?? new Uint8Array());
};

/** The layer of an imported archive: the only one of its image. On Windows it must be a base layer. */
const layerOf = (steps: Steps, call: Call) => {
  const tar = steps.look((world) => {
    const plain = plainTar(need(world, exchanges, call.exchange).archive);
    return "problem" in plain ? plain : { base64: toBase64(plain), diffId: `sha256:${sha256Hex(plain)}` };
  });
  if ("problem" in tar) return steps.fail(failure("500", tar.problem));
  const { layer, size } = steps.call(unpackLayer, { ...tar, parent: null, notModelled: null });
  return { layer, size, diffId: tar.diffId };
};

/** `docker import`. Source: moby daemon/images/image_import.go; api/server/router/image/image_routes.go, postImagesCreate. */
export const importImage = (steps: Steps, call: Call, engine: Engine): null => {
  const [repo, tag, from] = [queryText(call, "repo"), queryText(call, "tag"), queryText(call, "fromSrc")];
  const name = repo === "" ? null : parseImageName(tag === "" ? repo : `${repo}:${tag}`);
  if (isFailure(name)) return steps.fail(name);
  if (from !== "-") return steps.fail(failure("500", `Silo does not fetch archives of images: ${from}`));
  const problem = platformProblem(engine, queryText(call, "platform"));
  if (problem !== null) return steps.fail(problem);
  const config = containerConfig(changedConfig(steps, engine, call, stageConfig(imageConfigOf({}))), "");
  const { layer, size, diffId } = layerOf(steps, call);
  const comment = queryText(call, "message") || `Imported from ${from}`;
  const { os, architecture, engineVersion: dockerVersion } = engine.platform;
  const created = steps.look((world) => isoTime(engine, world, world.now));
  const history = [{ created, createdBy: "", comment, size }];
  const said = {
    architecture,
    comment,
    config,
    created,
    dockerVersion,
    history,
    os,
    osVersion: null,
    diffIds: [diffId],
  };
  const configuration = configurationText(said);
  const imageId = imageIdOf(configuration);
  const image = steps.do(imageAdd, {
    ...said,
    imageId,
    configuration,
    parent: "",
    repoTags: [],
    repoDigests: [],
    layers: [layer],
    layerSizes: [size],
    size,
    author: "",
    lastTagged: null,
    cacheKey: null,
    notModelled: null,
  });
  if (name !== null) steps.do(imageName, { image, name: nameText(name), kind: "tag", event: "tag" });
  openStream(steps, call);
  sendJson(steps, call, [{ status: imageId }]);
  return null;
};
