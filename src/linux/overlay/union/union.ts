import { need, type Reader } from "#core/world.ts";
import { entriesOf, entryOf, isDirectory } from "../../inode/directory.ts";
import { type Inode, type InodeId, inodes } from "../../inode/inode.ts";
import { isOpaque, isWhiteout } from "./marks.ts";

/**
 * What one name of a mounted overlay is made of: what the upper directory has of it, and what the lower ones have, topmost first.
 * Of anything but a directory one part is there: the one that is seen.
 */
export interface Union {
  readonly upper: InodeId | null;
  readonly lowers: readonly InodeId[];
}

/** The inode that is seen: of a merged directory the topmost, whose owner and mode count. */
export const seenOf = ({ upper, lowers }: Union): InodeId => {
  const [seen] = upper === null ? lowers : [upper];
  if (seen === undefined) throw new Error("A union has no part.");
  return seen;
};

export const inodeOf = (reader: Reader, union: Union): Inode => need(reader, inodes, seenOf(union));

export const isMerged = ({ upper, lowers }: Union): boolean => upper !== null && lowers.length > 0;

/** Lower parts of a name: the first that is no directory ends the search, and hides what is below. */
const lowersOf = (reader: Reader, directories: readonly InodeId[], name: string): readonly InodeId[] => {
  const found: InodeId[] = [];
  for (const directory of directories) {
    const id = entryOf(reader, directory, name);
    if (id === undefined) continue;
    if (isWhiteout(reader, id)) break;
    const deeper = isDirectory(reader, id);
    if (deeper || found.length === 0) found.push(id);
    if (!deeper || isOpaque(reader, id)) break;
  }
  return found;
};

/** The lower parts that a name would have if the upper directory had nothing of it. */
export const lowerParts = (reader: Reader, { lowers }: Union, name: string): readonly InodeId[] =>
  lowersOf(reader, lowers, name);

/** Looks a name up in a directory of the overlay; undefined if there is none. Source: Linux kernel, Overlay Filesystem, "Directories". */
export const lookUp = (reader: Reader, directory: Union, name: string): Union | undefined => {
  const upper = directory.upper === null ? undefined : entryOf(reader, directory.upper, name);
  if (upper === undefined) {
    const lowers = lowersOf(reader, directory.lowers, name);
    const [first] = lowers;
    if (first === undefined) return undefined;
    return { upper: null, lowers: isDirectory(reader, first) ? lowers : [first] };
  }
  if (isWhiteout(reader, upper)) return undefined;
  if (!isDirectory(reader, upper) || isOpaque(reader, upper)) return { upper, lowers: [] };
  const lowers = lowersOf(reader, directory.lowers, name);
  return { upper, lowers: lowers.filter((id) => isDirectory(reader, id)) };
};

/** The names in a directory of the overlay, by their bytes. */
export const namesIn = (reader: Reader, directory: Union): readonly string[] => {
  const names = new Set<string>();
  const parts = directory.upper === null ? directory.lowers : [directory.upper, ...directory.lowers];
  for (const part of parts) for (const name of Object.keys(entriesOf(reader, part))) names.add(name);
  return [...names].filter((name) => lookUp(reader, directory, name) !== undefined).sort();
};
