import type { World } from "#core/world.ts";
import { type Container, containers } from "#docker/engine/container/container.ts";

/** Something that is so once a task has been done, and not before. */
export interface Goal {
  /** A few words. */
  readonly text: string;
  readonly holds: (world: World) => boolean;
}

/** A container by its name. */
export const containerOf = (world: World, name: string): Container | undefined =>
  world.all(containers).find((each) => each.name === name);
