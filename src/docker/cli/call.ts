import type { Flags } from "#shell/flags/kind.ts";
import type { Consoles, System } from "#shell/system.ts";
import type { Connection } from "./connection.ts";
import type { Printed } from "./invoke.ts";
import type { RunMachine } from "./run/plan.ts";

/** One command as it runs. */
export interface Call {
  readonly system: System;
  readonly engine: Connection;
  /** As invoked, e.g. `docker image ls`. */
  readonly path: string;
  readonly flags: Flags;
  readonly args: readonly string[];
  readonly consoles: Consoles;
  readonly machine: RunMachine;
}

/** Runs a command: an exit code if it has printed for itself. */
export type Executor = (call: Call) => Printed | number;

/** The machine that docker.exe runs on, as flags see it. */
export const machineOf = (system: System, { input, output }: Consoles): RunMachine => ({
  env: system.env(),
  read: (path) => {
    const text = system.readText(path);
    return typeof text === "string" ? { text } : { error: text.message };
  },
  absolute: (path) => system.absolute(path),
  console: output === null ? null : { rows: output[0], columns: output[1] },
  inputIsConsole: input,
});
