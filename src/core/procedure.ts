import type { Act, Micros, Seq } from "./event.ts";
import type { Failure } from "./failure.ts";
import type { EntityRef } from "./table.ts";
import type { Reader } from "./world.ts";

/**
 * A procedure is a straight-line function that takes many events: `docker run`, the boot of a silo, a shell's line.
 * Its position is not a closure but the list of answers it has had so far: when the next answer comes, the function runs again from
 * the top, is given the old answers at once, and goes on to its next question. So a world in the middle of a procedure is plain data,
 * can be kept, saved and continued. The price: between questions a procedure must depend on nothing but its arguments and answers.
 * It has no other way to the world than `Steps`, and must not catch what `Steps` throws (use `attempt`).
 */
export interface Procedure<Args, Result> {
  readonly name: string;
  readonly body: (steps: Steps, args: Args) => Result;
}

/** A procedure that somebody else supplies: a machine joins the two by name. */
export interface Declared<Args, Result> {
  readonly name: string;
  readonly __args?: (args: Args) => void;
  readonly __result?: Result;
}

/** Any procedure, where its arguments do not matter. */
// biome-ignore lint/suspicious/noExplicitAny: arguments and results are invariant; only the registry forgets them
export type AnyProcedure = Procedure<any, any>;

export const declareProcedure = <Args, Result = void>(name: string): Declared<Args, Result> => ({ name });

/** Supplies a declared procedure, or makes a new one by name. Arguments and results are plain data. */
export const defineProcedure = <Args, Result = void>(
  declared: Declared<Args, Result> | string,
  body: (steps: Steps, args: Args) => Result,
): Procedure<Args, Result> => ({ name: typeof declared === "string" ? declared : declared.name, body });

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What a procedure can ask for. Each answer is recorded once and for all. */
export interface Steps {
  /** One event. Goes on when it has happened, with what it returned; a returned failure ends the procedure unless attempted. */
  do<Data, Result>(act: Act<Data, Result>, data: Data): Result;
  /** Another procedure, until it ends. */
  call<Args, Result>(procedure: Declared<Args, Result> | Procedure<Args, Result>, args: Args): Result;
  /** Another procedure, until it ends or `stop` gives a failure, asked again whenever one of `watch` changes: then it is ended wherever it is, and the failure is its own. */
  callUnless<Args, Result>(
    procedure: Declared<Args, Result> | Procedure<Args, Result>,
    args: Args,
    watch: readonly EntityRef[],
    stop: (world: Reader) => Failure | undefined,
  ): Result;
  /** Another procedure, without waiting for it. */
  start<Args, Result>(procedure: Declared<Args, Result> | Procedure<Args, Result>, args: Args): void;
  /** Reads the world as it is now. The result must be plain data: it is recorded. */
  look<T>(read: (world: Reader) => T): T;
  /** Waits until `read` gives something else than undefined; asked again whenever one of `watch` (a row, or a whole table) changes. Undefined after `patience` µs. */
  until<T>(watch: readonly (EntityRef | { readonly table: string })[], read: (world: Reader) => T | undefined): T;
  until<T>(
    watch: readonly (EntityRef | { readonly table: string })[],
    read: (world: Reader) => T | undefined,
    patience: Micros,
  ): T | undefined;
  /** What follows happens because of this event, which came before anybody asked for what it brought. */
  because(event: Seq): void;
  /** Lets virtual time pass. */
  sleep(micros: Micros): void;
  /** Ends this procedure with a failure. */
  fail(failure: Failure): never;
  /** Runs a part of this procedure and gives its failure back instead of ending. */
  attempt<T>(part: () => T): Outcome<T>;
}
