import type { DirectoryNode, VisibleNode } from "#contract/file-tree/index.ts";
import type { Micros } from "#core/event.ts";
import type { Failure } from "#core/failure.ts";
import type { Steps } from "#core/procedure.ts";
import type { EntityRef } from "#core/table.ts";
import type { Reader } from "#core/world.ts";

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

/** A file that a process holds open. */
export interface OpenFile {
  readonly path: string;
  /** Row of the file object; null for what is not held: a device, a stream beside a file's data. */
  readonly object: number | null;
}

/** Attributes of a path, as `dir`, `type` and `test-path` need them. */
export interface PathInfo {
  /** Absolute, in the spelling of the disk. */
  readonly path: string;
  readonly node: VisibleNode;
  /** The layer because of whose unknown doings this is a stand-in; null for what is really there. */
  readonly notModelled: string | null;
  /** Nobody knows whether it is there. */
  readonly unsure?: true;
}

/** Which of a process's standard handles are a console. */
export interface Consoles {
  readonly input: boolean;
  /** Height and width in characters; null where standard output is none. */
  readonly output: readonly [height: number, width: number] | null;
  readonly error: boolean;
}

/** What came first of all that a process waited for: what it looked for, something typed (null: the input's end), Ctrl+C, or nothing in time. */
export type Arrival<T> =
  | { readonly kind: "seen"; readonly value: T }
  | { readonly kind: "typed"; readonly text: string | null }
  | { readonly kind: "interrupt" }
  | { readonly kind: "timeout" };

/** How a process listens to its input while it waits: a console shows what is typed (`echoed`) or hands it over unseen (`raw`). */
export type Listening = "deaf" | "echoed" | "raw";

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
  /** A directory with all that is in it, as one plain tree. */
  readTree(path: string): DirectoryNode | Failure;
  /** Makes or replaces a file; `append` adds to its end. */
  writeText(path: string, text: string, append?: boolean): Failure | null;
  /** Makes or empties a file, or goes to its end, and holds it open: nobody else may write, rename or delete it until it is closed, or this process ends. */
  open(path: string, append: boolean): OpenFile | Failure;
  /** Adds to the end of an open file. */
  writeOpen(file: OpenFile, text: string): Failure | null;
  close(file: OpenFile): void;
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
  /** Gives it to another account, as `dir /q` prints one. */
  setOwner(path: string, owner: string): Failure | null;
  /** Gives a file one more name, or makes a link at `path` that leads to `target`. */
  link(path: string, target: string, kind: "hardlink" | "symlink" | "junction"): Failure | null;

  /** Registry values by full name, `HKLM\SOFTWARE\X\Value`; null where there is none. */
  registryGet(name: string): string | null;
  registrySet(name: string, value: string | null): void;

  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** The next line of standard input, without its end; null at its end. Prints `prompt` first; a console echoes what was typed. */
  readLine(prompt?: string): string | null;
  consoles(): Consoles;
  /** From now on Ctrl+C does not end this process: `arrival` tells of it. */
  catchInterrupts(): void;
  /** Waits for what `read` gives, asked again whenever one of `watch` changes; for Ctrl+C, if it is caught; for input; at most `patience` µs. What is seen goes first, then Ctrl+C. */
  arrival<T>(
    watch: readonly EntityRef[],
    read: (world: Reader) => T | undefined,
    listening?: Listening,
    patience?: Micros,
  ): Arrival<T>;
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
