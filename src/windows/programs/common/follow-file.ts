import { fold } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import { refOf } from "#core/table.ts";
import type { System } from "#shell/system.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { closeWatch, directoryWatches, findPath, watchDirectory } from "../../storage/calls/index.ts";
import { leafOf, parentOf } from "./path.ts";

/** What a `FileSystemWatcher` asks for. Source: learn.microsoft.com, FileSystemWatcher.NotifyFilter. */
const filter = ["FILE_NAME", "DIR_NAME", "LAST_WRITE"] as const;

/** µs that the provider lets a change come to its end. Source: PowerShell, FileSystemContentStream.cs. */
const settling = 100_000;

/**
 * Gives what is added to a file, and all of it when it has become shorter, until the file is gone; waits in between. `Get-Content -Wait` watches the
 * directory and closes the file meanwhile; its look at the length every half second is left out: no change of length escapes a watch here.
 */
export const followFile = (system: System, path: string, seen: string, emit: (more: string) => void): void => {
  const { steps } = system;
  const self = system.process as ProcessId;
  const process = refOf(processes, self);
  const directory = steps.look((world) => {
    const at = findPath(world, world.get(processes, self)?.silo ?? null, parentOf(path));
    return isFailure(at) ? null : at.place;
  });
  if (directory === null) system.stay();
  let before = seen;
  for (;;) {
    const watch = steps.do(watchDirectory, { process, ...directory, subtree: false, filter });
    const name = fold(leafOf(path));
    // What came before the watch was there is seen at once.
    if (system.readText(path) === before)
      system.arrival([refOf(directoryWatches, watch)], (world) =>
        world.get(directoryWatches, watch)?.changes.some((each) => fold(each.name) === name) ? true : undefined,
      );
    steps.do(closeWatch, { process, ...directory, watch });
    system.sleep(settling);
    const now = system.readText(path);
    if (isFailure(now)) return;
    if (now.length !== before.length) emit(now.length > before.length ? now.slice(before.length) : now);
    before = now;
  }
};
