import { truth as manyUserModes } from "./01-many-user-modes/truth.ts";
import { truth as fromDockerRun } from "./02-from-docker-run/truth.ts";
import { truth as aDiskMadeOfLinks } from "./03-a-disk-made-of-links/truth.ts";
import { truth as anImageGrows } from "./04-an-image-grows/truth.ts";
import type { Truth } from "./truth.ts";

const truths: Readonly<Record<string, Truth>> = {
  "many-user-modes": manyUserModes,
  "from-docker-run": fromDockerRun,
  "a-disk-made-of-links": aDiskMadeOfLinks,
  "an-image-grows": anImageGrows,
};

/** What the world can bear out of a chapter. Throws where nobody has said. */
export const truthOf = (chapter: string): Truth => {
  const truth = truths[chapter];
  if (truth === undefined) throw new Error(`Nothing holds the chapter “${chapter}” to the world.`);
  return truth;
};
