import type { FrameId } from "#core/frame.ts";
import { defineTable, type Id, type Row } from "#core/table.ts";
import type { JobId } from "../job/job.ts";
import type { SiloId } from "../silo/silo.ts";
import type { StreamId } from "../stream/stream.ts";

export type ProcessId = Id<"process">;

export interface Process extends Row<"process"> {
  readonly pid: number;
  /** `smss.exe`. */
  readonly image: string;
  /** Where the image was found; null for what the kernel makes itself (System, Registry). */
  readonly path: string | null;
  readonly commandLine: string;
  readonly parent: ProcessId | null;
  readonly job: JobId | null;
  /** The server silo it lives in; null for the host. */
  readonly silo: SiloId | null;
  readonly session: number;
  /** `NT AUTHORITY\SYSTEM`. */
  readonly user: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly state: "running" | "suspended" | "exited";
  /** Unsigned 32 bits; null while it runs. */
  readonly exitCode: number | null;
  readonly created: number;
  readonly threads: number;
  readonly handles: number;
  /** Bytes. */
  readonly commit: number;
  readonly privateWorkingSet: number;
  readonly sharedWorkingSet: number;
  /** CPU time used at `cpuSince`, µs, and how much of all CPUs it has used since then, 0 … 1. */
  readonly cpuTime: number;
  readonly cpuSince: number;
  readonly cpuLoad: number;
  /** Service names it hosts, for svchost.exe and its like. */
  readonly services: readonly string[];
  readonly stdin: StreamId | null;
  readonly stdout: StreamId | null;
  readonly stderr: StreamId | null;
  /** What runs it: aborted when it is terminated. */
  readonly frame: FrameId | null;
  /** What it does with Ctrl+C: end (the default), stay, or deal with it itself; `interrupted` once it has come for one that does. */
  readonly ctrlC: "end" | "ignore" | "handle" | "interrupted";
  /** How many handles to it are open: the object outlives the process until they are closed. */
  readonly held: number;
  /** Why Silo cannot say what it does; null for a program that is modelled. */
  readonly notModelled: string | null;
}

export const processes = defineTable<Process>()("process");
