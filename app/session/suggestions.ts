import type { World } from "#core/world.ts";
import { containers, isRunning } from "#docker/engine/container/container.ts";
import { images } from "#docker/engine/image/image.ts";

const first = ["docker build -t shop C:\\src\\shop", "docker run -d --name web -p 8080:80 shop", "docker ps"];

/** Lines to type next. */
export const suggestionsFor = (world: World): readonly string[] => {
  const latest = world.all(containers).at(-1);
  // The second line runs what the first one builds.
  if (latest === undefined)
    return world.all(images).length === 0 ? first.filter((line) => !line.endsWith(" shop")) : first;
  const { name } = latest;
  return isRunning(latest)
    ? ["docker ps", `docker top ${name}`, `docker stop ${name}`]
    : ["docker ps -a", `docker start ${name}`, `docker rm ${name}`];
};
