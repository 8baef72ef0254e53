import { at } from "#core/persistent/radix.ts";
import { refOf } from "#core/table.ts";
import { need } from "#core/world.ts";
import type { System } from "#shell/system.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { createJournal, deleteJournal } from "../../storage/calls/index.ts";
import type { UsnRecord } from "../../storage/ntfs/journal.ts";
import { type VolumeId, volumes } from "../../storage/volume/volume.ts";
import { entryOf } from "./entry.ts";
import { type Commands, invalid, lengthOf, noSuchFile, refuse, rootOf, targetAt } from "./spot.ts";
import { enumerated, fileData } from "./usn-data.ts";
import { type Ends, queryText, readHeader, recordText } from "./usn-text.ts";

const volumeOf = (system: System, args: readonly string[]): VolumeId | null => {
  const name = args.find((each) => /^[a-z]:\\?$|^\\\\[?.]\\volume\{/i.test(each));
  return name === undefined
    ? null
    : system.steps.look((world) => targetAt(world, system, rootOf(name))?.volume ?? null);
};

const noVolume = (system: System): number => refuse(system, "3", "The system cannot find the path specified.");
const inactive = (system: System): number => refuse(system, "1179", "The volume change journal is not active.");

// A journal's records stay out of what a procedure remembers: only the ends are looked at, and the records one page at a time.

const endsOf = (system: System, volume: VolumeId): Ends | null =>
  system.steps.look((world) => {
    const { journal } = need(world, volumes, volume).ntfs;
    if (journal === null) return null;
    const { records: _records, extents: _extents, ...ends } = journal;
    return ends;
  });

const number = (args: readonly string[], name: string): number | null => {
  const given = args.find((each) => each.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  const value = given === undefined ? Number.NaN : Number(given);
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
};

const processOf = (system: System) => refOf(processes, system.process as ProcessId);

const read = (system: System, volume: VolumeId, start: number): void => {
  const text = system.steps.look((world) => {
    const { journal } = need(world, volumes, volume).ntfs;
    if (journal === null) return "";
    const found: UsnRecord[] = [];
    for (let each = journal.oldest; each < journal.count; each += 1) {
      const record = at(journal.records, each);
      if (record !== undefined && record.usn >= start) found.push(record);
    }
    return found.map(recordText).join("");
  });
  if (text !== "") system.out(text);
};

/** `fsutil usn`. */
export const usn: Commands = {
  enumdata: (system, args) => {
    const volume = volumeOf(system, args);
    if (volume === null) return noVolume(system);
    const [from, low, high] = args.slice(0, 3).map(lengthOf);
    if (from == null || low == null || high == null) return invalid(system);
    const text = system.steps.look((world) => enumerated(world, volume, from, low, high));
    if (text !== "") system.out(text);
    if (system.steps.look((world) => need(world, volumes, volume).kind) === "host")
      system.notModelled("the numbers of files that Setup has written");
    return 0;
  },
  readdata: (system, [path = ""]) => {
    const entry = entryOf(system, path);
    if (entry === null) return noSuchFile(system);
    if (entry.record === null) {
      system.notModelled("the numbers of files that Setup has written");
      return 0;
    }
    const { record } = entry;
    const text = system.steps.look((world) => {
      const target = targetAt(world, system, path);
      return target === null ? "" : fileData(world, target.volume, record);
    });
    system.out(text);
    return 0;
  },
  createjournal: (system, args) => {
    const volume = volumeOf(system, args);
    if (volume === null) return noVolume(system);
    const call = { process: processOf(system), volume, maximum: number(args, "m"), delta: number(args, "a") };
    const made = system.steps.attempt(() => system.steps.do(createJournal, call));
    return made.ok ? 0 : refuse(system, made.failure.code, made.failure.message);
  },
  deletejournal: (system, args) => {
    const volume = volumeOf(system, args);
    if (volume === null) return noVolume(system);
    const gone = system.steps.attempt(() => system.steps.do(deleteJournal, { process: processOf(system), volume }));
    return gone.ok ? 0 : refuse(system, gone.failure.code, gone.failure.message);
  },
  queryjournal: (system, args) => {
    const volume = volumeOf(system, args);
    if (volume === null) return noVolume(system);
    const journal = endsOf(system, volume);
    if (journal === null) return inactive(system);
    system.out(queryText(journal));
    return 0;
  },
  readjournal: (system, args) => {
    const volume = volumeOf(system, args);
    if (volume === null) return noVolume(system);
    const journal = endsOf(system, volume);
    if (journal === null) return inactive(system);
    const start = number(args, "startusn") ?? 0;
    system.out(readHeader(journal, start));
    read(system, volume, start);
    return 0;
  },
};
