import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { emptyTrie } from "#core/persistent/trie.ts";
import { win32 } from "../errors.ts";
import { change } from "../filter/change.ts";
import { recordOf } from "../filter/describe.ts";
import { reparsePoints } from "../source.ts";
import { askerOf, type FileCall, fileHop, lookAt, refused } from "./call.ts";

export interface DeleteReparsePoint extends FileCall {
  /** A directory is left, not a file: so it is for junctions and for links to directories. */
  readonly directory: boolean;
}

/**
 * Takes the reparse point off a link: an empty file or directory of that name stays (FSCTL_DELETE_REPARSE_POINT). Fails with 2, 3, 5, 112, 4390.
 * The filter's own points are not seen inside, so a placeholder has none.
 */
export const deleteReparsePoint = defineAct<DeleteReparsePoint>("file.delete-reparse-point", {
  takes: 90,
  run: (tx, data) => {
    const wrong = refused(data);
    if (wrong !== null) return wrong;
    const there = lookAt(tx, data);
    if (there.kind !== "found") return win32(there.kind === "absent" ? there.code : "3");
    if (there.node.kind !== "link") return win32("4390");
    const failed = change(tx, data.volume, (disk) => {
      const record = recordOf(disk, data.segments);
      if (record === null) return;
      const { draft } = disk;
      const bare = data.directory
        ? { index: emptyTrie, data: null }
        : { index: null, data: { size: 0, content: { kind: "text" as const, text: "" }, extents: [] } };
      const described = { ...record.described, modified: draft.now };
      draft.note(draft.put({ ...record, described, ...bare, reparse: null }), [["REPARSE_POINT_CHANGE"]]);
    });
    return failed ?? undefined;
  },
  hop: (data) => fileHop(data, "NtFsControlFile", { code: "FSCTL_DELETE_REPARSE_POINT" }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const path = joinPath(data.segments);
    if (failure)
      return step(`${askerOf(occasion)} cannot take a reparse point off ${path}: ${failure.message}`, reparsePoints);
    return step(
      `${askerOf(occasion)} takes the reparse point off ${path}: it leads nowhere any more, and is an empty ${data.directory ? "directory" : "file"}.`,
      reparsePoints,
    );
  },
});
