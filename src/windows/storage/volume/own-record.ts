import { need, type Reader } from "#core/world.ts";
import type { FileRecord } from "../ntfs/record.ts";
import { belowView } from "./below-view.ts";
import { recordAt } from "./record-at.ts";
import { recordsIn } from "./records.ts";
import { type VolumeId, volumes } from "./volume.ts";

/** The record that a path leads to, a tombstone's too; null where the disk has none of its own. */
export const ownRecord = (reader: Reader, id: VolumeId, segments: readonly string[]): FileRecord | null => {
  const { ntfs } = need(reader, volumes, id);
  const { record, rest } = recordAt(recordsIn(ntfs), belowView(reader, id), segments);
  return rest.length > 0 ? null : record;
};
