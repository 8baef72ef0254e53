import type { Content } from "#contract/file-tree/index.ts";
import { withData } from "../ntfs/file.ts";
import type { Reason } from "../ntfs/journal.ts";
import { materialise } from "./copy-up.ts";
import { recordOf } from "./describe.ts";
import type { Disk } from "./disk.ts";

const appending: readonly (readonly Reason[])[] = [["DATA_EXTEND"]];

/** More bytes at a file's end: of a placeholder all is copied first. False if no file is there. Source: reference/windows-storage.md O4, O6. */
export const appendOn = (
  disk: Disk,
  segments: readonly string[],
  longer: { readonly size: number; readonly content: Content },
): boolean => {
  const record = recordOf(disk, segments);
  if (record === null) return false;
  const { draft, filtered } = disk;
  const own = filtered ? materialise(disk, record) : { ...record, below: null };
  const before = own.data?.size ?? 0;
  const made = withData(draft, { ...own, described: { ...own.described, modified: draft.now } }, longer, before);
  draft.note(made, appending);
  return true;
};
