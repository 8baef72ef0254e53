import { refOf, refText } from "#core/table.ts";
import { type Container, containerRef, containers } from "#docker/engine/container/container.ts";
import { type Scratch, scratches } from "#windows/storage/layer/scratch.ts";
import { volumes } from "#windows/storage/volume/volume.ts";
import type { Seen } from "../../seen.ts";
import type { CopyUp, Disk, Sight } from "../model.ts";
import { scratchFor } from "./file.ts";
import { type Reading, readVolume } from "./reading.ts";
import { lastStir, latestTouch, type Touch, touchedAt } from "./touched.ts";

const sightOf = (observer: string, row: Container, eyes: boolean): Sight =>
  !eyes ? "all" : refText(containerRef(row)) === observer ? "inside" : "none";

/** Source: Win32, fsutil usn createjournal: at most 8 MiB, cut back by 1 MiB. */
const BEGIN_JOURNAL = "fsutil usn createjournal m=8388608 a=1048576 C:";
const FSUTIL = "Windows\\System32\\fsutil.exe";

const copyOf = (reading: Reading, touch: Touch | null): CopyUp | null => {
  if (touch === null || touch.copied === null) return null;
  const entry = reading.tree.entry(touch.path);
  return entry === null || entry.layer === null
    ? null
    : { path: entry.path, layer: entry.layer, bytes: touch.copied, blocks: entry.blocks };
};

const diskOf = (seen: Seen, row: Container, scratch: Scratch, eyes: boolean): Disk | null => {
  const { now, timeline, moment } = seen;
  const volume = now.get(volumes, scratch.volume);
  if (volume === undefined) return null;
  const sight = sightOf(seen.observer, row, eyes);
  const reading = readVolume(now, volume.id, sight !== "inside");
  const touch = touchedAt(timeline, moment, volume.id);
  const before = (): Reading | null =>
    seen.before.get(volumes, volume.id) === undefined ? null : readVolume(seen.before, volume.id, true);
  const touched = touch?.path ?? null;
  return {
    ref: containerRef(row),
    scratch: refOf(scratches, scratch.id),
    number: seen.numberOf(row.id),
    name: row.name,
    image: row.image,
    state: volume.attached ? "attached" : "detached",
    file: "sandbox.vhdx",
    promised: scratch.size,
    // Only what is shown is read.
    get taken() {
      return reading.taken;
    },
    seen: reading.tree,
    get changed() {
      return reading.changed;
    },
    get links() {
      return reading.links;
    },
    get blocks() {
      return reading.blocks(before());
    },
    get journal() {
      return reading.journal(before());
    },
    get journalOffer() {
      return volume.attached && reading.tree.entry(FSUTIL) !== null ? BEGIN_JOURNAL : null;
    },
    get commit() {
      return reading.commit;
    },
    layers: volume.layers,
    copying: copyOf(reading, touch),
    touched,
    latest: latestTouch(timeline, moment, volume.id)?.path ?? null,
    at: lastStir(timeline, moment, volume.id),
    sight,
  };
};

/** The disks of all containers, builds' included, in order of creation. */
export const disksOf = (seen: Seen, eyes: boolean): readonly Disk[] => {
  const { now } = seen;
  return now.all(containers).flatMap((row) => {
    const scratch = scratchFor(now, row);
    const disk = scratch === undefined ? null : diskOf(seen, row, scratch, eyes);
    return disk === null ? [] : [disk];
  });
};
