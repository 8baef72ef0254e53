import { houseStory } from "./house/story.ts";
import { imageStory } from "./image/story.ts";
import { launchStory } from "./launch/story.ts";
import { storageStory } from "./storage/story.ts";
import type { Story } from "./story.ts";

/** The story of each picture, by its id. */
export const stories: Readonly<Record<string, Story>> = {
  house: houseStory,
  launch: launchStory,
  storage: storageStory,
  image: imageStory,
};
