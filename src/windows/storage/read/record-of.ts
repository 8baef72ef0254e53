import type { Reader } from "#core/world.ts";
import { find } from "#core/world.ts";
import { guidOf } from "../layer/guid.ts";
import { layers } from "../layer/layer.ts";
import { type FileRecord, isDirectory } from "../ntfs/record.ts";
import { linkPoint, type ReparsePoint } from "../ntfs/reparse.ts";
import { type Records, recordsIn } from "../volume/records.ts";
import type { Volume } from "../volume/volume.ts";

export const recordsOf = ({ ntfs }: Volume): Records => recordsIn(ntfs);

/** The GUID that placeholders of a volume carry: the topmost layer's, where the filter begins to look. Source: reference/windows-storage.md F2.16. */
export const lookupGuid = (reader: Reader, { layers: chain }: Volume): string => {
  const top = find(reader, layers, ({ id }) => id === chain[0]);
  return guidOf(top?.folder ?? "");
};

/** The reparse point of a record; null for none. Which of the tags of its kind a placeholder has, is an assumption. */
export const reparseOf = (reader: Reader, volume: Volume, record: FileRecord): ReparsePoint | null => {
  const { reparse, below } = record;
  if (reparse?.kind === "tombstone") return { tag: "IO_REPARSE_TAG_WCI_TOMBSTONE" };
  if (reparse !== null) return linkPoint(reparse.kind, reparse.target);
  if (below === null || below === "" || volume.kind === "host") return null;
  const tag = isDirectory(record) ? "IO_REPARSE_TAG_WCI_1" : "IO_REPARSE_TAG_WCI";
  return { tag, layer: lookupGuid(reader, volume), path: below };
};
