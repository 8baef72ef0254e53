import type { World } from "#core/world.ts";
import { images } from "#docker/engine/image/image.ts";
import type { Goal } from "../goal.ts";

const sizeOf = (world: World, tag: string): number | undefined =>
  world.all(images).find(({ repoTags }) => repoTags.includes(tag))?.size;

export const goals: readonly Goal[] = [
  { text: "there is an image bookings", holds: (world) => sizeOf(world, "bookings:latest") !== undefined },
  {
    text: "it is 166 MB larger than its base, or more",
    holds: (world) =>
      (sizeOf(world, "bookings:latest") ?? 0) -
        (sizeOf(world, "mcr.microsoft.com/windows/servercore:ltsc2022") ?? Number.POSITIVE_INFINITY) >=
      166_000_000,
  },
];
