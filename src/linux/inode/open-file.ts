import { defineTable, type EntityRef, type Id, type Row } from "#core/table.ts";
import type { InodeId } from "./inode.ts";

export type OpenFileId = Id<"open-file">;

/** An open file description: what a file descriptor of a process leads to. */
export interface OpenFile extends Row<"open-file"> {
  readonly process: EntityRef;
  /** As the process named it, through the mount. */
  readonly path: string;
  /** Where it was opened: an overlay mount. */
  readonly mount: EntityRef;
  /** The real inode, in a layer or in the upper directory. Stays what it was at the opening, whatever becomes of the name. */
  readonly inode: InodeId;
  readonly writable: boolean;
  readonly append: boolean;
  /** Bytes. */
  readonly position: number;
}

export const openFiles = defineTable<OpenFile>()("open-file");
