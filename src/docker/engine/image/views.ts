import { sha256Hex } from "#core/digest.ts";
import type { Reader } from "#core/world.ts";
import type { HistoryItem, ImageInspect, ImageSummary } from "../api/types.ts";
import { dataPath, type Engine, isoTime } from "../daemon/engine.ts";
import { type Image, images } from "./image.ts";

const unixSeconds = (iso: string): number => {
  const millis = Date.parse(iso);
  return Number.isNaN(millis) ? -62135596800 : Math.floor(millis / 1000);
};

/** When it was made, in Unix seconds; Go's zero time where that is not said. */
export const createdSeconds = ({ created }: Pick<Image, "created">): number => unixSeconds(created);

/** A row of `GET /images/json`. */
export const imageSummary = (image: Image, containers = -1): ImageSummary => ({
  Containers: containers,
  Created: createdSeconds(image),
  Id: image.imageId,
  Labels: image.config.Labels,
  ParentId: image.parent,
  RepoDigests: image.repoDigests,
  RepoTags: image.repoTags,
  SharedSize: -1,
  Size: image.size,
});

/** Ids of the chains that each layer ends, base first. Source: OCI image specification, config.md. */
export const chainIds = (diffIds: readonly string[]): readonly string[] => {
  const chain: string[] = [];
  for (const diffId of diffIds) {
    const below = chain.at(-1);
    chain.push(below === undefined ? diffId : `sha256:${sha256Hex(`${below} ${diffId}`)}`);
  }
  return chain;
};

const layerFolder = (engine: Engine, reader: Reader, { layers, diffIds }: Image): string => {
  const top = layers.at(-1);
  const told = top === undefined ? undefined : engine.platform.layerFolder?.(reader, top);
  return told ?? dataPath(engine, engine.platform.storageDriver, sha256Hex(diffIds.join()));
};

/** `GET /images/{name}/json`. Source: reference/docker-cli.md §4.4. */
export const imageInspect = (engine: Engine, reader: Reader, image: Image): ImageInspect => ({
  Id: image.imageId,
  RepoTags: image.repoTags,
  RepoDigests: image.repoDigests,
  Parent: image.parent,
  Comment: image.comment,
  Created: image.created,
  DockerVersion: image.dockerVersion,
  Author: image.author,
  Config: image.config,
  Architecture: image.architecture,
  Os: image.os,
  ...(image.osVersion === null ? {} : { OsVersion: image.osVersion }),
  Size: image.size,
  GraphDriver: { Data: { dir: layerFolder(engine, reader, image) }, Name: engine.platform.storageDriver },
  RootFS: { Type: "layers", Layers: image.diffIds },
  Metadata: { LastTagTime: isoTime(engine, reader, image.lastTagged) },
});

/** `GET /images/{name}/history`: newest first; ids only of images that are here. */
export const imageHistory = (reader: Reader, image: Image): readonly HistoryItem[] => {
  const byLength = new Map<number, Image>();
  for (let each: Image | undefined = image; each !== undefined; ) {
    byLength.set(each.history.length, each);
    const { parent }: Image = each;
    each = parent === "" ? undefined : reader.all(images).find(({ imageId }) => imageId === parent);
  }
  return image.history
    .map(({ created, createdBy, comment, size }, at) => {
      const known = byLength.get(at + 1);
      return {
        Comment: comment,
        Created: unixSeconds(created),
        CreatedBy: createdBy,
        Id: known?.imageId ?? "<missing>",
        Size: size,
        Tags: known === undefined || known.repoTags.length === 0 ? null : known.repoTags,
      };
    })
    .reverse();
};
