import type { Micros, Seq, SimEvent } from "./event.ts";
import type { Failure } from "./failure.ts";
import { deepFreeze } from "./plain.ts";
import { Store } from "./store.ts";
import { type EntityRef, tableNames } from "./table.ts";

/** What one moment did to one row. */
export interface Change {
  readonly ref: EntityRef;
  readonly before: unknown;
  readonly after: unknown;
}

/** All that has happened on one timeline, and every version of every row. Grows at its end only. */
export class History {
  readonly events: SimEvent[] = [];
  readonly stores: Store[] = [];
  readonly failures = new Map<Seq, Failure>();
  /** The moment at which an event was taken back, by its number. */
  readonly cancelled = new Map<Seq, number>();
  /** Events that were taken back and have left the queue: worlds before that still await them. */
  readonly dropped: SimEvent[] = [];
  /** When the world before the first moment is. */
  startsAt: Micros = 0;
  /** Deep-freezes what is written. */
  readonly strict: boolean;
  /** Per world: the number of the next event, and the random word. */
  private readonly seqAfter: number[] = [0];
  private readonly randomAfter: number[] = [0];
  /** Which rows changed, as (slot, id) pairs; `marks[index]` is where the log stood after that moment. */
  private readonly logged: number[] = [];
  private readonly marks: number[] = [0];

  constructor(strict: boolean) {
    this.strict = strict;
  }

  get length(): number {
    return this.events.length;
  }

  nowAt(index: number): Micros {
    return this.events[index - 1]?.at ?? this.startsAt;
  }

  seqAt(index: number): Seq {
    return this.seqAfter[index] as number;
  }

  randomAt(index: number): number {
    return this.randomAfter[index] as number;
  }

  /** The store of a table; made when first written. */
  store(slot: number): Store {
    for (let free = this.stores.length; free <= slot; free += 1) this.stores.push(new Store());
    return this.stores[slot] as Store;
  }

  write(slot: number, id: number, row: object | undefined): void {
    if (this.strict && row !== undefined) deepFreeze(row, `${tableNames()[slot]} ${id}`);
    if (this.store(slot).write(id, row, this.events.length)) this.logged.push(slot, id);
  }

  /** Ends a moment. */
  seal(nextSeq: Seq, random: number): void {
    this.marks.push(this.logged.length);
    this.seqAfter.push(nextSeq);
    this.randomAfter.push(random);
  }

  /** Ends the filling of the world before the first moment. */
  sealStart(nextSeq: Seq, random: number): void {
    this.logged.length = 0;
    this.seqAfter[0] = nextSeq;
    this.randomAfter[0] = random;
  }

  /** Where the log of the moment under way begins. */
  get markBefore(): number {
    return this.marks[this.marks.length - 1] as number;
  }

  /** The log of changed rows, as (slot, id) pairs. */
  get log(): readonly number[] {
    return this.logged;
  }

  changes(index: number): readonly Change[] {
    const changes: Change[] = [];
    const names = tableNames();
    for (let at = this.marks[index - 1] ?? 0; at < (this.marks[index] ?? 0); at += 2) {
      const slot = this.logged[at] as number;
      const id = this.logged[at + 1] as number;
      const store = this.stores[slot];
      const ref = { table: names[slot] as string, id };
      changes.push({ ref, before: store?.at(id, index - 1), after: store?.at(id, index) });
    }
    return changes;
  }

  /** Events numbered below `limit` that the world `index` still had before it, of those that have happened since or that `queued` holds. */
  *pendingAt(index: number, limit: Seq, queued: readonly SimEvent[]): Generator<SimEvent> {
    const waits = (event: SimEvent): boolean =>
      event.seq < limit && (this.cancelled.get(event.seq) ?? Number.POSITIVE_INFINITY) > index;
    for (let later = index; later < this.events.length; later += 1) {
      const event = this.events[later] as SimEvent;
      if (waits(event)) yield event;
    }
    for (const event of this.dropped) if (waits(event)) yield event;
    for (const event of queued) if (waits(event)) yield event;
  }

  /** A copy that knows only the first `index` moments. */
  until(index: number): History {
    const copy = new History(this.strict);
    for (const store of this.stores) copy.stores.push(store.until(index));
    for (let at = 0; at < index; at += 1) copy.events.push(this.events[at] as SimEvent);
    copy.startsAt = this.startsAt;
    copy.sealStart(this.seqAt(0), this.randomAt(0));
    for (let at = 0; at < (this.marks[index] ?? 0); at += 1) copy.logged.push(this.logged[at] as number);
    for (let at = 1; at <= index; at += 1) {
      copy.marks.push(this.marks[at] as number);
      copy.seqAfter.push(this.seqAt(at));
      copy.randomAfter.push(this.randomAt(at));
    }
    for (const [seq, failure] of this.failures) if (seq < this.seqAt(index)) copy.failures.set(seq, failure);
    for (const [seq, moment] of this.cancelled) if (moment <= index) copy.cancelled.set(seq, moment);
    for (const event of this.dropped) if (copy.cancelled.has(event.seq)) copy.dropped.push(event);
    return copy;
  }
}
