import { fold, joinPath } from "#contract/file-tree/index.ts";
import { need, type Reader } from "#core/world.ts";
import { nameAt } from "../ntfs/directory.ts";
import { type FileRecord, isDirectory, isTombstone } from "../ntfs/record.ts";
import { belowView } from "../volume/below-view.ts";
import { derivedRecords } from "../volume/derived.ts";
import { entriesOf } from "../volume/entries.ts";
import { unknownInside } from "../volume/lookup.ts";
import { shownAs } from "../volume/own-walk.ts";
import { recordAt } from "../volume/record-at.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { volumeView } from "../volume/volume-view.ts";
import { entryShown, type Setting } from "./entry-shown.ts";
import { openDirectory } from "./open-directory.ts";
import { recordsOf } from "./record-of.ts";
import type { DirectoryShown, EntryShown, View } from "./types.ts";

type Keyed = readonly [key: string, entry: EntryShown];

const ownEntries = (
  setting: Setting,
  directory: FileRecord,
  view: View,
): readonly (readonly [string, EntryShown | null])[] =>
  entriesOf(recordsOf(setting.volume), directory).flatMap(
    ([key, number]): readonly (readonly [string, EntryShown | null])[] => {
      const record = number === null ? undefined : recordsOf(setting.volume).find(number);
      if (record === undefined) return [[key, null]];
      const name = nameAt(record, directory.number, key)?.name;
      if (name === undefined) return [];
      if (view === "container" && isTombstone(record)) return [[key, null]];
      const node = shownAs(setting.below, record, name)?.node ?? null;
      return [[key, entryShown(setting, { directory, name, record, node, layer: null, raw: view === "raw" })]];
    },
  );

/** What shows through from below; on the disk itself only what has a record. */
const belowEntries = (setting: Setting, directory: FileRecord, view: View): readonly Keyed[] => {
  if (directory.below === null) return [];
  const { below, volume } = setting;
  const derived = derivedRecords(recordsOf(volume), below, directory);
  return below.listAt(directory.below).flatMap(({ node, layer }): readonly Keyed[] => {
    const key = fold(node.name);
    const record = derived.get(key) ?? null;
    if (record === null && view === "raw") return [];
    return [[key, entryShown(setting, { directory, name: node.name, record, node, layer, raw: view === "raw" })]];
  });
};

const closedEntries = (setting: Setting, path: readonly string[]): readonly EntryShown[] =>
  setting.below
    .list(path)
    .map(({ node, layer }) =>
      entryShown(setting, { directory: null, name: node.name, record: null, node, layer, raw: false }),
    );

const sorted = (
  own: readonly (readonly [string, EntryShown | null])[],
  below: readonly Keyed[],
): readonly EntryShown[] => {
  const taken = new Set(own.map(([key]) => key));
  return [...own, ...below.filter(([key]) => !taken.has(key))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, entry]) => (entry === null ? [] : [entry]));
};

/**
 * A directory of a volume with everything that can be said of each name in it; null where no directory is. `container`: what a process of the
 * container sees. `raw`: what lies on the disk, tombstones too, placeholders only where they have been made.
 */
export const listDirectory = (
  reader: Reader,
  id: VolumeId,
  segments: readonly string[],
  view: View = "container",
): DirectoryShown | null => {
  const volume = need(reader, volumes, id);
  const setting: Setting = { reader, volume, below: belowView(reader, id) };
  const { record, rest, below } = recordAt(recordsOf(volume), setting.below, segments);
  const seen = volumeView(reader, id);
  const path = joinPath(segments);
  const notModelled = unknownInside(seen.look, segments);
  if (rest.length > 0) {
    const closed = record !== null && derivedRecords(recordsOf(volume), setting.below, record).get(fold(rest[0] ?? ""));
    if (view === "raw" && rest.length === 1 && closed) return { path, expanded: false, entries: [], notModelled };
    const there = seen.look(segments);
    if (view === "raw" || there.kind !== "found" || there.node.kind !== "directory" || below === null) return null;
    return { path, expanded: false, entries: closedEntries(setting, [...below, ...rest]), notModelled };
  }
  if (record === null || !isDirectory(record)) return null;
  const entries = sorted(ownEntries(setting, record, view), belowEntries(setting, record, view));
  const expanded = volume.kind === "host" || record.below === null || record.expansion !== null;
  return { path, expanded, entries, notModelled };
};

/** One name of a volume; null where nothing is. */
export const entryAt = (
  reader: Reader,
  id: VolumeId,
  segments: readonly string[],
  view: View = "container",
): EntryShown | null => {
  const name = segments.at(-1) ?? "";
  const parent = segments.slice(0, -1);
  if (view === "raw")
    return listDirectory(reader, id, parent, view)?.entries.find((each) => fold(each.name) === fold(name)) ?? null;
  const open = openDirectory(reader, id, parent, false);
  const index = open?.indexOf(name) ?? -1;
  return index < 0 ? null : (open?.at(index) ?? null);
};
