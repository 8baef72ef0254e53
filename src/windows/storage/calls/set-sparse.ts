import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { madeDense, madeSparse } from "../ntfs/sparse.ts";
import { sparseFiles } from "../source.ts";
import { askerOf, type FileCall, fileHop } from "./call.ts";
import { changeData } from "./change-data.ts";

export interface SetSparse extends FileCall {
  readonly sparse: boolean;
}

/**
 * Lets a file have holes from now on, or fills those that it has (FSCTL_SET_SPARSE). Of a placeholder all is copied first, an assumption.
 * Fails with 2, 3, 5, 32, 112.
 */
export const setSparse = defineAct<SetSparse>("file.set-sparse", {
  takes: 100,
  run: (tx, data) =>
    changeData(tx, data, ["BASIC_INFO_CHANGE"], (draft, before) =>
      data.sparse ? madeSparse(before) : madeDense(draft, before),
    ) ?? undefined,
  hop: (data) => fileHop(data, "NtFsControlFile", { code: "FSCTL_SET_SPARSE", SetSparse: data.sparse }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const path = joinPath(data.segments);
    if (failure)
      return step(`${askerOf(occasion)} cannot change whether ${path} is sparse: ${failure.message}`, sparseFiles);
    return step(
      data.sparse
        ? `${askerOf(occasion)} makes ${path} sparse: what is zeroed in it from now on gives its clusters back.`
        : `${askerOf(occasion)} makes ${path} an ordinary file: its holes get clusters, full of zeros.`,
      sparseFiles,
    );
  },
});
