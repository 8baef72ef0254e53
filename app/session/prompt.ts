import { refText } from "#core/table.ts";
import type { World } from "#core/world.ts";
import { containerRef, containers, isRunning } from "#docker/engine/container/container.ts";
import { type Process, processes } from "#windows/kernel/process/process.ts";
import type { StreamId } from "#windows/kernel/stream/stream.ts";
import { type Terminal, terminals } from "#windows/kernel/terminal/terminal.ts";

/** The shell of a window while no other program reads what is typed there. */
export const promptingShell = (world: World, terminal: string): Process | undefined => {
  const shell = world.all(terminals).find(({ id }) => String(id) === terminal)?.shell ?? null;
  const process = shell === null ? undefined : world.get(processes, shell);
  const busy = world
    .all(processes)
    .some(({ parent, state, image }) => parent === shell && state !== "exited" && image !== "conhost.exe");
  return busy ? undefined : process;
};

/** The tab of a window whose shell on the host reads the next line; null where every one is busy. */
export const hostPromptIn = (world: World): string | null => {
  const window = world.all(terminals).find(({ id }) => promptingShell(world, String(id)) !== undefined);
  return window === undefined ? null : String(window.id);
};

/** Whether a shell in the container of that name reads what is typed in a window. */
export const entered = (world: World, { shell }: Terminal, name: string): boolean =>
  world
    .all(processes)
    .some(
      ({ parent, state, commandLine }) =>
        parent === shell && state !== "exited" && commandLine.endsWith(`exec -it ${name} cmd`),
    );

/** A running container, seen from the windows of the host. */
export interface Inside {
  readonly name: string;
  /** The tab of a window where a shell in it waits for the next line; null where none does. */
  readonly window: string | null;
}

/** A container by its ref as text; null where it does not run. `open` gives the open line of an output. */
export const insideOf = (world: World, container: string, open: (output: StreamId) => string): Inside | null => {
  const row = world.all(containers).find((each) => refText(containerRef(each)) === container);
  if (row === undefined || !isRunning(row)) return null;
  const window = world.all(terminals).find((each) => entered(world, each, row.name) && open(each.output).endsWith(">"));
  return { name: row.name, window: window === undefined ? null : String(window.id) };
};
