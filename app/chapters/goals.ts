import type { World } from "#core/world.ts";
import { type Container, containers, isRunning } from "#docker/engine/container/container.ts";
import { images } from "#docker/engine/image/image.ts";
import { scratches } from "#windows/storage/layer/scratch.ts";
import { entryAt } from "#windows/storage/read/index.ts";
import { inContainers } from "./counts.ts";

/** Something that is so once a task has been done, and not before. */
export interface Goal {
  /** A few words. */
  readonly text: string;
  readonly holds: (world: World) => boolean;
}

const web = (world: World): Container | undefined => world.all(containers).find(({ name }) => name === "web");

const runs = (world: World): boolean => world.all(containers).some((each) => each.name === "web" && isRunning(each));

const leadsFrom = (world: World, port: string): boolean =>
  Object.values(web(world)?.hostConfig.PortBindings ?? {}).some((bindings) =>
    bindings.some(({ HostPort }) => HostPort === port),
  );

/** Whether a file of the web's folder has its bytes on the disk of `web` itself. */
const holds = (world: World, file: string): boolean => {
  const scratch = world.all(scratches).find(({ name }) => name === web(world)?.containerId);
  const entry = scratch === undefined ? null : entryAt(world, scratch.volume, ["inetpub", "wwwroot", file], "raw");
  return entry !== null && entry.state !== "placeholder" && entry.state !== "tombstone";
};

const sizeOf = (world: World, tag: string): number | undefined =>
  world.all(images).find(({ repoTags }) => repoTags.includes(tag))?.size;

const goals: Readonly<Record<string, readonly Goal[]>> = {
  "many-user-modes": [
    { text: "web runs", holds: runs },
    { text: "its processes are on the host", holds: (world) => inContainers(world) > 0 },
  ],
  "from-docker-run": [
    { text: "there is a container web", holds: (world) => web(world) !== undefined },
    { text: "port 8080 is to lead to it", holds: (world) => leadsFrom(world, "8080") },
    { text: "web runs", holds: runs },
  ],
  "a-disk-made-of-links": [
    { text: "iisstart.htm is on web’s own disk", holds: (world) => holds(world, "iisstart.htm") },
    { text: "so is new.htm", holds: (world) => holds(world, "new.htm") },
    { text: "web has stopped", holds: (world) => web(world)?.status === "exited" },
  ],
  "an-image-grows": [
    { text: "there is an image bookings", holds: (world) => sizeOf(world, "bookings:latest") !== undefined },
    {
      text: "it is 166 MB larger than its base, or more",
      holds: (world) =>
        (sizeOf(world, "bookings:latest") ?? 0) -
          (sizeOf(world, "mcr.microsoft.com/windows/servercore:ltsc2022") ?? Number.POSITIVE_INFINITY) >=
        166_000_000,
    },
  ],
};

/** What the task of a chapter leads to. */
export const goalsOf = (chapter: string): readonly Goal[] => goals[chapter] ?? [];
