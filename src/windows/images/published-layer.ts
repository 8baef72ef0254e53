import type { LayerDescriptor } from "#contract/layer-store.ts";
import { catalogue } from "./catalogue.ts";
import { layersOf } from "./remote-image.ts";

let byDigest: ReadonlyMap<string, LayerDescriptor> | undefined;

/** The layer that the registries of Silo's world have under a digest; null where they have none. */
export const publishedLayer = (digest: string): LayerDescriptor | null => {
  byDigest ??= new Map(
    catalogue.flatMap(({ images }) => images.flatMap(layersOf)).map((layer) => [layer.digest, layer]),
  );
  return byDigest.get(digest) ?? null;
};
