import type { System } from "#shell/system.ts";
import type { Environment } from "../../common/environment.ts";
import type { Element, Expression, Parsed, Script, Statement } from "../syntax/tree.ts";
import type { PsObject, Value } from "../value/value.ts";

/** What a shell keeps from one typed line to the next. Plain data. */
export interface Session {
  readonly cwd: string;
  readonly env: Environment;
  readonly processCwd: string;
  readonly processEnv: Environment;
  readonly pushed: readonly string[];
  /** Global variables by their folded names. */
  readonly variables: Readonly<Record<string, Value>>;
  readonly functions: Readonly<Record<string, { readonly name: string; readonly text: string }>>;
  readonly aliases: Readonly<Record<string, string>>;
  readonly lastExitCode: number | null;
  /** `$?` */
  readonly ok: boolean;
  /** Where files came from, by folded path: what is in an archive depends on it. */
  readonly downloads: Readonly<Record<string, string>>;
  /** Set once the shell is to end. */
  readonly exit: number | null;
}

export interface Scope {
  readonly variables: Record<string, Value>;
  readonly parent: Scope | null;
}

/** Where values go. */
export interface Output {
  readonly emit: (value: Value) => void;
  /** What a program writes may go straight to the shell's own output. */
  readonly direct: boolean;
}

/** Where an error happened, for its text. */
export interface Place {
  readonly source: string;
  readonly file: string | null;
  readonly text: string;
  readonly at: number;
}

/** The interpreter's own parts, which need each other. */
export interface Core {
  readonly evaluate: (runtime: Runtime, expression: Expression) => Value;
  readonly statements: (runtime: Runtime, body: readonly Statement[], output: Output) => void;
  readonly statement: (runtime: Runtime, statement: Statement, output: Output) => void;
  readonly element: (runtime: Runtime, element: Element, input: readonly Value[] | null, output: Output) => void;
  /** Runs a block with arguments; `own` where it has variables of its own. */
  readonly block: (runtime: Runtime, text: string, args: readonly Value[], own: boolean, output: Output) => void;
  /** Shows an error that was caught. */
  readonly showError: (runtime: Runtime, record: PsObject) => void;
}

/** A shell at work. */
export interface Runtime {
  readonly system: System;
  readonly core: Core;
  /** Windows PowerShell 5.1, or PowerShell 7. */
  readonly edition: "Desktop" | "Core";
  session: Session;
  scope: Scope;
  place: Place;
  /** How deep functions call each other. */
  depth: number;
  /** Text that has not been written yet. */
  readonly host: Host;
  /** Scripts by their texts, parsed once. */
  readonly parsed: Map<string, Parsed>;
}

export interface Host {
  readonly write: (text: string, error?: boolean) => void;
  /** A value that nobody takes is shown. */
  readonly show: (value: Value) => void;
  /** Shows what waits to be laid out with its like. */
  readonly finish: () => void;
}

export const change = (runtime: Runtime, changes: Partial<Session>): void => {
  runtime.session = { ...runtime.session, ...changes };
};

/** Leaves a loop, a function or the shell: control flow of the script, not an error. */
export class Leaving {
  readonly how: "break" | "continue" | "return" | "exit";
  readonly code: number;
  constructor(how: "break" | "continue" | "return" | "exit", code = 0) {
    this.how = how;
    this.code = code;
  }
}

/** Runs a part with new variables of its own. */
export const scoped = <T>(runtime: Runtime, variables: Record<string, Value>, part: () => T): T => {
  const { scope, depth } = runtime;
  runtime.scope = { variables, parent: scope };
  runtime.depth = depth + 1;
  try {
    return part();
  } finally {
    runtime.scope = scope;
    runtime.depth = depth;
  }
};

/** Values that a part of the script gives, gathered. */
export const gather = (run: (output: Output) => void): Value[] => {
  const values: Value[] = [];
  run({ emit: (value) => values.push(value), direct: false });
  return values;
};

export type { Script };
