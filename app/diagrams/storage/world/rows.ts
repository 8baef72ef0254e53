import { fold } from "#contract/file-tree/index.ts";
import type { FoundRows, Rows } from "../model.ts";

export const rowsOf = <Row>(rows: readonly Row[]): Rows<Row> => ({
  count: rows.length,
  at: (index) => {
    const row = rows[index];
    if (row === undefined) throw new Error(`There is no row ${index} of ${rows.length}.`);
    return row;
  },
});

/** Rows found by the key they have in any letter case. The index is made when first asked. */
export const foundRows = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): FoundRows<Row> => {
  let places: ReadonlyMap<string, number> | null = null;
  return {
    ...rowsOf(rows),
    indexOf: (key) => {
      places ??= new Map(rows.map((row, at) => [fold(keyOf(row)), at]));
      return places.get(fold(key)) ?? -1;
    },
  };
};
