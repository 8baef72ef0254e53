import { at, pairs } from "#core/persistent/radix.ts";
import { need, type Reader } from "#core/world.ts";
import type { FileRecord } from "../../storage/ntfs/record.ts";
import { rootRecord } from "../../storage/ntfs/volume.ts";
import { fileRecords } from "../../storage/read/index.ts";
import { type VolumeId, volumes } from "../../storage/volume/volume.ts";
import { enumText, fileText } from "./usn-text.ts";

/** The last number in the change journal of each file that it names; other files have 0. */
const lastUsns = (world: Reader, volume: VolumeId): ReadonlyMap<number, number> => {
  const { journal } = need(world, volumes, volume).ntfs;
  return new Map(journal === null ? [] : [...pairs(journal.records)].map(([, { number, usn }]) => [number, usn]));
};

const sequenceOf = (world: Reader, volume: VolumeId, number: number): number =>
  number === rootRecord ? rootRecord : (at(need(world, volumes, volume).ntfs.records, number)?.sequence ?? 1);

/** What FSCTL_ENUM_USN_DATA gives: files from a record on whose last number in the journal lies from `low` to `high`. */
export const enumerated = (world: Reader, volume: VolumeId, from: number, low: number, high: number): string => {
  const last = lastUsns(world, volume);
  const texts: string[] = [];
  // The lower half of a reference is the record's number.
  for (const record of fileRecords(world, volume, from % 2 ** 48)) {
    const usn = last.get(record.number) ?? 0;
    const [name] = record.names;
    if (name === undefined || usn < low || usn > high) continue;
    texts.push(enumText(record, name, sequenceOf(world, volume, name.parent), usn));
  }
  return texts.join("");
};

/** What FSCTL_READ_FILE_USN_DATA gives for the file of a record. */
export const fileData = (world: Reader, volume: VolumeId, number: number): string => {
  const record: FileRecord | undefined = fileRecords(world, volume, number).next().value ?? undefined;
  const name = record?.names[0];
  if (record === undefined || name === undefined) return "";
  const usn = lastUsns(world, volume).get(number) ?? 0;
  return fileText(record, name, sequenceOf(world, volume, name.parent), usn);
};
