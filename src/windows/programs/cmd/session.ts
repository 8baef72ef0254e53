import type { System } from "#shell/system.ts";
import type { Environment } from "../common/environment.ts";
import type { Io } from "../common/io.ts";

/** How a line leaves the order of its script. */
export type Leaving =
  | { readonly kind: "exit"; readonly code: number }
  | { readonly kind: "return"; readonly code: number }
  | { readonly kind: "goto"; readonly label: string };

/** What a command processor keeps from line to line. Plain data. */
export interface Session {
  readonly cwd: string;
  readonly env: Environment;
  readonly processCwd: string;
  readonly processEnv: Environment;
  readonly echo: boolean;
  readonly errorLevel: number;
  /** Directories of `pushd`, last first. */
  readonly pushed: readonly string[];
  /** Environments of `setlocal`, last first. */
  readonly locals: readonly { readonly env: Environment; readonly cwd: string }[];
  readonly leaving: Leaving | null;
}

/** The processor's own parts, which need each other. */
export interface Core {
  /** Runs a line; "incomplete" where it needs more lines to mean something, unless it is the last. */
  readonly line: (
    shell: Shell,
    line: string,
    before: (shell: Shell, line: string) => void,
    last: boolean,
  ) => number | "incomplete";
  /** Runs a command name with its tail. `called` where it was reached by `call`. */
  readonly named: (shell: Shell, text: string, called: boolean) => number;
}

/** A command processor at work. `session` is replaced, never changed in place. */
export interface Shell {
  readonly system: System;
  readonly core: Core;
  session: Session;
  /** Words of the running script, its name first, and its lines; null at the prompt. */
  readonly script: Script | null;
  /** Values of the loops in force. */
  readonly loops: Readonly<Record<string, string>>;
  readonly io: Io;
}

export interface Script {
  readonly words: readonly string[];
  /** What follows its name, as it was written. */
  readonly tail: string;
  readonly path: string;
  readonly lines: readonly string[];
  /** How deep scripts call each other. */
  readonly depth: number;
}

export const newSession = (system: System): Session => {
  const env = system.env();
  const cwd = system.cwd();
  return {
    cwd,
    env,
    processCwd: cwd,
    processEnv: env,
    echo: true,
    errorLevel: 0,
    pushed: [],
    locals: [],
    leaving: null,
  };
};

export const change = (shell: Shell, changes: Partial<Session>): void => {
  shell.session = { ...shell.session, ...changes };
};

/** The same command processor with other input and output, or other loop values; what happens to its session happens to the one. */
export const within = (shell: Shell, changes: Partial<Pick<Shell, "io" | "loops" | "script">>): Shell => ({
  system: shell.system,
  core: shell.core,
  get session() {
    return shell.session;
  },
  set session(session: Session) {
    shell.session = session;
  },
  script: shell.script,
  loops: shell.loops,
  io: shell.io,
  ...changes,
});
