import { compareNames } from "#contract/file-tree/index.ts";
import { at, pairs } from "#core/persistent/radix.ts";
import { need, type Reader } from "#core/world.ts";
import { numberIn } from "../ntfs/directory.ts";
import type { FileRecord } from "../ntfs/record.ts";
import { belowView } from "../volume/below-view.ts";
import { derivedRecord } from "../volume/derived.ts";
import { belowPath, shownAs } from "../volume/own-walk.ts";
import { recordAt } from "../volume/record-at.ts";
import { type Volume, type VolumeId, volumes } from "../volume/volume.ts";
import { belowList } from "./below-list.ts";
import { entryShown, type Setting } from "./entry-shown.ts";
import { type EntryAt, pathOfRecord } from "./own-entries.ts";
import { recordsOf } from "./record-of.ts";

/** Placeholders of a disk, one by one, as they are asked for: directory by directory, in order of path. */
export interface Placeholders {
  readonly count: number;
  readonly at: (index: number) => EntryAt;
  /** −1 for what is no placeholder with a record. */
  readonly indexOf: (segments: readonly string[]) => number;
}

/** The placeholders of one directory: its run of records without those that have become something else. */
interface Run {
  readonly directory: FileRecord;
  readonly path: readonly string[];
  readonly first: number;
  /** Placeholders before this run. */
  readonly above: number;
  /** Places in the run of what is no placeholder any more, in order. */
  readonly gone: readonly number[];
  readonly count: number;
}

/** Whether a record of the run is still the placeholder that it was made for. */
const isStill = (record: FileRecord | undefined, directory: FileRecord): boolean =>
  record === undefined ||
  (record.inUse && record.below !== null && record.names.some(({ parent }) => parent === directory.number));

const goneIn = ({ ntfs }: Volume, directory: FileRecord, first: number, count: number): readonly number[] => {
  const gone: number[] = [];
  for (let place = 0; place < count; place += 1)
    if (!isStill(at(ntfs.records, first + place), directory)) gone.push(place);
  return gone;
};

const runsOf = (volume: Volume): readonly Run[] => {
  const directories = [...pairs(volume.ntfs.records)]
    .flatMap(([number, record]) => {
      const path = record.inUse && record.expansion !== null ? pathOfRecord(volume, number) : null;
      return path === null ? [] : [{ record, path }];
    })
    .sort((one, other) => compareNames(one.path.join("\\"), other.path.join("\\")));
  let above = 0;
  return directories.map(({ record, path }): Run => {
    const { first = 0, count = 0 } = record.expansion ?? {};
    const gone = goneIn(volume, record, first, count);
    const run = { directory: record, path, first, above, gone, count: count - gone.length };
    above += run.count;
    return run;
  });
};

/** The place in the run of the `index`th that is still a placeholder. */
const placeIn = ({ gone }: Run, index: number): number => {
  let place = index;
  for (const each of gone) if (each <= place) place += 1;
  return place;
};

const known = new WeakMap<Volume, readonly Run[]>();

/** The records of a disk that only lead into layers. */
export const placeholdersShown = (reader: Reader, id: VolumeId): Placeholders => {
  const volume = need(reader, volumes, id);
  const runs = known.get(volume) ?? runsOf(volume);
  known.set(volume, runs);
  const setting: Setting = { reader, volume, below: belowView(reader, id) };
  const listOf = ({ directory }: Run) => belowList(reader, volume, belowPath(directory.below ?? ""));
  return {
    count: runs.reduce((sum, { count }) => sum + count, 0),
    at: (index) => {
      const run = runs.findLast(({ above, count }) => above <= index && count > 0);
      const place = run === undefined ? -1 : placeIn(run, index - run.above);
      const listed = run === undefined ? undefined : listOf(run).listed[place];
      if (run === undefined || listed === undefined) throw new Error(`There is no placeholder ${index}.`);
      const own = recordsOf(volume).find(run.first + place);
      // One that was renamed in its directory keeps its place in the run.
      const name = own?.names.find(({ parent }) => parent === run.directory.number)?.name ?? listed.node.name;
      const record = own ?? derivedRecord(run.directory, place, listed.node);
      const node = own === undefined ? listed.node : (shownAs(setting.below, own, name)?.node ?? listed.node);
      const entry = entryShown(setting, {
        directory: run.directory,
        name,
        record,
        node,
        layer: listed.layer,
        raw: true,
      });
      return { segments: [...run.path, name], entry };
    },
    indexOf: (segments) => {
      const { record } = recordAt(recordsOf(volume), setting.below, segments.slice(0, -1));
      const run = runs.find(({ directory }) => directory.number === record?.number);
      const name = segments.at(-1) ?? "";
      if (run === undefined) return -1;
      const number = numberIn(run.directory, name);
      const place = number === undefined ? listOf(run).placeOf(name) : number === null ? -1 : number - run.first;
      if (place < 0 || place >= run.count + run.gone.length || run.gone.includes(place)) return -1;
      return run.above + place - run.gone.filter((each) => each < place).length;
    },
  };
};
