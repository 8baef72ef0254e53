import { bytesText } from "../../house/world/shares.ts";

/** `412 MB`, `41 kB`, `12 bytes`; decimal, as Docker counts. */
export const amount = (bytes: number): string => (bytes < 1000 ? `${bytes} bytes` : bytesText(bytes));

/** `1 file`, `2 014 files`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${String(number).replace(/\B(?=(?:\d{3})+$)/g, "\u202f")} ${number === 1 ? one : many}`;
