import { bytesOf, type Content, type FileNode, joinPath, toBase64 } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { win32 } from "../errors.ts";
import { notShared } from "../file-object/sharing.ts";
import { change } from "../filter/change.ts";
import { materialise } from "../filter/copy-up.ts";
import { recordOf } from "../filter/describe.ts";
import { withData } from "../ntfs/file.ts";
import { sizeText } from "../size-text.ts";
import { fileApi } from "../source.ts";
import { askerOf, type FileCall, fileHop, has, lookAt, refused } from "./call.ts";

export interface SetEnd extends FileCall {
  /** Bytes. What is added is zeros. */
  readonly size: number;
}

const resized = (file: FileNode, size: number): Content => {
  const bytes = bytesOf(file);
  if (bytes === undefined) return { kind: "opaque" };
  if (size > 2 ** 20) return { kind: "opaque" };
  if (size === 0) return { kind: "text", text: "" };
  const made = new Uint8Array(size);
  made.set(bytes.subarray(0, size));
  return { kind: "bytes", base64: toBase64(made) };
};

/** Makes a file longer or shorter. Fails with 2, 3, 5, 32, 112. Of a placeholder all is copied first. */
export const setEnd = defineAct<SetEnd>("file.set-end", {
  takes: 110,
  run: (tx, data) => {
    const wrong = refused(data);
    if (wrong !== null) return wrong;
    const there = lookAt(tx, data);
    if (there.kind !== "found") return win32(there.kind === "absent" ? there.code : "3");
    if (there.node.kind !== "file" || has(there.node, "R")) return win32("5");
    const held = notShared(tx, data, "write");
    if (held !== null) return held;
    const { volume, segments, size } = data;
    const { node } = there;
    const failed = change(tx, volume, (disk) => {
      const record = recordOf(disk, segments);
      if (record === null) return;
      const own = disk.filtered ? materialise(disk, record) : { ...record, below: null };
      const { draft } = disk;
      const described = { ...own.described, modified: draft.now };
      const made = withData(
        draft,
        { ...own, described },
        { size, content: resized(node, size) },
        // A sparse file's new end is a hole: nothing is written.
        own.data?.holes === undefined ? Math.min(size, node.size) : size,
      );
      draft.note(made, [[size < node.size ? "DATA_TRUNCATION" : "DATA_EXTEND"]]);
    });
    return failed ?? undefined;
  },
  hop: (data) => fileHop(data, "NtSetInformationFile", { class: "FileEndOfFileInformation", EndOfFile: data.size }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const path = joinPath(data.segments);
    return failure
      ? step(`${askerOf(occasion)} cannot change the length of ${path}: ${failure.message}`, fileApi)
      : step(`${askerOf(occasion)} lets ${path} end after ${sizeText(data.size)}.`, fileApi);
  },
});
