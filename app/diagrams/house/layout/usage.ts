import type { ProcessRow } from "../model.ts";
import { bytesText, percentText } from "../world/shares.ts";

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** What processes use, in words: `CPU 0.3%, 120 MB private`. */
export const usage = (rows: readonly ProcessRow[]): string =>
  `CPU ${percentText(sum(rows.map(({ cpu }) => cpu)))}, ${bytesText(sum(rows.map(({ memory }) => memory)))} private`;
