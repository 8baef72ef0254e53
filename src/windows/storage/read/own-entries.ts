import { compareNames } from "#contract/file-tree/index.ts";
import { pairs } from "#core/persistent/radix.ts";
import { need, type Reader } from "#core/world.ts";
import { type FileRecord, isTombstone } from "../ntfs/record.ts";
import { rootRecord } from "../ntfs/volume.ts";
import { belowView } from "../volume/below-view.ts";
import { shownAs } from "../volume/own-walk.ts";
import { type Volume, type VolumeId, volumes } from "../volume/volume.ts";
import { entryShown, type Setting } from "./entry-shown.ts";
import { recordsOf } from "./record-of.ts";
import type { EntryShown } from "./types.ts";

/** An entry, and the names that lead to it. */
export interface EntryAt {
  readonly segments: readonly string[];
  readonly entry: EntryShown;
}

/** The names that lead to a directory's record; null where it hangs on nothing. */
export const pathOfRecord = (volume: Volume, number: number): readonly string[] | null => {
  const names: string[] = [];
  for (let at = number; at !== rootRecord; ) {
    const name = recordsOf(volume).find(at)?.names[0];
    if (name === undefined) return null;
    names.unshift(name.name);
    at = name.parent;
  }
  return names;
};

const shownIn = (setting: Setting, record: FileRecord): readonly EntryAt[] =>
  record.names.flatMap(({ parent, name }) => {
    const path = pathOfRecord(setting.volume, parent);
    const directory = recordsOf(setting.volume).find(parent);
    if (path === null || directory === undefined) return [];
    const node = shownAs(setting.below, record, name)?.node ?? null;
    const entry = entryShown(setting, { directory, name, record, node, layer: null, raw: isTombstone(record) });
    return [{ segments: [...path, name], entry }];
  });

const known = new WeakMap<Volume, readonly EntryAt[]>();

/** What a disk holds itself: files and directories that were made or copied here, names that were struck out; in order of path. */
export const ownEntries = (reader: Reader, id: VolumeId): readonly EntryAt[] => {
  const volume = need(reader, volumes, id);
  const before = known.get(volume);
  if (before !== undefined) return before;
  const setting: Setting = { reader, volume, below: belowView(reader, id) };
  const made = [...pairs(volume.ntfs.records)]
    .flatMap(([number, record]) =>
      number === rootRecord || !record.inUse || record.below !== null ? [] : shownIn(setting, record),
    )
    .sort((one, other) => compareNames(one.segments.join("\\"), other.segments.join("\\")));
  known.set(volume, made);
  return made;
};
