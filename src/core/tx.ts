import type { Act, Micros, Seq, SimEvent } from "./event.ts";
import type { Id, Row, TableKey } from "./table.ts";
import type { Reader } from "./world.ts";

/** The fields of a row that is still to be given its id. */
export type Fields<R> = Omit<R, "id">;

/** The only door through which a world changes. Lives for one event. */
export interface Tx extends Reader {
  /** The event being handled. */
  readonly event: SimEvent;
  insert<Name extends string, R extends Row<Name>>(table: TableKey<Name, R>, fields: Fields<R>): R;
  /** Throws if the row is gone: callers look first. */
  update<Name extends string, R extends Row<Name>>(
    table: TableKey<Name, R>,
    id: Id<Name>,
    patch: Partial<Fields<R>>,
  ): R;
  remove<Name extends string, R extends Row<Name>>(table: TableKey<Name, R>, id: Id<Name>): void;
  /** Lets something happen `delay` µs (default: what the act takes) from now, caused by this event. */
  schedule<Data, Result>(act: Act<Data, Result>, data: Data, delay?: Micros): Seq;
  /** Takes a scheduled event back. Nothing happens if it has already been. */
  cancel(seq: Seq): void;
  /** The next number of the world's own sequence, in [0, 1). */
  random(): number;
}
