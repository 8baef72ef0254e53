import { declareProcedure } from "#core/procedure.ts";
import type { EntityRef } from "#core/table.ts";
import type { Mounted } from "./layer-store.ts";

/** A directory or pipe that the container sees at a place of its own. */
export interface Bind {
  readonly type: "bind" | "volume" | "npipe";
  /** On the host: a path, or for a named volume its directory. */
  readonly source: string;
  readonly target: string;
  readonly readOnly: boolean;
}

/** What it takes to make a container. Limits: null for none. */
export interface ContainerSpec {
  /** 64 hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  readonly hostname: string;
  readonly image: string;
  /** "process" or "hyperv"; other runtimes ignore it. */
  readonly isolation: string;
  /** OS version of the image, `10.0.20348.2966`; null if it does not say. */
  readonly osVersion: string | null;
  readonly mounted: Mounted;
  readonly binds: readonly Bind[];
  readonly endpoints: readonly EntityRef[];
  /** Bytes. */
  readonly memory: number | null;
  /** Of one CPU, in 10⁻⁹. */
  readonly nanoCpus: number | null;
  readonly cpuShares: number | null;
  /** It runs a step of a build. */
  readonly building: boolean;
}

/** What it takes to start a process in a container. */
export interface ProcessSpec {
  readonly container: string;
  /** Already quoted by the platform's rules where it is one string. */
  readonly commandLine: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Empty: the platform's default. */
  readonly user: string;
  readonly tty: boolean;
  readonly openStdin: boolean;
  readonly consoleSize: readonly [height: number, width: number] | null;
}

/** A process in a container, with its ends of the pipes (rows of table "stream"). */
export interface StartedProcess {
  readonly ref: EntityRef;
  readonly pid: number;
  readonly stdin: EntityRef;
  readonly stdout: EntityRef;
  /** Null where a console merges the two. */
  readonly stderr: EntityRef | null;
}

/** A row of `docker top`, by the titles of the platform. */
export interface ProcessRow {
  readonly titles: readonly string[];
  readonly processes: readonly (readonly string[])[];
}

/** Makes the compute system and starts it: the container's own user mode runs when it returns. */
export const createContainer = declareProcedure<ContainerSpec, void>("runtime.create");
export const startContainerSystem = declareProcedure<{ readonly container: string }, void>("runtime.start");
export const startProcess = declareProcedure<ProcessSpec, StartedProcess>("runtime.start-process");
/** Waits for a process's end; gives its exit code, unsigned 32 bits. */
export const waitProcess = declareProcedure<{ readonly container: string; readonly process: EntityRef }, number>(
  "runtime.wait-process",
);
export const killProcess = declareProcedure<{ readonly container: string; readonly process: EntityRef }, void>(
  "runtime.kill-process",
);
/** Asks everything in it to end, for at most `timeout` µs; true if it has. */
export const shutdownContainer = declareProcedure<{ readonly container: string; readonly timeout: number }, boolean>(
  "runtime.shutdown",
);
export const terminateContainer = declareProcedure<{ readonly container: string }, void>("runtime.terminate");
/** Waits until the compute system has exited and forgets it. */
export const closeContainer = declareProcedure<{ readonly container: string }, void>("runtime.close");
export const listProcesses = declareProcedure<{ readonly container: string }, ProcessRow>("runtime.list-processes");
/** Whether something in the container did what Silo does not model since it started; names it. */
export const notModelledIn = declareProcedure<{ readonly container: string }, string | null>("runtime.not-modelled");
