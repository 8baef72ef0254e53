import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { defineProcedure } from "#core/procedure.ts";
import { closeObjects } from "../../kernel/handle/close-objects.ts";
import { handles } from "../../kernel/handle/handle.ts";
import { askerOf, type FileCall, fileHop } from "../calls/call.ts";
import { type DirectoryWatchId, directoryWatches } from "../directory-watch/directory-watch.ts";
import { closeWatch } from "../directory-watch/watch.ts";
import { change } from "../filter/change.ts";
import { fileApi } from "../source.ts";
import { volumes } from "../volume/volume.ts";
import { type FileObjectId, fileObjects } from "./file-object.ts";

export interface CloseFile extends FileCall {
  readonly object: FileObjectId;
}

/** A handle is closed. With a file's last one the change journal gets its record of all that has been done meanwhile. */
export const closeFile = defineAct<CloseFile>("file.close", {
  run: (tx, { object }) => {
    const row = tx.get(fileObjects, object);
    if (row === undefined) return;
    tx.remove(fileObjects, object);
    for (const handle of tx.all(handles))
      if (handle.object.table === fileObjects.name && handle.object.id === object) tx.remove(handles, handle.id);
    const { volume, record, reasons } = row;
    if (record === null || reasons === 0 || tx.get(volumes, volume)?.attached !== true) return;
    const last = !tx.all(fileObjects).some((each) => each.volume === volume && each.record?.number === record.number);
    if (last) change(tx, volume, ({ draft }) => draft.close(record, reasons));
  },
  hop: (data) => fileHop(data, "NtClose", {}),
  explain: (occasion) =>
    detail(`${askerOf(occasion)} closes ${joinPath(occasion.data.segments)}: others may have it now.`, fileApi),
});

export const closeFilesOfProcess = defineProcedure(closeObjects, (steps, { process, objects }) => {
  for (const { table, id } of objects) {
    if (table === directoryWatches.name) {
      const watch = id as DirectoryWatchId;
      const seen = steps.look((world) => {
        const row = world.get(directoryWatches, watch);
        return row === undefined ? null : { volume: row.volume, segments: row.segments };
      });
      if (seen !== null) steps.do(closeWatch, { process, ...seen, readOnly: false, watch });
    }
    if (table !== fileObjects.name) continue;
    const object = id as FileObjectId;
    const row = steps.look((world) => world.get(fileObjects, object) ?? null);
    if (row === null) continue;
    const { volume, segments } = row;
    steps.do(closeFile, { process, volume, segments, readOnly: false, object });
  }
});
