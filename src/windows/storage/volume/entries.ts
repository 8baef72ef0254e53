import { fold, sameName } from "#contract/file-tree/index.ts";
import { type IndexEntry, indexEntries, numberIn } from "../ntfs/directory.ts";
import { type FileRecord, isDirectory } from "../ntfs/record.ts";
import type { LayersView } from "./layers-view.ts";
import type { Records } from "./records.ts";

/** The name that a placeholder for a file still has in the directory for whose look it was made; undefined where it is something else now. */
const nameIn = ({ inUse, index, names }: FileRecord, directory: number): string | undefined =>
  inUse && index === null ? names.find(({ parent }) => parent === directory)?.name : undefined;

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

/** Files of a directory's run of placeholders that have been written out and are under their names still, in the order of NTFS. */
export const writtenOut = (records: Records, directory: FileRecord): readonly FileRecord[] => {
  const { expansion, number } = directory;
  if (expansion === null) return nothing;
  const found: FileRecord[] = [];
  for (const record of records.within(expansion.first, expansion.count)) {
    const name = nameIn(record, number);
    if (name !== undefined && numberIn(directory, name) === undefined) found.push(record);
  }
  return found;
};

const nothing: readonly never[] = [];

/** All that a directory says of names, in the order of NTFS: its index, and placeholders that have been written out. */
export const entriesOf = (records: Records, directory: FileRecord): readonly IndexEntry[] => {
  const own = indexEntries(directory);
  const more = isDirectory(directory) ? writtenOut(records, directory) : nothing;
  if (more.length === 0) return own;
  const extra = more.map((record): IndexEntry => [fold(nameIn(record, directory.number) ?? ""), record.number]);
  return [...own, ...extra].sort(([one], [other]) => (one < other ? -1 : 1));
};
