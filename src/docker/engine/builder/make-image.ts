import { configurationText, imageIdOf } from "#contract/image-configuration.ts";
import type { LayerId } from "#contract/layer-store.ts";
import type { Steps } from "#core/procedure.ts";
import type { ContainerConfig } from "../container/config.ts";
import { type Engine, isoTime } from "../daemon/engine.ts";
import { imageAdd } from "../image/acts/add.ts";
import { findImage } from "../image/find-image.ts";
import type { HistoryEntry, Image } from "../image/image.ts";

/** A layer that a step has left. */
export interface NewLayer {
  readonly layer: LayerId;
  readonly diffId: string;
  readonly size: number;
}

export interface ImageParts {
  /** `sha256:…`; "" for none. */
  readonly parent: string;
  readonly config: ContainerConfig;
  readonly createdBy: string;
  readonly comment: string;
  readonly author: string;
  readonly cacheKey: string | null;
  readonly notModelled: string | null;
  readonly layer: NewLayer;
}

/** Records an image of a parent and one more layer. Gives its id. */
export const makeImage = (steps: Steps, engine: Engine, parts: ImageParts): string => {
  const { platform } = engine;
  const { parent, created } = steps.look((world) => ({
    parent: parts.parent === "" ? null : (findImage(world, parts.parent) ?? null),
    created: isoTime(engine, world, world.now),
  }));
  const { createdBy, comment, layer, config, author } = parts;
  const entry: HistoryEntry = { created, createdBy, comment, size: layer.size };
  const history = [...(parent?.history ?? []), entry];
  const diffIds = [...(parent?.diffIds ?? []), layer.diffId];
  const osVersion = parent?.osVersion ?? null;
  const { os, architecture, engineVersion } = platform;
  const configuration = configurationText({
    architecture,
    author,
    comment,
    config,
    created,
    dockerVersion: engineVersion,
    history: history.map((each) => ({ ...each, emptyLayer: each.size === 0 })),
    os,
    osVersion,
    diffIds,
  });
  const imageId = imageIdOf(configuration);
  const image: Omit<Image, "id"> = {
    imageId,
    configuration,
    parent: parts.parent,
    repoTags: [],
    repoDigests: [],
    config,
    history,
    layers: [...(parent?.layers ?? []), layer.layer],
    diffIds,
    layerSizes: [...(parent?.layerSizes ?? []), layer.size],
    created,
    size: (parent?.size ?? 0) + layer.size,
    os,
    osVersion,
    architecture,
    author,
    comment,
    dockerVersion: engineVersion,
    lastTagged: null,
    cacheKey: parts.cacheKey,
    notModelled: parts.notModelled ?? parent?.notModelled ?? null,
  };
  steps.do(imageAdd, image);
  return imageId;
};
