import { type Journal, type Reason, reasonNames, type UsnRecord } from "../../storage/ntfs/journal.ts";
import { attributesOf, type FileName, type FileRecord } from "../../storage/ntfs/record.ts";
import { momentOf } from "../common/moment.ts";
import { fileTime, hex, rounded } from "./hex.ts";

/** A journal without its records. */
export type Ends = Omit<Journal, "records" | "extents">;

const told: Partial<Record<Reason, string>> = {
  RENAME_OLD_NAME: "Rename: old name",
  RENAME_NEW_NAME: "Rename: new name",
  EA_CHANGE: "EA change",
};

// FILE_CREATE: `File create`.
const reasonText = (name: Reason): string =>
  told[name] ?? `${name.charAt(0)}${name.slice(1).toLowerCase().replaceAll("_", " ")}`;

const attributes: readonly (readonly [letter: string, bit: number, text: string])[] = [
  ["R", 0x1, "Read-only"],
  ["H", 0x2, "Hidden"],
  ["S", 0x4, "System"],
  ["D", 0x10, "Directory"],
  ["A", 0x20, "Archive"],
  ["N", 0x80, "Normal"],
  ["Z", 0x200, "Sparse file"],
  ["L", 0x400, "Reparse point"],
];

const bitsOf = (letters: string): number =>
  attributes.reduce((sum, [letter, bit]) => (letters.includes(letter) ? sum | bit : sum), 0);

const attributeText = (letters: string): string => {
  const set = attributes.filter(([letter]) => letters.includes(letter));
  return `${hex(bitsOf(letters), 8)}: ${set.length === 0 ? "*NONE*" : set.map(([, , text]) => text).join(" | ")}`;
};

const two = (value: number): string => String(value).padStart(2, "0");

const stamp = (millis: number): string => {
  const { month, day, year, hour, minute, second } = momentOf(millis);
  return `${month}/${day}/${year} ${hour}:${two(minute)}:${two(second)}`;
};

const id = (number: number, sequence: number): string =>
  `${sequence.toString(16).padStart(20, "0")}${number.toString(16).padStart(12, "0")}`;

// Read as USN_RECORD_V3: its file ids have 128 bits, so it is 16 bytes longer than what lies in the journal.
const lengthOf = (name: string): number => Math.ceil((76 + 2 * name.length) / 8) * 8;

/** One record as `fsutil usn readjournal` prints it. Text: learn.microsoft.com, "Reading the USN Journal"; names of attributes are an assumption. */
export const recordText = (record: UsnRecord): string =>
  [
    `Usn               : ${record.usn}`,
    `File name         : ${record.name}`,
    `File name length  : ${record.name.length * 2}`,
    `Reason            : ${hex(record.reason, 8)}: ${reasonNames(record.reason).map(reasonText).join(" | ")}`,
    `Time stamp        : ${stamp(record.time)}`,
    `File attributes   : ${attributeText(record.attributes)}`,
    `File ID           : ${id(record.number, record.sequence)}`,
    `Parent file ID    : ${id(record.parent, record.parentSequence)}`,
    "Source info       : 0x00000000: *NONE*",
    "Security ID       : 0",
    "Major version     : 3",
    "Minor version     : 0",
    `Record length     : ${lengthOf(record.name)}`,
    "",
    "",
  ].join("\n");

const wide = ({ number, sequence }: Pick<FileRecord, "number" | "sequence">): string => `0x${id(number, sequence)}`;

/** A record of the $MFT as `fsutil usn enumdata` prints it. Text: ReactOS, fsutil's message file; observed with Windows 10: ids have 128 bits, length in bytes. */
export const enumText = (record: FileRecord, { name, parent }: FileName, parentSequence: number, usn: number): string =>
  [
    `File Ref#       : ${wide(record)}`,
    `ParentFile Ref# : ${wide({ number: parent, sequence: parentSequence })}`,
    `Usn             : ${hex(usn)}`,
    "SecurityId      : 0x00000000",
    "Reason          : 0x00000000",
    `Name (${String(name.length * 2).padStart(3, "0")})      : ${name}`,
    "",
    "",
  ].join("\n");

/**
 * A file as `fsutil usn readdata` prints it: reason, time and source are zero then. Text: ReactOS, fsutil's message file; learn.microsoft.com,
 * FSCTL_READ_FILE_USN_DATA. That version 3 is asked for is an assumption.
 */
export const fileText = (record: FileRecord, { name, parent }: FileName, parentSequence: number, usn: number): string =>
  [
    "",
    "Major Version    : 0x3",
    "Minor Version    : 0x0",
    `FileRef#         : ${wide(record)}`,
    `Parent FileRef#  : ${wide({ number: parent, sequence: parentSequence })}`,
    `Usn              : ${hex(usn)}`,
    "Time Stamp       : 0x0000000000000000 12:00:00 AM 1/1/1601",
    "Reason           : 0x0",
    "Source Info      : 0x0",
    "Security Id      : 0x0",
    `File Attributes  : 0x${bitsOf(attributesOf(record)).toString(16)}`,
    `File Name Length : 0x${(name.length * 2).toString(16)}`,
    "File Name Offset : 0x4c",
    `FileName         : ${name}`,
    "",
  ].join("\n");

export const readHeader = ({ id: created, first, next }: Ends, start: number): string =>
  [
    `USN Journal ID    : ${hex(fileTime(created))}`,
    `First USN         : ${first}`,
    `Next USN          : ${next}`,
    `Start USN         : ${start}`,
    "Min major version : Supported=2, requested=2",
    "Max major version : Supported=4, requested=4",
    "",
    "",
  ].join("\n");

/** Text: observed with fsutil of Windows 10 and 11. */
export const queryText = ({ id: created, first, next, maximum, delta }: Ends): string =>
  [
    `Usn Journal ID   : ${hex(fileTime(created))}`,
    `First Usn        : ${hex(first)}`,
    `Next Usn         : ${hex(next)}`,
    "Lowest Valid Usn : 0x0000000000000000",
    "Max Usn          : 0x00000fffffff0000",
    `Maximum Size     : ${hex(maximum)} (${rounded(maximum)})`,
    `Allocation Delta : ${hex(delta)} (${rounded(delta)})`,
    "Minimum record version supported : 2",
    "Maximum record version supported : 4",
    "Write range tracking: Disabled",
    "",
  ].join("\n");
