import type { World } from "#core/world.ts";
import { scratches } from "#windows/storage/layer/scratch.ts";
import { entryAt } from "#windows/storage/read/index.ts";
import { containerOf, type Goal } from "../goal.ts";

/** Whether a file of the web's folder has its bytes on the disk of `web` itself. */
const holds = (world: World, file: string): boolean => {
  const web = containerOf(world, "web")?.containerId;
  const scratch = world.all(scratches).find(({ name }) => name === web);
  const entry = scratch === undefined ? null : entryAt(world, scratch.volume, ["inetpub", "wwwroot", file], "raw");
  return entry !== null && entry.state !== "placeholder" && entry.state !== "tombstone";
};

export const goals: readonly Goal[] = [
  { text: "iisstart.htm is on web’s own disk", holds: (world) => holds(world, "iisstart.htm") },
  { text: "so is new.htm", holds: (world) => holds(world, "new.htm") },
  { text: "web has stopped", holds: (world) => containerOf(world, "web")?.status === "exited" },
];
