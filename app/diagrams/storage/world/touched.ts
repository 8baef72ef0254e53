import { fold } from "#contract/file-tree/index.ts";
import type { SimEvent } from "#core/event.ts";
import type { Timeline } from "#core/timeline.ts";
import { copyUpFile } from "#windows/storage/filter/copy-up-file.ts";
import { type Scratch, scratches } from "#windows/storage/layer/scratch.ts";
import { type VolumeId, volumes } from "#windows/storage/volume/volume.ts";

/** A file that an event is about. */
export interface Touch {
  readonly moment: number;
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

const touchOf = (event: SimEvent | undefined, moment: number): Touch | null => {
  const data = event?.data;
  if (typeof data !== "object" || data === null || !("volume" in data) || typeof data.volume !== "number") return null;
  const names = namesOf(data);
  if (names.length === 0) return null;
  const copies = event?.kind === copyUpFile.kind && "size" in data && typeof data.size === "number";
  return { moment, volume: data.volume as VolumeId, path: names.join("\\"), copied: copies ? Number(data.size) : null };
};

/** What was done to disks, in order of moments. Grows with its timeline. */
interface Touches {
  known: number;
  readonly files: Touch[];
  /** Moments at which something about a volume changed or was asked. */
  readonly stirs: Map<VolumeId, number[]>;
}

const all = new WeakMap<Timeline, Touches>();

const stir = ({ stirs }: Touches, volume: VolumeId, moment: number): void => {
  const moments = stirs.get(volume);
  if (moments === undefined) stirs.set(volume, [moment]);
  else if (moments.at(-1) !== moment) moments.push(moment);
};

const touchesOf = (timeline: Timeline): Touches => {
  const touches = all.get(timeline) ?? { known: 0, files: [], stirs: new Map<VolumeId, number[]>() };
  all.set(timeline, touches);
  for (; touches.known < timeline.length; touches.known += 1) {
    const moment = touches.known + 1;
    const touch = touchOf(timeline.eventOf(moment), moment);
    if (touch !== null) {
      touches.files.push(touch);
      stir(touches, touch.volume, moment);
    }
    for (const { ref, after } of timeline.changes(moment)) {
      if (ref.table === volumes.name) stir(touches, ref.id as VolumeId, moment);
      const scratch = ref.table === scratches.name ? (after as Scratch | undefined) : undefined;
      if (scratch !== undefined) stir(touches, scratch.volume, moment);
    }
  }
  return touches;
};

/** The last moment that was about a file; null where there was none. */
export const lastTouch = (timeline: Timeline, moment: number, volume: VolumeId, path: string): number | null => {
  const folded = fold(path);
  const found = touchesOf(timeline).files.findLast(
    (touch) => touch.moment <= moment && touch.volume === volume && fold(touch.path) === folded,
  );
  return found?.moment ?? null;
};

/** The last moment at which something about a disk changed or was asked; 0 where there was none. */
export const lastStir = (timeline: Timeline, moment: number, volume: VolumeId): number =>
  touchesOf(timeline)
    .stirs.get(volume)
    ?.findLast((each) => each <= moment) ?? 0;

/** What was done last to a file of a volume, however long ago; null where nothing was. */
export const latestTouch = (timeline: Timeline, moment: number, volume: VolumeId): Touch | null =>
  touchesOf(timeline).files.findLast((each) => each.moment <= moment && each.volume === volume) ?? null;

/** What a moment does to a file of a volume, or what was done shortly before; null where there is nothing. Only the moment itself copies. */
export const touchedAt = (timeline: Timeline, moment: number, volume: VolumeId): Touch | null => {
  const touch = touchesOf(timeline).files.findLast((each) => each.moment <= moment);
  if (touch === undefined || touch.volume !== volume || touch.moment <= moment - STAYS) return null;
  return touch.moment === moment ? touch : { ...touch, copied: null };
};
