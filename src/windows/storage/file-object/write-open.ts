import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { askerOf, type FileCall, fileHop, lookAt } from "../calls/call.ts";
import { contentSize, type Known, longer } from "../calls/longer.ts";
import { win32 } from "../errors.ts";
import { appendOn } from "../filter/append.ts";
import { change } from "../filter/change.ts";
import { sizeText } from "../size-text.ts";
import { fileApi } from "../source.ts";
import { type FileObjectId, fileObjects } from "./file-object.ts";

export interface WriteOpen extends FileCall {
  readonly object: FileObjectId;
  readonly more: Known;
}

/** Adds to the end of a file through a handle. Fails with 6 (it is not open) and 112. */
export const writeOpen = defineAct<WriteOpen>("file.write-open", {
  takes: ({ more }) => 100 + Math.ceil(contentSize(more) / 500),
  run: (tx, data) => {
    const { object, volume, segments, more } = data;
    const there = lookAt(tx, data);
    if (tx.get(fileObjects, object) === undefined || there.kind !== "found" || there.node.kind !== "file")
      return win32("6");
    const node = longer(there.node, more);
    return change(tx, volume, (disk) => void appendOn(disk, segments, node)) ?? undefined;
  },
  hop: (data) => fileHop(data, "NtWriteFile", { bytes: contentSize(data.more) }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const path = joinPath(data.segments);
    return failure
      ? step(`${askerOf(occasion)} cannot write to ${path}: ${failure.message}`, fileApi)
      : step(`${askerOf(occasion)} adds ${sizeText(contentSize(data.more))} to ${path}, which it holds open.`, fileApi);
  },
});
