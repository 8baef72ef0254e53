import type { Tx } from "#core/tx.ts";
import { type FileObject, fileObjects } from "./file-object.ts";

/** Records of open files, with the reasons that the change journal has had of each. */
export const gatheredOf = (open: readonly FileObject[]): Map<number, number> | null =>
  open.length === 0
    ? null
    : new Map(open.flatMap(({ record, reasons }) => (record === null ? [] : [[record.number, reasons] as const])));

/** Keeps what an event added to the reasons of an open file; one whose record is gone has none any more. */
export const keepGathered = (tx: Tx, { id, record, reasons }: FileObject, now: ReadonlyMap<number, number>): void => {
  const gathered = record === null ? undefined : now.get(record.number);
  if (gathered === undefined) tx.update(fileObjects, id, { record: null, reasons: 0 });
  else if (gathered !== reasons) tx.update(fileObjects, id, { reasons: gathered });
};
