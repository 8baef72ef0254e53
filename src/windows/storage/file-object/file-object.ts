import type { LayerId } from "#contract/layer-store.ts";
import { defineTable, type EntityRef, type Id, type Row } from "#core/table.ts";
import type { FileRecord } from "../ntfs/record.ts";
import type { VolumeId } from "../volume/volume.ts";

export type FileObjectId = Id<"file-object">;

/** What others may do with a file while it is open: FILE_SHARE_READ, FILE_SHARE_WRITE, FILE_SHARE_DELETE. */
export type Share = "read" | "write" | "delete";

/** The file of a layer behind a handle. */
export interface LayerFile {
  readonly layer: LayerId;
  /** `C:\ProgramData\docker\windowsfilter\…\Files\License.txt`, a path of the host. */
  readonly path: string;
  /** Path in the trees below the volume. */
  readonly below: string;
}

/** A file that a process holds open from one event to a later one. What is opened and closed within one event has no row. */
export interface FileObject extends Row<"file-object"> {
  readonly process: EntityRef;
  readonly volume: VolumeId;
  /** The names on its path. They stay: nothing above an open file can be renamed. */
  readonly segments: readonly string[];
  /** Its record on the volume; null where it has none there: a layer's file, a file that has been deleted. */
  readonly record: Pick<FileRecord, "number" | "sequence"> | null;
  readonly access: "read" | "write" | "append";
  readonly share: readonly Share[];
  /** What answers its reads, as wcifs tells filters above it; null on a volume without wcifs. Source: reference/windows-storage.md F2.24. */
  readonly serviced: "SERVICED_FROM_LAYER" | "SERVICED_FROM_SCRATCH" | null;
  readonly file: LayerFile | null;
  /** Reasons of the change journal that have gathered since it was opened. */
  readonly reasons: number;
}

export const fileObjects = defineTable<FileObject>()("file-object");
