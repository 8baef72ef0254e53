import type { EntityRef } from "#core/table.ts";
import type { Spot } from "./model.ts";

const TABLE = "file";
const spots: Spot[] = [];
const numbers = new Map<string, number>();

/** The ref of a file, so that it can be selected like any row. Files are no rows: each gets a number when it is first pointed at. */
export const fileRef = (spot: Spot): EntityRef => {
  const key = `${spot.disk} ${spot.path}`;
  const known = numbers.get(key);
  if (known !== undefined) return { table: TABLE, id: known };
  const id = spots.push(spot) - 1;
  numbers.set(key, id);
  return { table: TABLE, id };
};

/** The file that a ref means; null for the ref of something else. The same ref gives the same object. */
export const spotOf = ({ table, id }: EntityRef): Spot | null => (table === TABLE ? (spots[id] ?? null) : null);
