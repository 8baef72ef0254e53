import { fold } from "#contract/file-tree/index.ts";
import type { SimEvent } from "#core/event.ts";
import type { Timeline } from "#core/timeline.ts";
import type { VolumeId } from "#windows/storage/volume/volume.ts";

/** A file that an event is about. */
interface Touch {
  readonly volume: VolumeId;
  readonly path: string;
}

/** So many moments the last file stays in sight while others pass. */
const STAYS = 8;

const touchOf = (event: SimEvent | undefined): Touch | null => {
  const data = event?.data;
  if (typeof data !== "object" || data === null || !("volume" in data) || !("segments" in data)) return null;
  const { volume, segments } = data;
  if (typeof volume !== "number" || !Array.isArray(segments) || segments.length === 0) return null;
  return { volume: volume as VolumeId, path: segments.join("\\") };
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

/** The file on a volume that a moment is about, or one shortly before; null where there is none. */
export const touchedAt = (timeline: Timeline, moment: number, volume: VolumeId): string | null => {
  for (let at = moment; at > 0 && at > moment - STAYS; at -= 1) {
    const touch = touchOf(timeline.eventOf(at));
    if (touch !== null) return touch.volume === volume ? touch.path : null;
  }
  return null;
};
