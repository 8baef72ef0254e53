import { at, pairs } from "#core/persistent/radix.ts";
import { need, type Reader } from "#core/world.ts";
import type { FileRecord } from "../ntfs/record.ts";
import { belowView } from "../volume/below-view.ts";
import { derivedRecord } from "../volume/derived.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";

/** The records of the $MFT that are in use and have a name, from number `first` on, in their order: placeholders that nobody has written out too. */
export function* fileRecords(reader: Reader, id: VolumeId, first = 0): Generator<FileRecord> {
  const { ntfs } = need(reader, volumes, id);
  const below = belowView(reader, id);
  const runs = [...pairs(ntfs.records)].flatMap(([, directory]) =>
    directory.inUse && directory.expansion !== null ? [{ directory, ...directory.expansion }] : [],
  );
  runs.sort((one, other) => one.first - other.first);
  let run = 0;
  for (let number = first; number < ntfs.next; number += 1) {
    const own = at(ntfs.records, number);
    if (own !== undefined) {
      if (own.inUse && own.names.length > 0) yield own;
      continue;
    }
    for (let each = runs[run]; each !== undefined && number >= each.first + each.count; each = runs[run]) run += 1;
    const each = runs[run];
    if (each === undefined || number < each.first) continue;
    const listed = below.listAt(each.directory.below ?? "")[number - each.first];
    const derived = listed && derivedRecord(each.directory, number - each.first, listed.node);
    if (derived) yield derived;
  }
}
