import type { Content } from "#contract/file-tree/index.ts";
import type { Trie } from "#core/persistent/trie.ts";
import type { Extent } from "../clusters/cluster-map.ts";

/** One $FILE_NAME: a name in one directory. A file with several has hard links. */
export interface FileName {
  /** Record of the directory. */
  readonly parent: number;
  readonly name: string;
  /** The 8.3 name; null where the long one is one, or none is made. */
  readonly short: string | null;
}

/** A $DATA attribute. Without extents it lies in the record itself. `size` is in bytes. */
export interface DataStream {
  readonly size: number;
  readonly content: Content;
  readonly extents: readonly Extent[];
  /** A sparse file's holes, by clusters of the file; a file that is not sparse has no such field. */
  readonly holes?: readonly Extent[];
}
export interface NamedStream extends DataStream {
  readonly name: string;
}

/** A reparse point that a record has of its own; that of a placeholder follows from `below`. */
export type StoredReparse =
  | { readonly kind: "symlink" | "junction"; readonly target: string }
  | { readonly kind: "tombstone" };

/** What a tree says of a file besides its name and bytes. Times in Unix milliseconds, attributes in letters. */
export interface Described {
  readonly modified?: number;
  readonly attributes?: string;
  readonly owner?: string;
  readonly mark?: "assumption";
  readonly notModelled?: string;
  readonly version?: string;
}

/**
 * A record of the $MFT, 1 KiB. One that is not in use keeps its sequence number: the next file that gets it has one more.
 * Source: reference/windows-storage.md F3.4.
 */
export interface FileRecord {
  readonly number: number;
  readonly sequence: number;
  readonly inUse: boolean;
  readonly names: readonly FileName[];
  readonly described: Described;
  /** Unix milliseconds; null where nobody knows. */
  readonly created: number | null;
  /** The unnamed stream; null for directories, links, tombstones, and placeholders, whose bytes are in a layer. */
  readonly data: DataStream | null;
  readonly streams: readonly NamedStream[];
  readonly reparse: StoredReparse | null;
  /**
   * A directory's own entries: folded names, long and short, with the numbers of records. Null says that what is below shows nothing of this name
   * any more. For everything else null.
   */
  readonly index: Trie<number | null> | null;
  /** Clusters of a directory's index that does not fit into its record. */
  readonly indexExtents: readonly Extent[];
  /** Path in the trees below whose bytes or entries show through here, `Windows\System32`; the empty text is their root. Null: nothing does. */
  readonly below: string | null;
  /** A placeholder directory that has been looked into: `count` records from `first` on are placeholders for what the trees below list, in their order. */
  readonly expansion: { readonly first: number; readonly count: number } | null;
  /** Path in the trees below from which the bytes were copied here. */
  readonly copiedFrom: string | null;
}

export const freeRecord = (number: number, sequence: number): FileRecord => ({
  number,
  sequence,
  inUse: false,
  names: [],
  described: {},
  created: null,
  data: null,
  streams: [],
  reparse: null,
  index: null,
  indexExtents: [],
  below: null,
  expansion: null,
  copiedFrom: null,
});

/** What a record says, without its number. */
export type RecordFields = Omit<FileRecord, "number" | "sequence" | "inUse">;

/** A record in use. Spelled out, so that all records have their fields in one order: the engine's code stays quick. */
export const usedRecord = (number: number, sequence: number, fields: RecordFields): FileRecord => ({
  number,
  sequence,
  inUse: true,
  names: fields.names,
  described: fields.described,
  created: fields.created,
  data: fields.data,
  streams: fields.streams,
  reparse: fields.reparse,
  index: fields.index,
  indexExtents: fields.indexExtents,
  below: fields.below,
  expansion: fields.expansion,
  copiedFrom: fields.copiedFrom,
});

/** Record and sequence as one number of 64 bits: `0x0005000000000005` is the root. Source: reference/windows-storage.md F3.4. */
export const referenceText = ({ number, sequence }: Pick<FileRecord, "number" | "sequence">): string =>
  `0x${sequence.toString(16).padStart(4, "0")}${number.toString(16).padStart(12, "0")}`;

export const isDirectory = ({ index }: FileRecord): boolean => index !== null;
export const isTombstone = ({ reparse }: FileRecord): boolean => reparse?.kind === "tombstone";

/** Letters as `attrib` prints them, with D, L and Z (sparse), as the change journal keeps them. */
export const attributesOf = (record: FileRecord): string =>
  isDirectory(record)
    ? `${record.described.attributes ?? ""}D`
    : `${record.described.attributes ?? "A"}${record.data?.holes === undefined ? "" : "Z"}${record.reparse === null ? "" : "L"}`;
