import { type Act, beginning, type Micros, type Seq, type SimEvent, timeTaken } from "./event.ts";
import type { FrameId } from "./frame.ts";
import type { History } from "./history.ts";
import type { Machine } from "./machine.ts";
import type { RunnerTx } from "./runner.ts";
import type { Id, Row, TableKey } from "./table.ts";
import type { Fields } from "./tx.ts";

/** What the door needs of the timeline that it leads into. */
export interface Schedule {
  push(kind: string, data: unknown, at: Micros, cause: Seq | null, frame: FrameId | null): Seq;
  cancel(seq: Seq): void;
  draw(): number;
}

/** The one `Tx` of a timeline, reused from event to event. */
export class Door implements RunnerTx {
  event: SimEvent = beginning;
  readonly machine: Machine;
  private readonly history: History;
  private readonly schedules: Schedule;

  constructor(machine: Machine, history: History, schedules: Schedule) {
    this.machine = machine;
    this.history = history;
    this.schedules = schedules;
  }

  get now(): Micros {
    return this.event.at;
  }

  get<Name extends string, R extends Row<Name>>(table: TableKey<Name, R>, id: Id<Name>): R | undefined {
    return this.history.stores[table.slot]?.now(id) as R | undefined;
  }

  all<Name extends string, R extends Row<Name>>(table: TableKey<Name, R>): readonly R[] {
    return (this.history.stores[table.slot]?.list(this.history.length) ?? []) as readonly R[];
  }

  insert<Name extends string, R extends Row<Name>>(table: TableKey<Name, R>, fields: Fields<R>): R {
    const id = this.history.store(table.slot).next;
    const row = { ...fields, id } as unknown as R;
    this.history.write(table.slot, id, row);
    return row;
  }

  update<Name extends string, R extends Row<Name>>(
    table: TableKey<Name, R>,
    id: Id<Name>,
    patch: Partial<Fields<R>>,
  ): R {
    const old = this.get(table, id);
    if (old === undefined) throw new Error(`There is no ${table.name} ${id} to update.`);
    const row = { ...old, ...patch };
    this.history.write(table.slot, id, row);
    return row;
  }

  remove<Name extends string, R extends Row<Name>>(table: TableKey<Name, R>, id: Id<Name>): void {
    if (this.get(table, id) !== undefined) this.history.write(table.slot, id, undefined);
  }

  schedule<Data, Result>(act: Act<Data, Result>, data: Data, delay: Micros = timeTaken(act, data)): Seq {
    return this.scheduleFor(null, this.event.seq, act, data, delay);
  }

  scheduleFor<Data, Result>(
    frame: FrameId | null,
    cause: Seq,
    act: Act<Data, Result>,
    data: Data,
    delay: Micros = timeTaken(act, data),
  ): Seq {
    return this.schedules.push(act.kind, data, this.event.at + delay, cause < 0 ? null : cause, frame);
  }

  cancel(seq: Seq): void {
    this.schedules.cancel(seq);
  }

  random(): number {
    return this.schedules.draw();
  }
}
