import { allocate } from "../clusters/allocate.ts";
import { type ClusterMap, clusterBytes, type Extent, freed } from "../clusters/cluster-map.ts";
import { clustersAt, fileRangeOnDisk } from "../clusters/partition.ts";
import type { SystemFile } from "../clusters/system-files.ts";
import type { Done } from "../directory-watch/change-of.ts";
import { ChangedRecords } from "./changed-records.ts";
import { flushed } from "./flush.ts";
import { type FreeRun, withFree, withoutLowest } from "./free-runs.ts";
import { appended, gathered, type Journal, type Reason, withStep } from "./journal.ts";
import { attributesOf, type FileName, type FileRecord, freeRecord, type RecordFields, usedRecord } from "./record.ts";
import { extentsOf, type NtfsVolume, recordSize, rootRecord } from "./volume.ts";

// Bytes of $LogFile that one change of a record takes: an assumption.
const logEntry = 512;

/** A volume while it is being changed, within one event. `done` gives the next value; the one that it began with stays as it is. */
export class Draft {
  private next: number;
  private free: readonly FreeRun[];
  private map: ClusterMap;
  private files: readonly SystemFile[];
  private journal: Journal | null;
  private readonly records: ChangedRecords;
  private written: Extent[] = [];
  private changes = 0;
  /** There was no room for something: nothing of this draft may be kept. */
  full = false;
  private open: Map<number, number> | null;
  /** What has been done, in order, for those who watch directories; kept where `watched` says that somebody does. */
  readonly told: Done[] = [];
  watched = false;
  /** What is noted from now on comes through a handle that stays open. */
  stays = false;

  private readonly volume: NtfsVolume;
  /** Unix milliseconds. */
  readonly now: number;

  constructor(volume: NtfsVolume, now: number, open: Map<number, number> | null = null) {
    this.volume = volume;
    this.records = new ChangedRecords(volume.records);
    this.open = open;
    this.now = now;
    this.next = volume.next;
    this.free = volume.free;
    this.map = volume.map;
    this.files = volume.files;
    this.journal = volume.journal;
  }

  /** Whether changes are written down in a journal. */
  get journals(): boolean {
    return this.journal !== null;
  }

  /** Files that are open beyond this event, by record, with the reasons that the journal has had of each. */
  get gathered(): Map<number, number> {
    this.open ??= new Map();
    return this.open;
  }

  get shortNames(): boolean {
    return this.volume.shortNames;
  }

  find(number: number): FileRecord | undefined {
    return this.records.find(number);
  }

  within(first: number, count: number): readonly FileRecord[] {
    return this.records.within(first, count);
  }

  /** The record, of which the caller knows that it is there. */
  get(number: number): FileRecord {
    const record = this.find(number);
    if (record === undefined) throw new Error(`The $MFT has no record ${number}.`);
    return record;
  }

  put(record: FileRecord): FileRecord {
    this.records.put(record);
    this.changes += 1;
    return record;
  }

  /** A record for a new file: the lowest free one, else one more. */
  create(fields: RecordFields): FileRecord {
    const [run] = this.free;
    if (run === undefined) {
      this.next += 1;
      this.growMft();
      return this.put(usedRecord(this.next - 1, 1, fields));
    }
    this.free = withoutLowest(this.free);
    return this.put(usedRecord(run.first, this.sequenceOf(run.first) + 1, fields));
  }

  // A placeholder's that was never written out is its first.
  private sequenceOf(number: number): number {
    return number === rootRecord ? rootRecord : (this.find(number)?.sequence ?? 1);
  }

  /** Numbers for records that are not written out one by one: the first of them. */
  takeRange(count: number): number {
    const first = this.next;
    this.next += count;
    this.growMft();
    const bytes = count * recordSize;
    this.write(fileRangeOnDisk(this.mft, first * recordSize, bytes).map(clustersAt));
    this.changes += count;
    return first;
  }

  private get mft(): readonly Extent[] {
    return extentsOf(this.files, "$MFT");
  }

  private growMft(): void {
    const have = this.mft.reduce((sum, { length }) => sum + length, 0);
    const missing = Math.ceil((this.next * recordSize) / clusterBytes) - have;
    if (missing <= 0) return;
    const extents = this.allocate(missing, this.mft);
    this.files = this.files.map((file) => (file.name === "$MFT" ? { ...file, extents } : file));
  }

  /** Gives a record back. */
  release({ number, sequence }: FileRecord): void {
    this.open?.delete(number);
    this.put(freeRecord(number, sequence));
    this.releaseRange(number, 1);
  }

  releaseRange(first: number, count: number): void {
    this.free = withFree(this.free, { first, count });
  }

  /** `extents` with `count` clusters more; without change where there is no room, and `full` is set. */
  allocate(count: number, extents: readonly Extent[] = []): readonly Extent[] {
    const last = extents.at(-1);
    const made = allocate(this.map, count, last === undefined ? null : last.start + last.length - 1);
    if (made === null) {
      this.full = true;
      return extents;
    }
    this.map = made.map;
    const [first, ...rest] = made.extents;
    return last !== undefined && first !== undefined && last.start + last.length === first.start
      ? [...extents.slice(0, -1), { start: last.start, length: last.length + first.length }, ...rest]
      : [...extents, ...made.extents];
  }

  giveBack(extents: readonly Extent[]): void {
    if (extents.length > 0) this.map = freed(this.map, extents);
  }

  /** Clusters have been written to. */
  write(extents: readonly Extent[]): void {
    if (this.written.length === 0) this.written = extents.slice();
    else this.written.push(...extents);
  }

  /**
   * A handle was opened, something done in so many steps, and the handle closed: each new reason writes a record with all so far, the close one
   * more, unless the last step names it itself. While the file is open elsewhere, the close has to wait. Source: reference/windows-storage.md F3.2.
   */
  note(record: FileRecord, steps: readonly (readonly Reason[])[], name = record.names[0]): void {
    for (const step of steps) this.tell(record, step, name);
    if (this.journal === null || name === undefined) return;
    const before = this.open?.get(record.number);
    const open = before !== undefined || this.stays;
    const noted = gathered(steps, before ?? 0, open);
    for (const reason of noted) this.journal = appended(this.journal, this.usn(record, name, reason));
    if (open) this.gathered.set(record.number, noted.at(-1) ?? before ?? 0);
  }

  /** The last handle to a file is closed, of which the journal has had these reasons. */
  close({ number, sequence }: Pick<FileRecord, "number" | "sequence">, before: number): void {
    const record = this.find(number);
    const name = record?.names[0];
    if (this.journal === null || before === 0 || name === undefined || record?.sequence !== sequence) return;
    this.journal = appended(this.journal, this.usn(record, name, withStep(before, ["CLOSE"])));
  }

  private tell(record: FileRecord, step: readonly Reason[], name: FileName | undefined): void {
    if (!this.watched || name === undefined) return;
    this.told.push({ record, name, reason: withStep(0, step) });
  }

  /** One record alone, for what does not wait for a close. */
  noteOne(record: FileRecord, all: readonly Reason[], name = record.names[0]): void {
    this.tell(record, all, name);
    if (this.journal === null || name === undefined) return;
    this.journal = appended(this.journal, this.usn(record, name, withStep(0, all)));
  }

  private usn(
    record: FileRecord,
    { name, parent }: { readonly name: string; readonly parent: number },
    reason: number,
  ) {
    return {
      number: record.number,
      sequence: record.sequence,
      parent,
      parentSequence: this.sequenceOf(parent),
      name,
      reason,
      time: this.now,
      attributes: attributesOf(record),
    };
  }

  /** The journal as it becomes: made, deleted, switched. */
  setJournal(journal: Journal | null): void {
    if (journal?.id !== this.journal?.id) {
      this.giveBack(this.journal?.extents ?? []);
      for (const number of this.gathered.keys()) this.gathered.set(number, 0);
    }
    this.journal = journal;
    this.changes += 1;
  }

  private growJournal(): void {
    const { journal } = this;
    if (journal === null) return;
    const have = journal.extents.reduce((sum, { length }) => sum + length, 0);
    const before = this.volume.journal?.id === journal.id ? this.volume.journal.next : 0;
    if (journal.next === before) return;
    const missing = Math.ceil(journal.next / clusterBytes) - have;
    const extents = missing > 0 ? this.allocate(missing, journal.extents) : journal.extents;
    this.journal = { ...journal, extents };
    this.write(fileRangeOnDisk(extents, before, journal.next - before).map(clustersAt));
  }

  /** The volume as it is now, with all that was written on its disk. */
  done(): NtfsVolume {
    this.growJournal();
    const { volume, next, free, map, files, journal } = this;
    const log = volume.log + this.changes * logEntry;
    const dirty = { files, extents: this.written, records: this.records.numbers, bitmap: map !== volume.map };
    const vhdx = volume.vhdx && flushed(volume.vhdx, { ...dirty, log: { from: volume.log, to: log } });
    const { shortNames } = volume;
    return { records: this.records.all(), next, free, map, files, log, journal, shortNames, vhdx };
  }
}
