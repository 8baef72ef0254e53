import type { Tx } from "#core/tx.ts";

const digits = (tx: Tx, count: number): string =>
  Array.from({ length: count }, () => Math.floor(tx.random() * 16).toString(16)).join("");

/** A random GUID, upper case, as HNS writes its ids. */
export const newGuid = (tx: Tx): string => {
  const variant = "89ab".charAt(Math.floor(tx.random() * 4));
  return [digits(tx, 8), digits(tx, 4), `4${digits(tx, 3)}`, `${variant}${digits(tx, 3)}`, digits(tx, 12)]
    .join("-")
    .toUpperCase();
};
