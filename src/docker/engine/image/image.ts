import type { LayerId } from "#contract/layer-store.ts";
import type { Micros } from "#core/event.ts";
import { defineTable, type Id, type Row } from "#core/table.ts";
import type { ContainerConfig } from "../container/config.ts";

export type ImageRowId = Id<"image">;

export interface HistoryEntry {
  /** RFC 3339. */
  readonly created: string;
  readonly createdBy: string;
  readonly comment: string;
  /** Bytes; 0 where the instruction made no layer. */
  readonly size: number;
}

/** An image of this engine. Several names may lead to one image, and none to a dangling one. */
export interface Image extends Row<"image"> {
  /** `sha256:…` of the configuration. */
  readonly imageId: string;
  /** Text of the configuration, as it came or was made. */
  readonly configuration: string;
  /** Image that this one was built on, here; "" for one that was pulled. */
  readonly parent: string;
  /** `nano:latest`, as the engine writes them. */
  readonly repoTags: readonly string[];
  /** `mcr.microsoft.com/windows/nanoserver@sha256:…` */
  readonly repoDigests: readonly string[];
  readonly config: ContainerConfig;
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  /** Base first, as `diffIds`. */
  readonly layers: readonly LayerId[];
  readonly diffIds: readonly string[];
  /** Bytes. */
  readonly layerSizes: readonly number[];
  /** RFC 3339. */
  readonly created: string;
  /** Bytes of all layers. */
  readonly size: number;
  readonly os: string;
  readonly osVersion: string | null;
  readonly architecture: string;
  readonly author: string;
  readonly comment: string;
  /** Version of the engine that built it; "" for one that was pulled. */
  readonly dockerVersion: string;
  readonly lastTagged: Micros | null;
  /** What the step that made it did: an image with the same parent and key is taken instead of doing it again. */
  readonly cacheKey: string | null;
  /** Why nobody knows what is in it. */
  readonly notModelled: string | null;
}

export const images = defineTable<Image>()("image");

/** The image's first name, or its short id. */
export const imageLabel = ({ repoTags, imageId }: Pick<Image, "repoTags" | "imageId">): string =>
  repoTags[0] ?? imageId.replace("sha256:", "").slice(0, 12);
