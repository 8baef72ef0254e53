import { fold } from "#contract/file-tree/index.ts";
import type { SimEvent } from "#core/event.ts";
import type { Timeline } from "#core/timeline.ts";
import { copyUpFile } from "#windows/storage/filter/copy-up-file.ts";
import type { VolumeId } from "#windows/storage/volume/volume.ts";

/** A file that an event is about. */
export interface Touch {
  readonly volume: VolumeId;
  readonly path: string;
  /** Bytes that are copied out of a layer; null for everything else. */
  readonly copied: number | null;
}

/** So many moments the last file stays in sight while others pass. */
const STAYS = 8;

const namesOf = (data: object): readonly unknown[] => {
  if ("segments" in data && Array.isArray(data.segments)) return data.segments;
  const last = "directories" in data && Array.isArray(data.directories) ? data.directories.at(-1) : undefined;
  return Array.isArray(last) ? last : [];
};

const touchOf = (event: SimEvent | undefined): Touch | null => {
  const data = event?.data;
  if (typeof data !== "object" || data === null || !("volume" in data) || typeof data.volume !== "number") return null;
  const names = namesOf(data);
  if (names.length === 0) return null;
  const copies = event?.kind === copyUpFile.kind && "size" in data && typeof data.size === "number";
  return { volume: data.volume as VolumeId, path: names.join("\\"), copied: copies ? Number(data.size) : null };
};

/** The last moment that was about a file; null where there was none. */
export const lastTouch = (timeline: Timeline, moment: number, volume: VolumeId, path: string): number | null => {
  const folded = fold(path);
  for (let at = moment; at > 0; at -= 1) {
    const touch = touchOf(timeline.eventOf(at));
    if (touch !== null && touch.volume === volume && fold(touch.path) === folded) return at;
  }
  return null;
};

/** What a moment does to a file of a volume, or what was done shortly before; null where there is nothing. Only the moment itself copies. */
export const touchedAt = (timeline: Timeline, moment: number, volume: VolumeId): Touch | null => {
  for (let at = moment; at > 0 && at > moment - STAYS; at -= 1) {
    const touch = touchOf(timeline.eventOf(at));
    if (touch === null) continue;
    if (touch.volume !== volume) return null;
    return at === moment ? touch : { ...touch, copied: null };
  }
  return null;
};
