import type { World } from "#core/world.ts";
import { type Container, containers, isRunning } from "#docker/engine/container/container.ts";
import { images } from "#docker/engine/image/image.ts";
import type { PlacedIntent } from "#session/session.ts";
import { shopLines } from "../diagrams/first-line.ts";

const first = [...shopLines, "docker ps"];

/** The host's port behind which a container listens; undefined where it has none. */
const portOf = ({ hostConfig }: Container): string | undefined =>
  Object.values(hostConfig.PortBindings)
    .flat()
    .map(({ HostPort }) => HostPort)
    .find((port) => port !== undefined && port !== "");

/** Lines to type next; `busy`: a line is still being run. */
export const suggestionsFor = (world: World, busy: boolean): readonly string[] => {
  const latest = world.all(containers).at(-1);
  // The second line runs what the first one builds.
  if (latest === undefined)
    return world.all(images).length === 0 ? first.filter((line) => !line.endsWith(" shop")) : first;
  const { name } = latest;
  if (!isRunning(latest)) {
    const onItsWay = latest.starting || (busy && latest.finishedAt === null);
    return ["docker ps -a", ...(onItsWay ? [`docker logs ${name}`] : [`docker start ${name}`, `docker rm ${name}`])];
  }
  const port = portOf(latest);
  const answers = port === undefined ? `docker logs ${name}` : `curl http://localhost:${port}`;
  return [`docker exec ${name} tasklist`, answers, `docker stop ${name}`];
};

/** What is said before the lines when somebody's first container has just come up; null at any other time. */
export const invitationFor = (world: World, intents: readonly PlacedIntent[]): string | null => {
  const [container, ...others] = world.all(containers);
  const last = intents.at(-1);
  if (container === undefined || others.length > 0 || last === undefined || !isRunning(container)) return null;
  return (container.startedAt ?? 0) >= last.at ? "Your container is up. Try:" : null;
};
