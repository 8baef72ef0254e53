import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import type { Draft } from "../ntfs/draft.ts";
import { directoryChanges } from "../source.ts";
import { volumes } from "../volume/volume.ts";
import { changeOf } from "./change-of.ts";
import {
  type DirectoryWatch,
  type DirectoryWatchId,
  directoryWatches,
  type FileChange,
  fileActions,
} from "./directory-watch.ts";

export interface Notify {
  readonly watch: DirectoryWatchId;
  readonly changes: readonly FileChange[];
}

/** NTFS completes a watch's call: the program learns what has changed in its directory. */
export const notifyWatch = defineAct<Notify>("directory.notify", {
  takes: 20,
  run: (tx, { watch, changes }) => {
    const row = tx.get(directoryWatches, watch);
    if (row !== undefined) tx.update(directoryWatches, watch, { changes: [...row.changes, ...changes] });
  },
  explain: ({ data, before }) => {
    const row = before.get(directoryWatches, data.watch);
    const told = data.changes.map(({ action, name }) => `${name} (FILE_ACTION_${action}, ${fileActions[action]})`);
    return detail(
      `NTFS tells who watches ${joinPath(row?.segments ?? [])}: ${told.join(", ")}.`,
      directoryChanges,
      row === undefined ? {} : { about: refOf(volumes, row.volume) },
    );
  },
});

/** Tells the watches of a volume what an event has done to it. */
export const tellWatches = (tx: Tx, watches: readonly DirectoryWatch[], draft: Draft): void => {
  for (const watch of watches) {
    const changes: FileChange[] = [];
    for (const done of draft.told) {
      const change = changeOf(draft, watch, done);
      const last = changes.at(-1);
      if (change === null || (last?.action === change.action && last.name === change.name)) continue;
      changes.push(change);
    }
    if (changes.length > 0) tx.schedule(notifyWatch, { watch: watch.id, changes });
  }
};
