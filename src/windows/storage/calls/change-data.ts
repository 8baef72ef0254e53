import { type Failure, isFailure } from "#core/failure.ts";
import type { Tx } from "#core/tx.ts";
import { win32 } from "../errors.ts";
import { notShared } from "../file-object/sharing.ts";
import { change } from "../filter/change.ts";
import { materialise } from "../filter/copy-up.ts";
import { recordOf } from "../filter/describe.ts";
import type { Draft } from "../ntfs/draft.ts";
import type { Reason } from "../ntfs/journal.ts";
import type { DataStream } from "../ntfs/record.ts";
import { type FileCall, has, lookAt, refused } from "./call.ts";
import { heldAsImage } from "./in-use.ts";

/** The file that a call would write to; 2, 3, 5 or 32 where it may not. */
const writable = (tx: Tx, data: FileCall): Failure | null => {
  const wrong = refused(data);
  if (wrong !== null) return wrong;
  const there = lookAt(tx, data);
  if (there.kind !== "found") return win32(there.kind === "absent" ? there.code : "3");
  if (there.node.kind !== "file" || has(there.node, "R")) return win32("5");
  return heldAsImage(tx, data, "write") ?? notShared(tx, data, "write");
};

/** Puts other data into a file's unnamed stream; of a placeholder all is copied first. Fails with 2, 3, 5, 32, 112. */
export const changeData = (
  tx: Tx,
  data: FileCall,
  reasons: readonly Reason[],
  what: (draft: Draft, before: DataStream) => DataStream,
): Failure | null => {
  const wrong = writable(tx, data);
  if (isFailure(wrong)) return wrong;
  return change(tx, data.volume, (disk) => {
    const record = recordOf(disk, data.segments);
    if (record === null) return;
    const { draft } = disk;
    const own = disk.filtered ? materialise(disk, record) : record;
    if (own.data === null) return;
    const described = { ...own.described, modified: draft.now };
    draft.note(draft.put({ ...own, described, data: what(draft, own.data) }), [reasons]);
  });
};
