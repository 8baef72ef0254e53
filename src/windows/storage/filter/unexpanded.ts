import type { Reader } from "#core/world.ts";
import { find } from "#core/world.ts";
import { scratches } from "../layer/scratch.ts";
import { isDirectory } from "../ntfs/record.ts";
import { belowView } from "../volume/below-view.ts";
import { recordAt } from "../volume/record-at.ts";
import { recordsIn } from "../volume/records.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";

/**
 * The placeholder directories on a path that nobody has looked into yet, from the top down; with `inside`, the last name's directory too.
 * None where the filter is not on.
 */
export const unexpandedOn = (
  reader: Reader,
  id: VolumeId,
  segments: readonly string[],
  inside: boolean,
): readonly (readonly string[])[] => {
  const volume = reader.get(volumes, id);
  if (volume === undefined || volume.kind !== "scratch") return [];
  if (find(reader, scratches, (each) => each.volume === id)?.state !== "prepared") return [];
  const records = recordsIn(volume.ntfs);
  const view = belowView(reader, id);
  const found: (readonly string[])[] = [];
  for (let depth = 0; depth < segments.length + (inside ? 1 : 0); depth += 1) {
    const path = segments.slice(0, depth);
    const { record, rest, below } = recordAt(records, view, path);
    if (rest.length === 0) {
      if (record === null || !isDirectory(record)) return found;
      if (record.below !== null && record.expansion === null) found.push(path);
      continue;
    }
    const there = below === null ? null : view.look([...below, ...rest]);
    if (there?.kind !== "found" || there.node.kind !== "directory") return found;
    found.push(path);
  }
  return found;
};
