import type { Micros } from "./event.ts";
import type { History } from "./history.ts";
import { type Id, type Row, slotOf, type TableKey } from "./table.ts";
import type { AnyRow, World } from "./world.ts";

/** A world as a value: a history and an index. */
export class PastWorld implements World {
  readonly index: number;
  private readonly history: History;

  constructor(history: History, index: number) {
    this.history = history;
    this.index = index;
  }

  get now(): Micros {
    return this.history.nowAt(this.index);
  }

  get<Name extends string, R extends Row<Name>>(table: TableKey<Name, R>, id: Id<Name>): R | undefined {
    return this.history.stores[table.slot]?.at(id, this.index) as R | undefined;
  }

  all<Name extends string, R extends Row<Name>>(table: TableKey<Name, R>): readonly R[] {
    return (this.history.stores[table.slot]?.list(this.index) ?? []) as readonly R[];
  }

  row(table: string, id: number): AnyRow | undefined {
    const slot = slotOf(table);
    return slot === undefined ? undefined : (this.history.stores[slot]?.at(id, this.index) as AnyRow | undefined);
  }
}
