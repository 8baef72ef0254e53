import type { Reader } from "#core/world.ts";
import { type Image, images } from "./image.ts";

/** Bytes of all layers that images stand on, each counted once. */
export const bytesOfLayers = (reader: Reader): number => {
  const sizes = new Map<number, number>();
  for (const { layers, layerSizes } of reader.all(images))
    layers.forEach((layer, at) => {
      sizes.set(layer, layerSizes[at] ?? 0);
    });
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
};

/** Bytes of an image's layers on which other images stand too. */
export const sharedBytes = (reader: Reader, image: Image): number => {
  const others = new Set(reader.all(images).flatMap(({ id, layers }) => (id === image.id ? [] : layers)));
  return image.layers.reduce((sum, layer, at) => sum + (others.has(layer) ? (image.layerSizes[at] ?? 0) : 0), 0);
};
