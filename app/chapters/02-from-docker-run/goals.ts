import { isRunning } from "#docker/engine/container/container.ts";
import { containerOf, type Goal } from "../goal.ts";

export const goals: readonly Goal[] = [
  { text: "there is a container web", holds: (world) => containerOf(world, "web") !== undefined },
  {
    text: "port 8080 is to lead to it",
    holds: (world) =>
      Object.values(containerOf(world, "web")?.hostConfig.PortBindings ?? {})
        .flat()
        .some(({ HostPort }) => HostPort === "8080"),
  },
  {
    text: "web runs",
    holds: (world) => {
      const web = containerOf(world, "web");
      return web !== undefined && isRunning(web);
    },
  },
];
