import type { Content } from "#contract/file-tree/index.ts";
import { defineTable, type Id, type Row } from "#core/table.ts";

export type InodeId = Id<"inode">;

/** What an inode is of. */
export type Body =
  | { readonly kind: "file"; readonly size: number; readonly content: Content }
  /** Names as they are: `Readme` and `README` are two. `.` and `..` are left out. */
  | { readonly kind: "directory"; readonly entries: Readonly<Record<string, InodeId>> }
  | { readonly kind: "symbolic link"; readonly target: string }
  | { readonly kind: "character device"; readonly major: number; readonly minor: number };

/** A file of the host's ext4, whatever its names are. */
export interface Inode extends Row<"inode"> {
  /** Permission bits: 0o644. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Names that it has; of a directory: 2, and one for each directory in it. */
  readonly links: number;
  /** Unix microseconds. */
  readonly modified: number;
  readonly xattrs: Readonly<Record<string, string>>;
  readonly body: Body;
  /** Why nobody knows what else is in it; null where it is modelled. */
  readonly notModelled: string | null;
}

export const inodes = defineTable<Inode>()("inode");

/** As `stat` prints it. The root of an ext4 is 2, the first file of one's own 12. */
export const inodeNumber = (id: InodeId): number => (id === 0 ? 2 : id + 11);

/** The opposite of `inodeNumber`. */
export const inodeIdOf = (number: number): InodeId => (number === 2 ? 0 : number - 11) as InodeId;
