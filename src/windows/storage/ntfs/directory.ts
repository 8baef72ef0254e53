import { fold, hashName, sameName } from "#contract/file-tree/index.ts";
import { entries, getBy, type Trie } from "#core/persistent/trie.ts";
import { set, without } from "#core/persistent/trie-set.ts";
import type { Draft } from "./draft.ts";
import type { FileName, FileRecord } from "./record.ts";
import { shortNameOf } from "./short-name.ts";

type Index = Trie<number | null>;

export const indexOf = ({ index, number }: FileRecord): Index => {
  if (index === null) throw new Error(`Record ${number} is no directory.`);
  return index;
};

/** What a directory says of a name: the number of a record, null where it says that nothing is there, undefined where it says nothing. */
export const numberIn = (directory: FileRecord, name: string): number | null | undefined =>
  getBy(indexOf(directory), hashName(name), name, sameName);

export type IndexEntry = readonly [key: string, number: number | null];

const sorted = new WeakMap<Index, readonly IndexEntry[]>();

const placeFor = (list: readonly IndexEntry[], key: string): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as IndexEntry)[0] < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The index with one entry more, or another number for it. Whoever has listed the index before need not sort the next one. */
const withEntry = (index: Index, key: string, number: number | null): Index => {
  const next = set(index, key, number);
  const list = sorted.get(index);
  if (list === undefined || next === index) return next;
  const place = placeFor(list, key);
  const same = list[place]?.[0] === key ? 1 : 0;
  sorted.set(next, list.toSpliced(place, same, [key, number]));
  sorted.delete(index);
  return next;
};

/** All that a directory says, in the order of NTFS: long names and short ones. */
export const indexEntries = (directory: FileRecord): readonly IndexEntry[] => {
  const index = indexOf(directory);
  const known = sorted.get(index);
  if (known !== undefined) return known;
  const made = [...entries(index)].sort(([one], [other]) => (one < other ? -1 : 1));
  sorted.set(index, made);
  return made;
};

/** The name under which a record stands in a directory; undefined for a short one. */
export const nameAt = ({ names }: FileRecord, directory: number, key: string): FileName | undefined =>
  names.find(({ parent, name }) => parent === directory && sameName(name, key));

// Entries in one buffer of 4 KiB, and as many as fit into the record itself: assumptions, for names of middling length.
const inBuffer = 29;
const inRecord = 5;

/** A directory with another index: it gets the buffers that it needs and keeps those it has. */
const reindexed = (draft: Draft, directory: FileRecord, index: Index): FileRecord => {
  const count = index.size + (directory.expansion?.count ?? 0);
  const have = directory.indexExtents.reduce((sum, { length }) => sum + length, 0);
  const missing = count <= inRecord ? 0 : Math.ceil(count / inBuffer) - have;
  const indexExtents = missing > 0 ? draft.allocate(missing, directory.indexExtents) : directory.indexExtents;
  const last = indexExtents.at(-1);
  if (last !== undefined)
    draft.write(missing > 0 ? indexExtents : [{ start: last.start + last.length - 1, length: 1 }]);
  return draft.put({ ...directory, index, indexExtents });
};

/** The directory after something was made or taken away in it. */
export const stirred = (draft: Draft, number: number): FileRecord => {
  const directory = draft.get(number);
  return draft.put({ ...directory, described: { ...directory.described, modified: draft.now } });
};

/** An 8.3 name for a new entry; null if none is made. */
export const shortFor = (draft: Draft, directory: FileRecord, name: string): string | null =>
  draft.shortNames ? shortNameOf(name, (short) => typeof numberIn(directory, short) === "number") : null;

/** Puts a name that a record has into its directory. */
export const insertName = (draft: Draft, { number }: FileRecord, { parent, name, short }: FileName): void => {
  const directory = draft.get(parent);
  const index = withEntry(indexOf(directory), fold(name), number);
  reindexed(draft, directory, short === null ? index : withEntry(index, fold(short), number));
};

/** Takes a name out of its directory; `gone`: what is below shows nothing of this name any more either. */
export const removeName = (draft: Draft, { parent, name, short }: FileName, gone: boolean): void => {
  const directory = draft.get(parent);
  const index = short === null ? indexOf(directory) : without(indexOf(directory), fold(short));
  reindexed(draft, directory, gone ? withEntry(index, fold(name), null) : without(index, fold(name)));
};

/** Gives a placeholder directory records for what the trees below list: `count` of them, in one run. */
export const expanded = (draft: Draft, directory: FileRecord, count: number): FileRecord => {
  const expansion = { first: draft.takeRange(count), count };
  const wider = draft.put({ ...directory, expansion });
  return reindexed(draft, wider, indexOf(wider));
};
