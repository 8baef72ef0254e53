import type { Steps } from "#core/procedure.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import { need, type Reader } from "#core/world.ts";
import { type Process, type ProcessId, processes } from "../../kernel/process/process.ts";

/** What every part of a `System` stands on: the recorder, and the process that asks. */
export interface Asker {
  readonly steps: Steps;
  readonly process: ProcessId;
  readonly ref: EntityRef;
  /** Reads something of the process and of the world as it sees it. */
  readonly look: <T>(read: (world: Reader, self: Process) => T) => T;
}

export const askerFor = (steps: Steps, process: ProcessId): Asker => ({
  steps,
  process,
  ref: refOf(processes, process),
  look: (read) => steps.look((world) => read(world, need(world, processes, process))),
});
