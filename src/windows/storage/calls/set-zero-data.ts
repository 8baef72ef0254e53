import { bytesOf, type Content, type FileNode, joinPath, toBase64 } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { zeroed } from "../ntfs/sparse.ts";
import { sizeText } from "../size-text.ts";
import { sparseFiles } from "../source.ts";
import { askerOf, type FileCall, fileHop } from "./call.ts";
import { changeData } from "./change-data.ts";

export interface SetZeroData extends FileCall {
  /** Bytes: the first that becomes zero, and the first behind that stays. */
  readonly from: number;
  readonly to: number;
}

const blank = (file: Pick<FileNode, "size" | "content">, from: number, to: number): Content => {
  const bytes = bytesOf({ kind: "file", name: "", ...file });
  if (bytes === undefined) return file.content;
  const made = bytes.slice();
  made.fill(0, from, Math.min(to, made.length));
  return { kind: "bytes", base64: toBase64(made) };
};

/**
 * Makes a range of a file zeros; it does not become longer (FSCTL_SET_ZERO_DATA). A sparse file gives whole units of 64 KiB back, any other keeps
 * its clusters. Fails with 2, 3, 5, 32, 112.
 */
export const setZeroData = defineAct<SetZeroData>("file.set-zero-data", {
  takes: 120,
  run: (tx, data) => {
    const { from, to } = data;
    return (
      changeData(tx, data, ["DATA_OVERWRITE"], (draft, before) => ({
        ...zeroed(draft, before, from, to),
        content: blank(before, from, to),
      })) ?? undefined
    );
  },
  hop: (data) =>
    fileHop(data, "NtFsControlFile", { code: "FSCTL_SET_ZERO_DATA", FileOffset: data.from, BeyondFinalZero: data.to }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const path = joinPath(data.segments);
    if (failure) return step(`${askerOf(occasion)} cannot zero a part of ${path}: ${failure.message}`, sparseFiles);
    return step(
      `${askerOf(occasion)} makes ${sizeText(data.to - data.from)} of ${path} zeros, from byte ${data.from} on: where the file is sparse, whole units of 64 KiB need no disk any more.`,
      sparseFiles,
    );
  },
});
