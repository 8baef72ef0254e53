import type { Place } from "../place.ts";
import type { Scene } from "../scene/scene.ts";
import type { Seen } from "../seen.ts";
import { layoutHouse } from "./layout.ts";
import { PLAIN_VIEW } from "./model.ts";
import { houseOf } from "./world/index.ts";

/** The house at a moment, for a picture that stands by itself. */
export const sceneOf = (seen: Seen, { width, height, density }: Place): Scene =>
  layoutHouse(houseOf(seen, seen.told?.hop ?? null, seen.observer), width, height, PLAIN_VIEW, density);
