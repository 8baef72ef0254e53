import { type LayerId, removeLayer } from "#contract/layer-store.ts";
import type { Steps } from "#core/procedure.ts";
import { containers } from "../container/container.ts";
import { images } from "./image.ts";

/** Removes those of the layers, base first, on which no image and no container stands. Gives their places, the uppermost first. */
export const releaseLayers = (steps: Steps, layers: readonly LayerId[]): readonly number[] => {
  const unused = steps.look((world) => {
    const used = new Set([...world.all(images), ...world.all(containers)].flatMap((each) => each.layers));
    return layers.flatMap((layer, at) => (used.has(layer) ? [] : [at])).reverse();
  });
  for (const at of unused) {
    const layer = layers[at];
    if (layer !== undefined) steps.attempt(() => steps.call(removeLayer, { layer }));
  }
  return unused;
};
