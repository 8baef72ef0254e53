import { declareProcedure } from "#core/procedure.ts";
import type { EntityRef } from "#core/table.ts";

/** What a running container has used since its start. Times in virtual µs, amounts in bytes. */
export interface ContainerStatistics {
  readonly processes: number;
  readonly kernelTime: number;
  readonly userTime: number;
  readonly commit: number;
  readonly peakCommit: number;
  readonly privateWorkingSet: number;
  readonly readOperations: number;
  readonly readBytes: number;
  readonly writeOperations: number;
  readonly writeBytes: number;
  readonly receivedBytes: number;
  readonly sentBytes: number;
}

export const containerStatistics = declareProcedure<{ readonly container: string }, ContainerStatistics>(
  "runtime.statistics",
);
/** Sets the size, in characters, of the console that a process has. */
export const resizeConsole = declareProcedure<
  { readonly container: string; readonly process: EntityRef; readonly height: number; readonly width: number },
  void
>("runtime.resize-console");
