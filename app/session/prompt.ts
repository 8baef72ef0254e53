import type { World } from "#core/world.ts";
import { type Process, processes } from "#windows/kernel/process/process.ts";
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

/** The first window whose shell on the host reads the next line; undefined where every one is busy. */
export const promptingWindow = (world: World): Terminal | undefined =>
  world.all(terminals).find(({ id }) => promptingShell(world, String(id)) !== undefined);
