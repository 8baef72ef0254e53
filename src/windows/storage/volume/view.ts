import type { Listed, VisibleNode } from "#contract/file-tree/index.ts";
import type { Found, Lookup } from "./lookup.ts";

/** What can be seen of some files: of layers, of a volume as its container sees it, of a volume as it lies on the disk. */
export interface View {
  /** What a path leads to, links not followed. */
  readonly look: (segments: readonly string[]) => Lookup;
  /** What is in the directory at a path, in the order of NTFS; empty where none is. `layer` as in `Lookup`. */
  readonly list: (segments: readonly string[]) => readonly Listed[];
  /** Something found with all that is in it, as one plain tree without tombstones. */
  readonly whole: (found: Found) => VisibleNode;
}
