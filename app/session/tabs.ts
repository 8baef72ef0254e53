import type { World } from "#core/world.ts";
import { type ContainerId, containers, isRunning } from "#docker/engine/container/container.ts";
import type { Terminal } from "#windows/kernel/terminal/terminal.ts";
import { hueOf } from "../diagrams/scene/scene.ts";
import type { TerminalTab } from "../terminal/Terminal.tsx";
import { entered } from "./prompt.ts";

/** A tab for each window, named for whose shell reads what is typed there, and one to open for each container that runs. */
export const tabsOf = (
  world: World,
  windows: readonly Terminal[],
  numberOf: (id: ContainerId) => number,
): readonly TerminalTab[] => {
  const running = world.all(containers).filter(isRunning);
  return [
    ...windows.map((window): TerminalTab => {
      const inside = running.find(({ name }) => entered(world, window, name));
      const ended = window.shell === null ? " (ended)" : "";
      return inside === undefined
        ? { id: String(window.id), title: `Host ${window.title}${ended}`, owner: "host" }
        : { id: String(window.id), title: `${inside.name} — cmd`, owner: hueOf(numberOf(inside.id)) };
    }),
    ...running.map(
      ({ id, name }): TerminalTab => ({ id: `exec:${name}`, title: `+ ${name}`, owner: hueOf(numberOf(id)) }),
    ),
  ];
};
