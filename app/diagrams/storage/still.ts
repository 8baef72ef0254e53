import type { Place } from "../place.ts";
import type { Scene } from "../scene/scene.ts";
import type { Seen } from "../seen.ts";
import { flattened } from "./layout/storage-scene.ts";
import { layoutFarStorage, layoutStorage } from "./layout.ts";
import { storageOf } from "./world/index.ts";

/** The storage at a moment, for a picture that stands by itself. */
export const sceneOf = (seen: Seen, { width, height, density }: Place): Scene => {
  const model = storageOf(seen);
  return density === "far" ? layoutFarStorage(model, width, height) : flattened(layoutStorage(model, width, height));
};
