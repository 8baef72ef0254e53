import { sceneOf as houseScene } from "./house/still.ts";
import { sceneOf as imageScene } from "./image/still.ts";
import { sceneOf as launchScene } from "./launch/still.ts";
import type { Place } from "./place.ts";
import type { Scene } from "./scene/scene.ts";
import type { Seen } from "./seen.ts";
import { sceneOf as storageScene } from "./storage/still.ts";

/** How each picture is laid out where nobody touches it, by its id. */
export const stills: Readonly<Record<string, (seen: Seen, place: Place) => Scene>> = {
  house: houseScene,
  launch: launchScene,
  storage: storageScene,
  image: imageScene,
};
