import { numberIn } from "../ntfs/directory.ts";
import { type FileRecord, isDirectory } from "../ntfs/record.ts";
import { rootRecord } from "../ntfs/volume.ts";
import { numberAt } from "./entries.ts";
import type { LayersView } from "./layers-view.ts";
import { belowPath } from "./own-walk.ts";
import type { Records } from "./records.ts";

/** How far a path leads over records of the disk's own. */
export interface RecordAt {
  /** The last record on the way; null where the path ends in nothing. */
  readonly record: FileRecord | null;
  /** The names after it. */
  readonly rest: readonly string[];
  /** What shows through from there on: a path in the trees below; null for nothing. */
  readonly below: readonly string[] | null;
}

export const recordAt = (records: Records, below: LayersView, segments: readonly string[]): RecordAt => {
  let record = records.find(rootRecord);
  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at] as string;
    if (record === undefined || !isDirectory(record)) return { record: null, rest: segments.slice(at), below: null };
    const last = at === segments.length - 1;
    const number = last ? numberAt(records, below, record, segment) : numberIn(record, segment);
    if (number === null) return { record: null, rest: segments.slice(at), below: null };
    if (number === undefined) {
      return { record, rest: segments.slice(at), below: record.below === null ? null : belowPath(record.below) };
    }
    record = records.find(number);
  }
  return { record: record ?? null, rest: [], below: record?.below == null ? null : belowPath(record.below) };
};
