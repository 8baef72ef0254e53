import type { StartedProcess } from "#contract/container-runtime.ts";
import { defineTable, type Id, type Row } from "#core/table.ts";
import type { ContainerId } from "../container.ts";

export type ExecId = Id<"exec">;

/** A further process in a running container: `docker exec`. */
export interface Exec extends Row<"exec"> {
  /** 64 hexadecimal digits. */
  readonly execId: string;
  readonly container: ContainerId;
  readonly path: string;
  readonly args: readonly string[];
  readonly env: readonly string[];
  /** "" where the container's own is meant. */
  readonly user: string;
  readonly cwd: string;
  readonly tty: boolean;
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly detachKeys: string;
  readonly process: StartedProcess | null;
  readonly openOutputs: number;
  readonly running: boolean;
  /** Unsigned 32 bits; null until it has ended. */
  readonly exitCode: number | null;
}

export const execs = defineTable<Exec>()("exec");
