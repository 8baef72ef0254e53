import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import type { LayerFile } from "../file-object/file-object.ts";
import { fileApi, filterForAntiVirus } from "../source.ts";
import { askerOf, type FileCall, fileHop } from "./call.ts";

export interface ReadFile extends FileCall {
  /** Bytes. */
  readonly size: number;
  /** The layer's file that wcifs sends the open to; null where the disk has a file of its own. */
  readonly file: LayerFile | null;
}

/**
 * A process of a container opens a file, reads it and closes it. Nothing changes, and no time is counted: it says whose bytes came. What answers is
 * told in the words that wcifs has for filters above it. Source: reference/windows-storage.md O3, F2.24.
 */
export const readFile = defineAct<ReadFile>("file.read", {
  hop: (data) =>
    fileHop(data, "NtReadFile", {
      bytes: data.size,
      serviced: data.file === null ? "SERVICED_FROM_SCRATCH" : "SERVICED_FROM_LAYER",
      ...(data.file === null ? {} : { target: data.file.path }),
    }),
  explain: (occasion) => {
    const { segments, file } = occasion.data;
    const reads = `${askerOf(occasion)} reads ${joinPath(segments)}`;
    return file === null
      ? detail(`${reads} from the container’s own disk.`, fileApi)
      : detail(
          `${reads}: on the disk is a placeholder, so wcifs sends the open on to ${file.path}. No byte of it comes to the container’s disk.`,
          filterForAntiVirus,
        );
  },
});
