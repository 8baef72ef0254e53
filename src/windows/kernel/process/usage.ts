import type { Process } from "./process.ts";

/** CPU time that a process has used by virtual time `now`, µs, over all `cpus`. */
export const cpuTimeAt = (process: Process, now: number, cpus: number): number =>
  process.cpuTime + (process.state === "running" ? Math.round((now - process.cpuSince) * process.cpuLoad * cpus) : 0);
