import type { World } from "#core/world.ts";
import { hosts } from "#windows/kernel/host/host.ts";
import { processes } from "#windows/kernel/process/process.ts";

/** Processes alive in any container. */
export const inContainers = (world: World): number =>
  world.all(processes).filter(({ silo, state }) => silo !== null && state !== "exited").length;

/** Kernels that run: one for each host. */
export const kernels = (world: World): number => world.all(hosts).length;
