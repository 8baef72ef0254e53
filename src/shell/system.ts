import type { VisibleNode } from "#contract/file-tree/index.ts";
import type { Failure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";

/** Where a process's text goes to or comes from. Opaque to programs. */
export type StreamRef = number;

/** A process that was started. */
export interface Child {
  /** Row of the process. */
  readonly id: number;
  readonly pid: number;
}

export interface SpawnOptions {
  readonly cwd?: string;
  /** The whole environment; default: the parent's. */
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: StreamRef | null;
  readonly stdout?: StreamRef | null;
  readonly stderr?: StreamRef | null;
  /** A user name, if another than the parent's. */
  readonly user?: string;
}

/** Attributes of a path, as `dir`, `type` and `test-path` need them. */
export interface PathInfo {
  /** Absolute, in the spelling of the disk. */
  readonly path: string;
  readonly node: VisibleNode;
  /** The layer because of whose unknown doings this is a stand-in; null for what is really there. */
  readonly notModelled: string | null;
}

/**
 * What a command-line program may ask of its operating system. Every call is recorded by `steps`, so a program is a straight-line function
 * that depends on nothing else. Paths are absolute or relative to the process's current directory, with the OS's own rules. Failures carry the OS's error code
 * (Win32: `"2"` file not found, `"3"` path not found, `"5"` access denied …) and its text.
 */
export interface System {
  readonly steps: Steps;
  /** Row of the process itself. */
  readonly process: number;
  /** Arguments after the program's name, split by the OS's rules. */
  readonly args: readonly string[];
  /** The whole command line as given to the OS. */
  readonly commandLine: string;
  /** True where it is run to build an image: what is not modelled ends at once there, and stays up elsewhere. */
  readonly building: boolean;

  env(): Readonly<Record<string, string>>;
  cwd(): string;
  /** Virtual wall clock, Unix milliseconds. */
  wallClock(): number;
  user(): string;
  hostname(): string;

  /** Absolute path with `.`, `..`, drive and slashes resolved; no look at the disk. */
  absolute(path: string): string;
  find(path: string): PathInfo | null;
  list(path: string): readonly VisibleNode[] | Failure;
  readText(path: string): string | Failure;
  /** Makes or replaces a file; `append` adds to its end. */
  writeText(path: string, text: string, append?: boolean): Failure | null;
  /** A file of which only the length matters (a download, an installer's work). */
  writeOpaque(path: string, size: number): Failure | null;
  /** Puts many nodes at once: what an installer unpacks. `why` names the act for the explanation. */
  install(nodes: readonly { readonly path: string; readonly node: VisibleNode }[], why: string): Failure | null;
  /** With its parents. */
  makeDirectory(path: string): Failure | null;
  remove(path: string, recursive?: boolean): Failure | null;
  copy(from: string, to: string): Failure | null;
  move(from: string, to: string): Failure | null;
  setAttributes(path: string, attributes: string): Failure | null;

  /** Registry values by full name, `HKLM\SOFTWARE\X\Value`; null where there is none. */
  registryGet(name: string): string | null;
  registrySet(name: string, value: string | null): void;

  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** The next line of standard input, without its end; null at its end. Prints `prompt` first; a console echoes what was typed. */
  readLine(prompt?: string): string | null;
  /** A new stream to collect a child's output in, or to feed it. `text` fills and closes it. */
  stream(text?: string): StreamRef;
  /** All that has come into a stream whose writers are gone. */
  collect(stream: StreamRef): string;

  /** Finds the program that a command name means (current directory, PATH, PATHEXT). */
  which(command: string): PathInfo | null;
  /** Starts a program. A missing one is a Failure with the OS's code. */
  spawn(path: string, commandLine: string, options?: SpawnOptions): Child | Failure;
  /** Waits for its end; gives the exit code (unsigned 32 bits). */
  wait(child: Child): number;
  /** Ends another process by pid. */
  kill(pid: number, exitCode?: number): Failure | null;
  /** Lets virtual time pass. */
  sleep(micros: number): void;
  /** Says that this process did something that Silo does not model: what it left behind is unknown. `what` completes "Silo does not model …". */
  notModelled(what: string): void;
  /** Stays until it is ended from outside. */
  stay(): never;
}

/** A program by the name of its image, lower case: `cmd.exe`. Returns its exit code. */
export interface Program {
  readonly image: string;
  readonly main: (system: System) => number;
}
