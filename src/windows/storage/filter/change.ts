import type { Failure } from "#core/failure.ts";
import type { Tx } from "#core/tx.ts";
import { find, need } from "#core/world.ts";
import { directoryWatches } from "../directory-watch/directory-watch.ts";
import { tellWatches } from "../directory-watch/notify.ts";
import { win32 } from "../errors.ts";
import { fileObjects } from "../file-object/file-object.ts";
import { gatheredOf, keepGathered } from "../file-object/gathered.ts";
import { scratches } from "../layer/scratch.ts";
import { Draft } from "../ntfs/draft.ts";
import { belowView } from "../volume/below-view.ts";
import { wallClock } from "../volume/clock.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import type { Disk } from "./disk.ts";

// Mostly nobody has anything open: no list is made for that.
const filtered = <T>(all: readonly T[], fits: (each: T) => boolean): readonly T[] =>
  all.length === 0 ? all : all.filter(fits);

/** Changes a volume in one go, or not at all: 112 where its disk has no room for it. */
export const change = (tx: Tx, id: VolumeId, what: (disk: Disk) => void): Failure | null => {
  const { ntfs, kind, notModelled } = need(tx, volumes, id);
  const open = filtered(tx.all(fileObjects), (each) => each.volume === id && each.record !== null);
  const draft = new Draft(ntfs, wallClock(tx), gatheredOf(open));
  const watches = filtered(tx.all(directoryWatches), ({ volume }) => volume === id);
  draft.watched = watches.length > 0;
  what({ draft, below: belowView(tx, id), filtered: kind === "scratch", notModelled });
  const next = draft.full ? ntfs : draft.done();
  if (draft.full) return win32("112");
  tx.update(volumes, id, { ntfs: next });
  for (const each of open) keepGathered(tx, each, draft.gathered);
  if (next.vhdx?.fileSize !== ntfs.vhdx?.fileSize) keepFileSize(tx, id);
  if (watches.length > 0) tellWatches(tx, watches, draft);
  return null;
};

// The file grows with the disk that is in it.
export const keepFileSize = (tx: Tx, id: VolumeId): void => {
  const size = need(tx, volumes, id).ntfs.vhdx?.fileSize;
  const scratch = find(tx, scratches, ({ volume }) => volume === id);
  if (scratch !== undefined && size !== undefined && size !== scratch.fileSize)
    tx.update(scratches, scratch.id, { fileSize: size });
};
