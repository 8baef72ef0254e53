import { sha256Hex } from "#core/digest.ts";
import type { Steps } from "#core/procedure.ts";
import { images } from "../image/image.ts";
import { type Build, type StageProgress, say } from "./build.ts";
import type { ImageConfig } from "./dockerfile/index.ts";

/** What makes a step the same step: the configuration that it leaves, and its command. Source: moby image/cache/cache.go. */
export const cacheKeyOf = (config: ImageConfig, command: readonly string[]): string =>
  sha256Hex(JSON.stringify([Object.entries(config).sort(([one], [other]) => (one < other ? -1 : 1)), command]));

/** The image that the same step on the same image has left before; null where it must be done. */
export const cachedImage = (
  steps: Steps,
  build: Build,
  { image, busted }: StageProgress,
  key: string,
): string | null => {
  if (!build.useCache || busted) return null;
  const found = steps.look((world) => {
    const known = world.all(images).filter(({ parent, cacheKey }) => parent === image && cacheKey === key);
    return known.at(-1)?.imageId ?? null;
  });
  if (found !== null) say(steps, build, " ---> Using cache\n");
  return found;
};
