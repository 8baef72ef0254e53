import { bytesOnDisk } from "#windows/storage/base/bytes-on-disk.ts";
import type { CatalogueImage, ImageLayer } from "../image.ts";

/** One layer of a base image: the version it brings, when it was made, its bytes compressed, its digest where known. */
export type BaseLayer = readonly [version: string, created: string, compressed: number, digest?: string];

export interface BaseVersion {
  readonly tags: readonly string[];
  readonly apply: BaseLayer;
  readonly update?: BaseLayer;
  readonly mark?: "assumption";
}

const layerOf = (
  verb: "Apply image" | "Install update",
  tree: string,
  [version, created, compressed, digest]: BaseLayer,
): ImageLayer => ({
  createdBy: `${verb} 10.0.${version}`,
  created,
  compressed,
  size: bytesOnDisk(`${tree}/${version}`),
  ...(digest === undefined ? {} : { digest: `sha256:${digest}` }),
  tree: `${tree}/${version}`,
});

// Architecture and exact version are tags too.
const allTags = (tags: readonly string[], version: string): readonly string[] =>
  [...tags, `10.0.${version}`].flatMap((tag) => [tag, `${tag}-amd64`]);

/**
 * A base image of Windows. Nano Server runs as ContainerUser from version 1709 on (an assumption for 1709 and 1803).
 * Source: reference/windows-internals.md §9.4, reference/docker-cli.md §4.4.
 */
export const baseImage = (family: string, { tags, apply, update, mark }: BaseVersion): CatalogueImage => {
  const version = (update ?? apply)[0];
  const plainUser = family === "nanoserver" && !version.startsWith("14393.");
  return {
    osVersion: `10.0.${version}`,
    tags: allTags(tags, version),
    layers: [
      layerOf("Apply image", `base/${family}`, apply),
      ...(update ? [layerOf("Install update", `update/${family}`, update)] : []),
    ],
    config: { ...(plainUser ? { User: "ContainerUser" } : {}), Cmd: ["c:\\windows\\system32\\cmd.exe"] },
    ...(mark ? { mark } : {}),
  };
};

/** Gives the image of a tag; throws where there is none. */
export const pick =
  (images: readonly CatalogueImage[]) =>
  (tag: string): CatalogueImage => {
    const found = images.find(({ tags }) => tags.includes(tag));
    if (found === undefined) throw new Error(`The catalogue has no base with the tag ${tag}.`);
    return found;
  };
