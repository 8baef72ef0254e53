import type { World } from "#core/world.ts";
import { hosts } from "#windows/kernel/host/host.ts";
import { type Process, processes } from "#windows/kernel/process/process.ts";

const alive = ({ state }: Process): boolean => state !== "exited";

/** Processes alive in any container, in the order in which they were started. */
export const inside = (world: World): readonly Process[] =>
  world.all(processes).filter((process) => process.silo !== null && alive(process));

export const inContainers = (world: World): number => inside(world).length;

/** Kernels that run: one for each host. */
export const kernels = (world: World): number => world.all(hosts).length;

/** Images of a process's children, in the order in which they were started. */
export const childrenOf = (world: World, { id }: Process): readonly string[] =>
  world.all(processes).flatMap((process) => (process.parent === id ? [process.image] : []));

/** What started the first process of the first container; undefined where the kernel did. */
export const starterOf = (world: World, process: Process | undefined): Process | undefined =>
  process?.parent == null ? undefined : world.get(processes, process.parent);
