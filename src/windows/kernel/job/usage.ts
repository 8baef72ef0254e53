import type { Reader } from "#core/world.ts";
import { processes } from "../process/process.ts";
import type { JobId } from "./job.ts";

/** Bytes that a job's processes have committed: what a memory limit counts. Source: reference/windows-internals.md §6.4. */
export const committedIn = (reader: Reader, job: JobId): number =>
  reader
    .all(processes)
    .reduce((sum, each) => (each.job === job && each.state !== "exited" ? sum + each.commit : sum), 0);
