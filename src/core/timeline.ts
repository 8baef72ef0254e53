import { Door, type Schedule } from "./door.ts";
import { type Act, type AnyAct, beginning, type Micros, type Seq, type SimEvent } from "./event.ts";
import { type Failure, isFailure } from "./failure.ts";
import type { FrameId } from "./frame.ts";
import { type Change, History } from "./history.ts";
import type { Machine } from "./machine.ts";
import { PastWorld } from "./past-world.ts";
import { deepFreeze } from "./plain.ts";
import { Queue } from "./queue.ts";
import { randomNumber, randomStride } from "./random.ts";
import { deliver } from "./runner.ts";
import type { Saved, SavedTable } from "./saved.ts";
import { slotOf, tableNames } from "./table.ts";
import type { Tx } from "./tx.ts";
import { wakeWaiters } from "./wake.ts";
import type { World } from "./world.ts";

/** An event and the world right after it. `index` is that world's index, so the first moment is 1. */
export interface Moment {
  readonly index: number;
  readonly event: SimEvent;
}

export interface TimelineOptions {
  readonly seed?: number;
  /** Freezes every row deeply and refuses what is not plain data. For tests and development: it costs time. */
  readonly strict?: boolean;
}

/**
 * The moments of one run, with every past world. Appending is the only change; worlds already handed out stay as they are.
 * `step` runs the next event, `ask` puts in what a person wants, `fork` goes on from a past world.
 */
export class Timeline {
  readonly machine: Machine;
  private readonly history: History;
  private readonly queue = new Queue();
  private readonly door: Door;
  private nextSeq: Seq;
  private random: number;
  private headWorld: World;

  private constructor(machine: Machine, history: History, nextSeq: Seq, random: number) {
    this.machine = machine;
    this.history = history;
    this.nextSeq = nextSeq;
    this.random = random;
    const schedule: Schedule = {
      push: (kind, data, at, cause, frame) => this.push(kind, data, at, cause, frame),
      cancel: (seq) => this.cancel(seq),
      draw: () => this.draw(),
    };
    this.door = new Door(machine, history, schedule);
    this.headWorld = this.at(history.length);
  }

  /** A new timeline; `setUp` fills the world before the first moment. */
  static begin(
    machine: Machine,
    setUp: (tx: Tx) => void,
    { seed = 1, strict = false }: TimelineOptions = {},
  ): Timeline {
    const history = new History(strict);
    const timeline = new Timeline(machine, history, 0, seed >>> 0);
    timeline.door.event = beginning;
    setUp(timeline.door);
    wakeWaiters(timeline.door, history);
    history.sealStart(timeline.nextSeq, timeline.random);
    return timeline;
  }

  get events(): readonly SimEvent[] {
    return this.history.events;
  }

  /** The number of moments; also the index of the newest world. */
  get length(): number {
    return this.history.length;
  }

  /** When the newest world is. */
  get now(): Micros {
    return this.history.nowAt(this.length);
  }

  /** When the next event is due; undefined when the world is quiet. */
  get due(): Micros | undefined {
    this.dropCancelled();
    return this.queue.peek()?.at;
  }

  /** The newest world. */
  get head(): World {
    if (this.headWorld.index !== this.length) this.headWorld = this.at(this.length);
    return this.headWorld;
  }

  /** The world after `index` moments, 0 … length. */
  at(index: number): World {
    return new PastWorld(this.history, Math.max(0, Math.min(index, this.length)));
  }

  /** The event of moment `index`, 1 … length. */
  eventOf(index: number): SimEvent | undefined {
    return this.history.events[index - 1];
  }

  /** What an event came to nothing with; null if it succeeded. */
  failureOf(seq: Seq): Failure | null {
    return this.history.failures.get(seq) ?? null;
  }

  /** What moment `index` changed, in the order of writing. */
  changes(index: number): readonly Change[] {
    return this.history.changes(index);
  }

  /** Puts in what a person asked for; it happens at `at`, or as soon as time allows. */
  ask<Data, Result>(act: Act<Data, Result>, data: Data, at: Micros = this.now): Seq {
    if (!this.machine.acts.has(act.kind)) throw new Error(`This machine knows no event "${act.kind}".`);
    return this.push(act.kind, data, Math.max(at, this.now), null, null);
  }

  /** Runs the next event. Null when nothing is due. */
  step(): Moment | null {
    this.dropCancelled();
    const event = this.queue.pop();
    if (event === undefined) return null;
    const act = this.machine.acts.get(event.kind);
    if (act === undefined) throw new Error(`This machine knows no event "${event.kind}" (number ${event.seq}).`);
    this.history.events.push(event);
    this.run(act, event);
    this.history.seal(this.nextSeq, this.random);
    return { index: this.length, event };
  }

  /** Runs all that is due up to and including `until` (default: everything), at most `limit` moments. Returns how many came. */
  runUntilQuiet(until: Micros = Number.POSITIVE_INFINITY, limit = 1_000_000): number {
    const first = this.length;
    while (this.length - first < limit) {
      const due = this.due;
      if (due === undefined || due > until) break;
      this.step();
    }
    return this.length - first;
  }

  /** A timeline of its own that has lived through the first `index` moments and can go on differently. */
  fork(index: number): Timeline {
    const { history } = this;
    const nextSeq = this.nextSeqAt(index);
    const copy = new Timeline(this.machine, history.until(index), nextSeq, history.randomAt(index));
    for (const event of history.pendingAt(index, nextSeq, this.queue.events)) copy.queue.push(event);
    return copy;
  }

  /** A world as plain data; what is to come included, the past left out. */
  toJSON(index: number = this.length): Saved {
    const { history } = this;
    const nextSeq = this.nextSeqAt(index);
    const tables: Record<string, SavedTable> = {};
    history.stores.forEach((store, slot) => {
      const next = store.nextAt(index);
      const rows = store.list(index) as readonly { readonly id: number }[];
      if (next > 0) tables[tableNames()[slot] as string] = { next, rows };
    });
    const queue = [...history.pendingAt(index, nextSeq, this.queue.events)].sort(
      (a, b) => a.at - b.at || a.seq - b.seq,
    );
    return {
      format: 1,
      now: history.nowAt(index),
      nextSeq,
      random: history.randomAt(index),
      queue,
      tables,
    };
  }

  /** A timeline that begins with a saved world. Throws if a table of it is unknown here. */
  static fromJSON(machine: Machine, saved: Saved, { strict = false }: TimelineOptions = {}): Timeline {
    const history = new History(strict);
    for (const [name, { next, rows }] of Object.entries(saved.tables)) {
      const slot = slotOf(name);
      if (slot === undefined) throw new Error(`This world has rows of "${name}", which this version does not know.`);
      history.store(slot).restore(rows, next);
    }
    history.startsAt = saved.now;
    history.sealStart(saved.nextSeq, saved.random);
    const timeline = new Timeline(machine, history, saved.nextSeq, saved.random);
    for (const event of saved.queue) timeline.queue.push(event);
    return timeline;
  }

  /** What has been asked for at the newest world belongs to it; what was asked for at a past one and happened later does not. */
  private nextSeqAt(index: number): Seq {
    return index === this.length ? this.nextSeq : this.history.seqAt(index);
  }

  private push(kind: string, data: unknown, at: Micros, cause: Seq | null, frame: FrameId | null): Seq {
    if (this.history.strict) deepFreeze(data, `the data of "${kind}"`);
    const seq = this.nextSeq;
    this.nextSeq = seq + 1;
    this.queue.push({ seq, at, kind, data, cause, frame });
    return seq;
  }

  private cancel(seq: Seq): void {
    if (!this.history.cancelled.has(seq)) this.history.cancelled.set(seq, this.length);
  }

  private draw(): number {
    this.random = (this.random + randomStride) >>> 0;
    return randomNumber(this.random);
  }

  private run(act: AnyAct, event: SimEvent): void {
    const { door, history } = this;
    door.event = event;
    try {
      const result: unknown = act.run(door, event.data);
      if (isFailure(result)) history.failures.set(event.seq, result);
      if (event.frame !== null) deliver(door, event.frame, event.kind, result);
      wakeWaiters(door, history);
    } catch (thrown) {
      throw new Error(`Event ${event.seq} "${event.kind}" broke the engine. Causes: ${this.causes(event)}`, {
        cause: thrown,
      });
    }
  }

  private dropCancelled(): void {
    const { cancelled, dropped } = this.history;
    if (cancelled.size === 0) return;
    for (let next = this.queue.peek(); next !== undefined && cancelled.has(next.seq); next = this.queue.peek()) {
      dropped.push(next);
      this.queue.pop();
    }
  }

  private causes(event: SimEvent): string {
    const chain: string[] = [];
    const bySeq = new Map(this.events.map((each) => [each.seq, each]));
    for (let each: SimEvent | undefined = event; each !== undefined && chain.length < 40; ) {
      chain.push(`${each.kind} (${each.seq})`);
      each = each.cause === null ? undefined : bySeq.get(each.cause);
    }
    return chain.join(" ← ");
  }
}
