import { at, drop, emptyRadix, put, type Radix } from "#core/persistent/radix.ts";
import type { Extent } from "../clusters/cluster-map.ts";

/** Why a record was written. Source: Win32, USN_RECORD_V2; reference/windows-storage.md F3.1. */
export const reasons = {
  DATA_OVERWRITE: 0x1,
  DATA_EXTEND: 0x2,
  DATA_TRUNCATION: 0x4,
  NAMED_DATA_OVERWRITE: 0x10,
  NAMED_DATA_EXTEND: 0x20,
  NAMED_DATA_TRUNCATION: 0x40,
  FILE_CREATE: 0x100,
  FILE_DELETE: 0x200,
  EA_CHANGE: 0x400,
  SECURITY_CHANGE: 0x800,
  RENAME_OLD_NAME: 0x1000,
  RENAME_NEW_NAME: 0x2000,
  INDEXABLE_CHANGE: 0x4000,
  BASIC_INFO_CHANGE: 0x8000,
  HARD_LINK_CHANGE: 0x10000,
  COMPRESSION_CHANGE: 0x20000,
  ENCRYPTION_CHANGE: 0x40000,
  OBJECT_ID_CHANGE: 0x80000,
  REPARSE_POINT_CHANGE: 0x100000,
  STREAM_CHANGE: 0x200000,
  TRANSACTED_CHANGE: 0x400000,
  INTEGRITY_CHANGE: 0x800000,
  CLOSE: 0x80000000,
} as const;

export type Reason = keyof typeof reasons;

/** The names in a reason, in the order of their bits. */
export const reasonNames = (reason: number): readonly Reason[] =>
  (Object.keys(reasons) as Reason[]).filter((name) => (reason & reasons[name]) !== 0);

/** All reasons of a step, with those before it, as one number of 32 bits. */
export const withStep = (before: number, step: readonly Reason[]): number =>
  step.reduce((sum, reason) => (sum | reasons[reason]) >>> 0, before);

/**
 * The reasons of the records that some steps write: each with all so far, the last with the close. While the file stays open only new reasons
 * count, and the close has to wait. Source: reference/windows-storage.md F3.2.
 */
export const gathered = (
  steps: readonly (readonly Reason[])[],
  before: number,
  staysOpen: boolean,
): readonly number[] => {
  const written: number[] = [];
  const closes = staysOpen || steps.at(-1)?.includes("CLOSE") ? steps : [...steps, ["CLOSE"] as const];
  let all = before;
  for (const step of closes) {
    const more = withStep(all, staysOpen ? step.filter((reason) => reason !== "CLOSE") : step);
    if (!staysOpen || more !== all) written.push(more);
    all = more;
  }
  return written;
};

/** One USN_RECORD_V2. */
export interface UsnRecord {
  /** Its offset in $J, in bytes. */
  readonly usn: number;
  readonly number: number;
  readonly sequence: number;
  readonly parent: number;
  readonly parentSequence: number;
  readonly name: string;
  readonly reason: number;
  /** Unix milliseconds. */
  readonly time: number;
  readonly attributes: string;
}

/** $Extend\$UsnJrnl. Sizes in bytes. */
export interface Journal {
  /** The time of its creation, Unix milliseconds: whoever reads can tell that it is another one. */
  readonly id: number;
  readonly maximum: number;
  readonly delta: number;
  readonly first: number;
  readonly next: number;
  /** By their order; records before `first` are gone. */
  readonly records: Radix<UsnRecord>;
  /** Number of the oldest record that is kept, and of the next one. */
  readonly oldest: number;
  readonly count: number;
  readonly extents: readonly Extent[];
}

// Source: Win32, fsutil usn createjournal: what Windows's own services ask for.
const usualMaximum = 32 * 2 ** 20;
const usualDelta = 8 * 2 ** 20;

export const newJournal = (id: number, maximum = usualMaximum, delta = usualDelta): Journal => ({
  id,
  maximum,
  delta,
  first: 0,
  next: 0,
  records: emptyRadix,
  oldest: 0,
  count: 0,
  extents: [],
});

/** Bytes of a record: 60 and the name in UTF-16, in whole eights. Source: reference/windows-storage.md F3.3, A67. */
export const recordLength = (name: string): number => Math.ceil((60 + 2 * name.length) / 8) * 8;

// No record lies across two pages. Source: Win32, USN_PAGE_SIZE.
const page = 4096;

/** The journal with one record more. What is older than `maximum` and `delta` together allow is cut off, whole pages at a time. */
export const appended = (journal: Journal, record: Omit<UsnRecord, "usn">): Journal => {
  const length = recordLength(record.name);
  const room = page - (journal.next % page);
  const usn = room < length ? journal.next + room : journal.next;
  const records = put(journal.records, journal.count, { ...record, usn });
  return trimmed({ ...journal, records, count: journal.count + 1, next: usn + length });
};

// Source: Win32, CREATE_USN_JOURNAL_DATA: it may grow to the sum before it is cut to the maximum.
const trimmed = (journal: Journal): Journal => {
  const { maximum, delta, next, count } = journal;
  if (next - journal.first <= maximum + delta) return journal;
  const first = Math.floor((next - maximum) / page) * page;
  let { oldest, records } = journal;
  for (; oldest < count && (at(records, oldest)?.usn ?? first) < first; oldest += 1) records = drop(records, oldest);
  return { ...journal, first, oldest, records };
};
