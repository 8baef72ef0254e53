import { begin, knows } from "#core/runner.ts";
import type { Tx } from "#core/tx.ts";
import { type ProcessId, processes } from "./process.ts";

/** What the procedure of every program is given. */
export interface ProgramArgs {
  readonly process: ProcessId;
}

/** Runs what Silo has no program for. */
export const standIn = "program *";

/** Lets a process run its program, a procedure by name; the stand-in, where this machine has none of that name. */
export const runProgram = (tx: Tx, process: ProcessId, program: string): void => {
  const frame = begin<ProgramArgs, unknown>(tx, { name: knows(tx, program) ? program : standIn }, { process });
  if (tx.get(processes, process)?.state === "running") tx.update(processes, process, { frame });
};
