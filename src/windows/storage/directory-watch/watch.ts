import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { handles } from "../../kernel/handle/handle.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { askerOf, type FileCall, fileHop, lookAt } from "../calls/call.ts";
import { win32 } from "../errors.ts";
import { directoryChanges } from "../source.ts";
import { type DirectoryWatchId, directoryWatches, type NotifyFilter } from "./directory-watch.ts";

export interface WatchDirectory extends FileCall {
  readonly subtree: boolean;
  readonly filter: readonly NotifyFilter[];
}

/** Opens a directory and asks to be told of its changes. Gives the watch. Fails with 2, 3, 267. */
export const watchDirectory = defineAct<WatchDirectory, DirectoryWatchId>("directory.watch", {
  takes: 60,
  run: (tx, data) => {
    const there = lookAt(tx, data);
    if (there.kind === "absent") return win32(there.code);
    if (there.kind !== "found") return win32("3");
    if (there.node.kind !== "directory") return win32("267");
    const { process, volume, segments, subtree, filter } = data;
    const { id } = tx.insert(directoryWatches, { process, volume, segments, subtree, filter, changes: [] });
    if (process.table === processes.name)
      tx.insert(handles, { owner: process.id as ProcessId, object: refOf(directoryWatches, id), access: "list" });
    return id;
  },
  hop: (data) => fileHop(data, "NtNotifyChangeDirectoryFile", { filter: data.filter, subtree: data.subtree }),
  explain: (occasion) =>
    detail(
      occasion.failure?.message ??
        `${askerOf(occasion)} asks to be told of changes in ${joinPath(occasion.data.segments)}.`,
      directoryChanges,
    ),
});

export interface CloseWatch extends FileCall {
  readonly watch: DirectoryWatchId;
}

export const closeWatch = defineAct<CloseWatch>("directory.close", {
  run: (tx, { watch }) => {
    if (tx.get(directoryWatches, watch) === undefined) return;
    tx.remove(directoryWatches, watch);
    for (const handle of tx.all(handles))
      if (handle.object.table === directoryWatches.name && handle.object.id === watch) tx.remove(handles, handle.id);
  },
  hop: (data) => fileHop(data, "NtClose", {}),
  explain: (occasion) =>
    detail(`${askerOf(occasion)} watches ${joinPath(occasion.data.segments)} no longer.`, directoryChanges),
});
