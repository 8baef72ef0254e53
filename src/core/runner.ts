import { Answers, Ended, opened } from "./answers.ts";
import { type Act, type Micros, type Seq, timeTaken } from "./event.ts";
import { type Failure, isFailure } from "./failure.ts";
import { type Answer, type Frame, type FrameId, forget, frames, waiters } from "./frame.ts";
import type { Machine } from "./machine.ts";
import type { Declared, Outcome, Procedure, Steps } from "./procedure.ts";
import type { EntityRef } from "./table.ts";
import { timer } from "./timer.ts";
import type { Tx } from "./tx.ts";
import type { Reader } from "./world.ts";

/** Thrown by `Steps` to leave a procedure until its next answer; never seen outside this file. */
const suspended = Symbol("suspended");

type Result = { readonly done: false } | { readonly done: true; readonly value?: unknown; readonly failure?: Failure };

/** Inside a `Tx`, what procedures need beyond the public door. */
export interface RunnerTx extends Tx {
  readonly machine: Machine;
  scheduleFor<Data, R>(frame: FrameId, cause: Seq, act: Act<Data, R>, data: Data, delay?: Micros): Seq;
}

/** Starts a procedure from inside an act. Gives its frame, by which it can be ended; the frame is gone if it has run to its end at once. */
export const begin = <Args, R>(tx: Tx, procedure: Declared<Args, R> | Procedure<Args, R>, args: Args): FrameId => {
  const frame = open(tx as RunnerTx, procedure.name, args, null, tx.event.seq);
  run(tx as RunnerTx, frame);
  return frame.id;
};

/** Whether this machine has a procedure of that name. */
export const knows = (tx: Tx, procedure: string): boolean => (tx as RunnerTx).machine.procedures.has(procedure);

/** Ends a procedure wherever it is, with all that it has called; what it has started goes on. */
export const abort = (tx: Tx, id: FrameId): void => {
  const frame = tx.get(frames, id);
  if (frame === undefined) return;
  if (frame.pending !== null) tx.cancel(frame.pending);
  const waiter = tx.all(waiters).find((each) => each.frame === id);
  if (waiter !== undefined) forget(tx, waiter);
  tx.remove(frames, id);
  for (const callee of tx.all(frames)) if (callee.caller === id) abort(tx, callee.id);
};

/** Hands an event's outcome to the procedure that asked for it. */
export const deliver = (tx: RunnerTx, id: FrameId, asked: string, value: unknown): void => {
  const frame = tx.get(frames, id);
  if (frame === undefined) return;
  if (asked === timer.kind) {
    const waiter = tx.all(waiters).find((each) => each.timer === tx.event.seq);
    if (waiter !== undefined) {
      tx.remove(waiters, waiter.id);
      resume(tx, tx.update(frames, id, { cause: tx.event.seq, last: tx.event.seq }), { asked: "until" });
      return;
    }
  }
  const answer = isFailure(value) ? { asked, failure: value } : { asked, value };
  resume(tx, tx.update(frames, id, { last: tx.event.seq, pending: null }), answer);
};

const open = (tx: RunnerTx, procedure: string, args: unknown, caller: FrameId | null, cause: Seq): Frame =>
  tx.insert(frames, { procedure, args, answers: [], caller, cause, last: cause, pending: null });

const resume = (tx: RunnerTx, frame: Frame, answer: Answer): void => {
  run(tx, tx.update(frames, frame.id, { answers: [...frame.answers, answer] }));
};

/** Goes on with a procedure as far as it gets. */
export const run = (tx: RunnerTx, frame: Frame): Result => {
  const result = advance(tx, frame);
  if (!result.done) return result;
  if (frame.caller === null) return result;
  const caller = tx.get(frames, frame.caller);
  if (caller === undefined) return result;
  const asked = `call ${frame.procedure}`;
  const answer = result.failure === undefined ? { asked, value: result.value } : { asked, failure: result.failure };
  const waiter = tx.all(waiters).find((each) => each.frame === caller.id);
  if (waiter !== undefined) forget(tx, waiter);
  resume(tx, caller, answer);
  return result;
};

const advance = (tx: RunnerTx, frame: Frame): Result => {
  const procedure = tx.machine.procedures.get(frame.procedure);
  if (procedure === undefined) throw new Error(`This machine has no procedure "${frame.procedure}".`);
  const steps = new Replay(tx, frame);
  try {
    const value = procedure.body(steps, frame.args);
    tx.remove(frames, frame.id);
    return { done: true, value };
  } catch (thrown) {
    if (thrown === suspended) {
      steps.keep();
      return { done: false };
    }
    if (!(thrown instanceof Ended)) throw thrown;
    tx.remove(frames, frame.id);
    return { done: true, failure: thrown.failure };
  }
};

class Replay implements Steps {
  private readonly tx: RunnerTx;
  private readonly frame: Frame;
  private readonly answers: Answers;
  private cause: Seq;

  constructor(tx: RunnerTx, frame: Frame) {
    this.tx = tx;
    this.frame = frame;
    this.answers = new Answers(frame);
    this.cause = frame.cause;
  }

  keep(): void {
    const { all } = this.answers;
    if (all !== this.frame.answers) this.tx.update(frames, this.frame.id, { answers: all });
  }

  do<Data, R>(act: Act<Data, R>, data: Data): R {
    const known = this.answers.known(act.kind);
    if (known !== null) return opened(known) as R;
    this.wait(this.tx.scheduleFor(this.frame.id, this.cause, act, data, timeTaken(act, data)));
  }

  call<Args, R>(procedure: Declared<Args, R> | Procedure<Args, R>, args: Args): R {
    const asked = `call ${procedure.name}`;
    const known = this.answers.known(asked);
    if (known !== null) return opened(known) as R;
    const { answer } = this.enter(procedure.name, args, asked);
    if (answer === null) throw suspended;
    return opened(answer) as R;
  }

  callUnless<Args, R>(
    procedure: Declared<Args, R> | Procedure<Args, R>,
    args: Args,
    watch: readonly EntityRef[],
    stop: (world: Reader) => Failure | undefined,
  ): R {
    const asked = `call ${procedure.name}`;
    const known = this.answers.known(asked);
    if (known !== null) return opened(known) as R;
    const waiter = this.tx.all(waiters).find((each) => each.frame === this.frame.id);
    const stopped = stop(this.tx);
    if (stopped === undefined) {
      if (waiter !== undefined) throw suspended;
      const { answer } = this.enter(procedure.name, args, asked);
      if (answer !== null) return opened(answer) as R;
      this.tx.insert(waiters, { frame: this.frame.id, watch, timer: null });
      throw suspended;
    }
    if (waiter !== undefined) {
      forget(this.tx, waiter);
      for (const callee of this.tx.all(frames)) if (callee.caller === this.frame.id) abort(this.tx, callee.id);
      this.wokenBy(this.tx.event.seq);
    }
    return opened(this.answers.record({ asked, failure: stopped })) as R;
  }

  start<Args, R>(procedure: Declared<Args, R> | Procedure<Args, R>, args: Args): void {
    const asked = `start ${procedure.name}`;
    if (this.answers.known(asked) !== null) return;
    this.answers.record({ asked });
    const last = this.tx.get(frames, this.frame.id)?.last ?? this.frame.cause;
    run(this.tx, open(this.tx, procedure.name, args, null, last));
  }

  look<T>(read: (world: Reader) => T): T {
    const known = this.answers.known("look");
    if (known !== null) return known.value as T;
    return this.answers.record({ asked: "look", value: read(this.tx) }).value as T;
  }

  until<T>(
    watch: readonly { readonly table: string; readonly id?: number }[],
    read: (world: Reader) => T | undefined,
    patience?: Micros,
  ): T {
    const known = this.answers.known("until");
    if (known !== null) return known.value as T;
    const value = read(this.tx);
    const waiter = this.tx.all(waiters).find((each) => each.frame === this.frame.id);
    if (value === undefined) {
      if (waiter === undefined)
        this.tx.insert(waiters, {
          frame: this.frame.id,
          watch,
          timer: patience === undefined ? null : this.timer(patience),
        });
      throw suspended;
    }
    if (waiter !== undefined) {
      forget(this.tx, waiter);
      this.wokenBy(this.tx.event.seq);
    }
    return this.answers.record({ asked: "until", value }).value as T;
  }

  because(event: Seq): void {
    if (this.answers.known("because") !== null) return;
    this.answers.record({ asked: "because" });
    this.wokenBy(event);
  }

  sleep(micros: Micros): void {
    if (this.answers.known(timer.kind) === null) this.wait(this.timer(micros));
  }

  fail(failure: Failure): never {
    throw new Ended(failure);
  }

  attempt<T>(part: () => T): Outcome<T> {
    try {
      return { ok: true, value: part() };
    } catch (thrown) {
      if (thrown instanceof Ended) return { ok: false, failure: thrown.failure };
      throw thrown;
    }
  }

  /** Begins a callee without a caller: what ends at once is answered here, what does not is told whom to answer. */
  private enter(procedure: string, args: unknown, asked: string): { readonly answer: Answer | null } {
    const last = this.tx.get(frames, this.frame.id)?.last ?? this.frame.cause;
    const callee = open(this.tx, procedure, args, null, last);
    const result = run(this.tx, callee);
    if (!result.done) {
      this.tx.update(frames, callee.id, { caller: this.frame.id });
      return { answer: null };
    }
    const { failure, value } = result;
    return { answer: this.answers.record(failure === undefined ? { asked, value } : { asked, failure }) };
  }

  /** What a procedure does after it has waited, it does because of what it waited for. */
  private wokenBy(event: Seq): void {
    this.cause = event;
    this.tx.update(frames, this.frame.id, { cause: event, last: event });
  }

  private timer(micros: Micros): Seq {
    return this.tx.scheduleFor(this.frame.id, this.cause, timer, { micros }, micros);
  }

  private wait(pending: Seq): never {
    this.tx.update(frames, this.frame.id, { pending });
    throw suspended;
  }
}
