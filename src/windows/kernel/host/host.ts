import { defineTable, type Row } from "#core/table.ts";

/** The machine itself: one row. */
export interface Host extends Row<"host"> {
  readonly name: string;
  /** Id of the build in `#windows/builds`, `windows-server-2022`. */
  readonly build: string;
  /** Unix milliseconds at virtual time 0. */
  readonly epoch: number;
  readonly cpus: number;
  /** Bytes. */
  readonly memory: number;
  /** The newest process id; ids are multiples of 4. */
  readonly lastPid: number;
  /** The newest session id: never reused before a reboot. */
  readonly lastSession: number;
  /** The newest job's number, which names its silo's object directory. */
  readonly lastJob: number;
}

export const hosts = defineTable<Host>()("host");
