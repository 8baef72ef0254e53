import { at, type Own, put, type Radix, within } from "#core/persistent/radix.ts";
import type { FileRecord } from "./record.ts";

// So many records wait beside the tree of the $MFT rather than going into it together.
const few = 3;

/** The $MFT as it becomes within one event: what is written to a record again and again is put into it once. */
export class ChangedRecords {
  private readonly changed = new Map<number, FileRecord>();
  private readonly before: Radix<FileRecord>;

  constructor(before: Radix<FileRecord>) {
    this.before = before;
  }

  find(number: number): FileRecord | undefined {
    return this.changed.get(number) ?? at(this.before, number);
  }

  within(first: number, count: number): readonly FileRecord[] {
    return within(this.all(), first, first + count);
  }

  put(record: FileRecord): void {
    this.changed.set(record.number, record);
  }

  /** Numbers of the records that have changed. */
  get numbers(): Iterable<number> {
    return this.changed.keys();
  }

  /** The $MFT with all that. */
  all(): Radix<FileRecord> {
    let records = this.before;
    const own: Own | null = this.changed.size > few ? new Set() : null;
    for (const [number, record] of this.changed) records = put(records, number, record, own);
    return records;
  }
}
