import type { Place } from "../place.ts";
import { label, STYLES } from "../scene/label.ts";
import type { Scene } from "../scene/scene.ts";
import type { Seen } from "../seen.ts";
import { layoutImage } from "./layout.ts";
import { PLAIN_IMAGE_VIEW } from "./model.ts";
import { imageOf } from "./world/index.ts";

const NOTHING = "No image is here yet.";

const empty = ({ width, height }: Place): Scene => ({
  width,
  height: Math.max(120, height),
  marks: [
    {
      key: "empty",
      look: "room",
      owner: "storage",
      state: "coming",
      radius: 12,
      x: 10,
      y: 10,
      w: width - 20,
      h: Math.max(120, height) - 20,
      labels: [label("text", NOTHING, STYLES.words, { x: (width - 20) / 2, y: 56, anchor: "middle" })],
      within: null,
    },
  ],
  wires: [],
  route: null,
});

/** The image at a moment, for a picture that stands by itself. */
export const sceneOf = (seen: Seen, place: Place): Scene => {
  const model = imageOf(seen, PLAIN_IMAGE_VIEW);
  return model === null ? empty(place) : layoutImage(model, place.width, place.height, PLAIN_IMAGE_VIEW, place.density);
};
