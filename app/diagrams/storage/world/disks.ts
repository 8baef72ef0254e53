import { refOf, refText } from "#core/table.ts";
import { type Container, containerRef, containers } from "#docker/engine/container/container.ts";
import { type Scratch, scratches } from "#windows/storage/layer/scratch.ts";
import { volumes } from "#windows/storage/volume/volume.ts";
import type { Seen } from "../../seen.ts";
import type { Disk, Sight } from "../model.ts";
import { scratchFor } from "./file.ts";
import { readVolume } from "./reading.ts";
import { rowsOf } from "./rows.ts";
import { touchedAt } from "./touched.ts";

const sightOf = (observer: string, row: Container, eyes: boolean): Sight =>
  !eyes ? "all" : refText(containerRef(row)) === observer ? "inside" : "none";

/** The last moment that made, started, stopped or wrote to a container, as far as rows tell. */
const lastMoment = ({ created, startedAt, finishedAt }: Container): number =>
  Math.max(created, startedAt ?? 0, finishedAt ?? 0);

const diskOf = (seen: Seen, row: Container, scratch: Scratch, eyes: boolean): Disk | null => {
  const { now, timeline, moment } = seen;
  const volume = now.get(volumes, scratch.volume);
  if (volume === undefined) return null;
  const sight = sightOf(seen.observer, row, eyes);
  const reading = readVolume(now, volume.id, sight !== "inside");
  const touched = touchedAt(timeline, moment, volume.id);
  return {
    ref: containerRef(row),
    scratch: refOf(scratches, scratch.id),
    number: seen.numberOf(row.id),
    name: row.name,
    image: row.image,
    state: volume.attached ? "attached" : "detached",
    file: "sandbox.vhdx",
    promised: scratch.size,
    taken: scratch.fileSize,
    seen: reading.tree,
    changed: reading.changed,
    links: reading.links,
    blocks: rowsOf([]),
    journal: null,
    commit: reading.commit,
    layers: volume.layers,
    copying: null,
    touched,
    at: touched === null ? lastMoment(row) : Number.POSITIVE_INFINITY,
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
