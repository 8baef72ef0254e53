import { fold, sameName } from "#contract/file-tree/index.ts";
import { type IndexEntry, indexEntries, numberIn } from "../ntfs/directory.ts";
import type { FileRecord } from "../ntfs/record.ts";
import type { LayersView } from "./layers-view.ts";
import type { Records } from "./records.ts";

/** The name that a placeholder for a file still has in the directory for whose look it was made; undefined where it is something else now. */
export const nameIn = ({ inUse, index, names }: FileRecord, directory: number): string | undefined => {
  if (!inUse || index !== null) return undefined;
  for (const { parent, name } of names) if (parent === directory) return name;
  return undefined;
};

/**
 * The number to which a name leads in a directory; null where the directory says that nothing is there, undefined where it says nothing. What was a
 * placeholder for a file when the directory was looked into, and has been written out since, keeps its number and needs no other entry.
 */
export const numberAt = (
  records: Records,
  below: Pick<LayersView, "placeAt">,
  directory: FileRecord,
  name: string,
): number | null | undefined => {
  const number = numberIn(directory, name);
  if (number !== undefined || directory.expansion === null || directory.below === null) return number;
  const place = below.placeAt(directory.below, name);
  const record = place < 0 ? undefined : records.find(directory.expansion.first + place);
  if (record === undefined) return undefined;
  const known = nameIn(record, directory.number);
  return known !== undefined && sameName(known, name) ? record.number : undefined;
};

const nothing: readonly never[] = [];

/** What has been written out of a directory's run of placeholders, by numbers: the order of NTFS. Some have no name there any more (`nameIn`). */
export const writtenOut = (records: Records, { expansion }: FileRecord): readonly FileRecord[] =>
  expansion === null ? nothing : records.within(expansion.first, expansion.count);

/** All that a directory says of names, in the order of NTFS: its index, and placeholders that have been written out. */
export const entriesOf = (records: Records, directory: FileRecord): readonly IndexEntry[] => {
  const own = indexEntries(directory);
  const more = writtenOut(records, directory).flatMap((record): readonly IndexEntry[] => {
    const name = nameIn(record, directory.number);
    return name !== undefined && numberIn(directory, name) === undefined ? [[fold(name), record.number]] : nothing;
  });
  if (more.length === 0) return own;
  return [...own, ...more].sort(([one], [other]) => (one < other ? -1 : 1));
};
