import type { Micros } from "./event.ts";
import type { Id, Row, TableKey } from "./table.ts";

/** What selectors read: a world of the past or of now, or the world inside a `Tx`. */
export interface Reader {
  readonly now: Micros;
  get<Name extends string, R extends Row<Name>>(table: TableKey<Name, R>, id: Id<Name>): R | undefined;
  /** Living rows in order of id; the identical array as long as the table does not change. */
  all<Name extends string, R extends Row<Name>>(table: TableKey<Name, R>): readonly R[];
}

/** The whole simulated state after `index` moments, as a value: reading it never changes it, and nothing else can. */
export interface World extends Reader {
  readonly index: number;
  /** Rows by table name, for views that follow an `EntityRef`. */
  row(table: string, id: number): AnyRow | undefined;
}

/** A row of which only the table's name is known. */
export type AnyRow = Row<string> & Readonly<Record<string, unknown>>;

/** The first row that fits; undefined if none does. */
export const find = <Name extends string, R extends Row<Name>>(
  reader: Reader,
  table: TableKey<Name, R>,
  fits: (row: R) => boolean,
): R | undefined => reader.all(table).find(fits);

/** The row, of which the caller knows that it exists. A missing one is a bug in the engine. */
export const need = <Name extends string, R extends Row<Name>>(
  reader: Reader,
  table: TableKey<Name, R>,
  id: Id<Name>,
): R => {
  const row = reader.get(table, id);
  if (row === undefined) throw new Error(`No ${table.name} ${id} in this world.`);
  return row;
};
