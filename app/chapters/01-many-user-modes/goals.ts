import { isRunning } from "#docker/engine/container/container.ts";
import { inContainers } from "../counts.ts";
import { containerOf, type Goal } from "../goal.ts";

export const goals: readonly Goal[] = [
  {
    text: "web runs",
    holds: (world) => {
      const web = containerOf(world, "web");
      return web !== undefined && isRunning(web);
    },
  },
  { text: "its processes are on the host", holds: (world) => inContainers(world) > 0 },
];
