import { defineTable, type EntityRef, type Id, type Row } from "#core/table.ts";
import type { VolumeId } from "../volume/volume.ts";

export type DirectoryWatchId = Id<"directory-watch">;

/** FILE_ACTION_ADDED, _REMOVED, _MODIFIED, _RENAMED_OLD_NAME, _RENAMED_NEW_NAME. Source: Win32, FILE_NOTIFY_INFORMATION. */
export const fileActions = { ADDED: 1, REMOVED: 2, MODIFIED: 3, RENAMED_OLD_NAME: 4, RENAMED_NEW_NAME: 5 } as const;

export type FileAction = keyof typeof fileActions;

/** FILE_NOTIFY_CHANGE_FILE_NAME, _DIR_NAME, _ATTRIBUTES, _SIZE, _LAST_WRITE, _SECURITY. */
export type NotifyFilter = "FILE_NAME" | "DIR_NAME" | "ATTRIBUTES" | "SIZE" | "LAST_WRITE" | "SECURITY";

/** One FILE_NOTIFY_INFORMATION. */
export interface FileChange {
  readonly action: FileAction;
  /** From the watched directory on, `sub\log.txt`. */
  readonly name: string;
}

/** A directory handle with a ReadDirectoryChangesW on it. */
export interface DirectoryWatch extends Row<"directory-watch"> {
  readonly process: EntityRef;
  readonly volume: VolumeId;
  readonly segments: readonly string[];
  /** Whether what lies deeper counts too. */
  readonly subtree: boolean;
  readonly filter: readonly NotifyFilter[];
  /** What has been reported. */
  readonly changes: readonly FileChange[];
}

export const directoryWatches = defineTable<DirectoryWatch>()("directory-watch");
