import type { PictureAbout } from "./about.ts";
import { houseAbout } from "./house/about.ts";
import { imageAbout } from "./image/about.ts";
import { launchAbout } from "./launch/about.ts";
import { storageAbout } from "./storage/about.ts";

const abouts: Readonly<Record<string, PictureAbout>> = {
  house: houseAbout,
  launch: launchAbout,
  storage: storageAbout,
  image: imageAbout,
};

/** What is said of the picture of that id. Throws where there is none. */
export const aboutOf = (id: string): PictureAbout => {
  const about = abouts[id];
  if (about === undefined) throw new Error(`Nothing is said of the picture “${id}”.`);
  return about;
};
