import { type DirectoryNode, directoryOf, fold, type TreeNode } from "#contract/file-tree/index.ts";
import { need, type Reader } from "#core/world.ts";
import { ownNames } from "../filter/seed.ts";
import { nameAt } from "../ntfs/directory.ts";
import { type FileRecord, isDirectory, isTombstone } from "../ntfs/record.ts";
import { rootRecord } from "../ntfs/volume.ts";
import { belowView } from "../volume/below-view.ts";
import { entriesOf } from "../volume/entries.ts";
import { nodeOf } from "../volume/own-node.ts";
import { belowPath } from "../volume/own-walk.ts";
import { type Records, recordsIn } from "../volume/records.ts";
import type { View } from "../volume/view.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { volumeView } from "../volume/volume-view.ts";

interface Source {
  readonly records: Records;
  readonly below: View;
  readonly view: View;
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, place) => fold(name) === fold(other[place] ?? ""));

const inside = (source: Source, directory: FileRecord, path: readonly string[]): readonly TreeNode[] =>
  entriesOf(source.records, directory).flatMap(([key, number]): readonly TreeNode[] => {
    const record = number === null ? undefined : source.records.find(number);
    const name = record && nameAt(record, directory.number, key)?.name;
    if (record === undefined || name === undefined) return [];
    const node = changed(source, record, name, [...path, name]);
    return node === null ? [] : [node];
  });

// Source: reference/windows-storage.md F6.4, F6.11. What becomes of a renamed placeholder for a directory is an assumption: all that shows in it is taken.
const changedDirectory = (
  source: Source,
  record: FileRecord,
  name: string,
  path: readonly string[],
): DirectoryNode | null => {
  const { below, view } = source;
  const lower = record.below === null ? null : below.look(belowPath(record.below));
  const moved = record.below !== null && !same(belowPath(record.below), path);
  const hides = below.look(path).kind === "found" && (record.below === null || moved);
  const { streams } = record;
  const own = streams.map(({ name: stream, size, content }) => ({ name: stream, size, content }));
  const shell = {
    ...record.described,
    ...(hides ? { covers: true as const } : {}),
    ...(own.length === 0 ? {} : { streams: own }),
  };
  if (moved) {
    const found = view.look(path);
    const whole = found.kind === "found" ? view.whole(found) : null;
    return whole?.kind === "directory" ? { ...whole, ...shell } : null;
  }
  const nodes = inside(source, record, path);
  const untouched = lower?.kind === "found" && lower.node.name === name;
  return untouched && nodes.length === 0 && own.length === 0 ? null : directoryOf(name, nodes, shell);
};

const changed = (source: Source, record: FileRecord, name: string, path: readonly string[]): TreeNode | null => {
  if (isTombstone(record)) return { kind: "tombstone", name };
  return isDirectory(record) ? changedDirectory(source, record, name, path) : nodeOf(record, name);
};

/** Deleted files of the desktop's are nobody's business. Source: reference/windows-storage.md A91. */
const recycleBin = "$RECYCLE.BIN";

/** What ExportLayer takes from a disk: files whose bytes are there, tombstones, and the directories that lead to them. */
export const changedTree = (reader: Reader, id: VolumeId): DirectoryNode => {
  const { ntfs } = need(reader, volumes, id);
  const records = recordsIn(ntfs);
  const root = records.find(rootRecord);
  const source = { records, below: belowView(reader, id), view: volumeView(reader, id) };
  const nodes = root === undefined ? [] : inside(source, root, []);
  return directoryOf(
    "",
    nodes.filter(({ name }) => !ownNames.has(fold(name)) && fold(name) !== recycleBin),
  );
};
