import { fold, type Listed } from "#contract/file-tree/index.ts";
import { need, type Reader } from "#core/world.ts";
import { nameAt } from "../ntfs/directory.ts";
import { type FileRecord, isDirectory, isTombstone } from "../ntfs/record.ts";
import { belowView } from "../volume/below-view.ts";
import { derivedRecord } from "../volume/derived.ts";
import { entriesOf } from "../volume/entries.ts";
import { belowPath, shownAs } from "../volume/own-walk.ts";
import { recordAt } from "../volume/record-at.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { type BelowList, belowList } from "./below-list.ts";
import { entryShown, type Setting } from "./entry-shown.ts";
import { recordsOf } from "./record-of.ts";
import type { EntryShown } from "./types.ts";

/** A directory whose entries are shown one by one, as they are asked for. */
export interface OpenDirectory {
  readonly count: number;
  /** 0 … count − 1, in the order of NTFS. */
  readonly at: (index: number) => EntryShown;
  /** −1 for a name that is not there. */
  readonly indexOf: (name: string) => number;
}

const shownBelow = (
  setting: Setting,
  directory: FileRecord | null,
  place: number,
  { node, layer }: Listed,
): EntryShown =>
  entryShown(setting, {
    directory,
    name: node.name,
    record: directory === null ? null : derivedRecord(directory, place, node),
    node,
    layer,
    raw: false,
  });

/** A directory of which the disk itself says nothing of any name. */
const untouched = (setting: Setting, directory: FileRecord | null, { listed, placeOf }: BelowList): OpenDirectory => ({
  count: listed.length,
  at: (index) => {
    const one = listed[index];
    if (one === undefined) throw new Error(`There is no entry ${index} of ${listed.length}.`);
    return shownBelow(setting, directory, index, one);
  },
  indexOf: placeOf,
});

const ownNames = (setting: Setting, directory: FileRecord, struck: boolean) => {
  const names = new Map<string, (() => EntryShown) | null>();
  for (const [key, number] of entriesOf(recordsOf(setting.volume), directory)) {
    const record = number === null ? undefined : recordsOf(setting.volume).find(number);
    const name = record && nameAt(record, directory.number, key)?.name;
    if (record !== undefined && name === undefined) continue;
    if (record === undefined || name === undefined || (isTombstone(record) && !struck)) {
      names.set(key, null);
      continue;
    }
    names.set(key, () => {
      const node = shownAs(setting.below, record, name)?.node ?? null;
      return entryShown(setting, { directory, name, record, node, layer: null, raw: struck && isTombstone(record) });
    });
  }
  return names;
};

/** Own names and those from below, in one order. */
const mixed = (setting: Setting, directory: FileRecord, lower: BelowList, struck: boolean): OpenDirectory => {
  const own = ownNames(setting, directory, struck);
  const shown: (readonly [key: string, show: () => EntryShown])[] = [];
  for (const [key, show] of own) if (show !== null) shown.push([key, show]);
  for (const [place, one] of lower.listed.entries()) {
    const key = fold(one.node.name);
    if (!own.has(key)) shown.push([key, () => shownBelow(setting, directory, place, one)]);
  }
  shown.sort(([one], [other]) => (one < other ? -1 : 1));
  const places = new Map(shown.map(([key], index) => [key, index]));
  return {
    count: shown.length,
    at: (index) => {
      const one = shown[index];
      if (one === undefined) throw new Error(`There is no entry ${index} of ${shown.length}.`);
      return one[1]();
    },
    indexOf: (name) => places.get(fold(name)) ?? -1,
  };
};

const EMPTY: BelowList = { listed: [], placeOf: () => -1 };

/**
 * A directory as a process of the container sees it, `struck`: with the names that tombstones strike out; null where no directory is.
 * The same as `listDirectory` gives, but large directories cost nothing until they are looked at.
 */
export const openDirectory = (
  reader: Reader,
  id: VolumeId,
  segments: readonly string[],
  struck: boolean,
): OpenDirectory | null => {
  const volume = need(reader, volumes, id);
  const setting: Setting = { reader, volume, below: belowView(reader, id) };
  const { record, rest, below } = recordAt(recordsOf(volume), setting.below, segments);
  if (rest.length > 0) {
    const path = below === null ? null : [...below, ...rest];
    const there = path === null ? null : setting.below.look(path);
    return path !== null && there?.kind === "found" && there.node.kind === "directory"
      ? untouched(setting, null, belowList(reader, volume, path))
      : null;
  }
  if (record === null || !isDirectory(record)) return null;
  const lower = record.below === null ? EMPTY : belowList(reader, volume, belowPath(record.below));
  return entriesOf(recordsOf(volume), record).length === 0
    ? untouched(setting, record, lower)
    : mixed(setting, record, lower, struck);
};
