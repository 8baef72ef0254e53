import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { win32 } from "../errors.ts";
import { change } from "../filter/change.ts";
import { redescribe } from "../filter/describe.ts";
import { placeOne } from "../filter/write.ts";
import { fileApi } from "../source.ts";
import { standIn } from "../volume/whole.ts";
import { askerOf, type FileCall, fileHop, lookAt, refused } from "./call.ts";

export interface SetAttributes extends FileCall {
  /** All that it shall have, as `attrib` prints them. */
  readonly attributes: string;
}

/** Sets a file's or directory's attributes; a placeholder stays one (reference/windows-storage.md O7). Fails with 2, 3, 5. */
export const setAttributes = defineAct<SetAttributes>("file.attributes", {
  takes: 80,
  run: (tx, data) => {
    const wrong = refused(data);
    if (wrong !== null) return wrong;
    const there = lookAt(tx, data);
    if (there.kind === "absent") return win32(there.code);
    if (there.kind === "link") return win32("3");
    const { attributes, segments, volume } = data;
    if (there.kind === "missing")
      return (
        placeOne(tx, volume, segments, { ...standIn(segments.at(-1) ?? "", there.missing), attributes }) ?? undefined
      );
    return change(tx, volume, (disk) => void redescribe(disk, segments, { attributes })) ?? undefined;
  },
  hop: (data) =>
    fileHop(data, "NtSetInformationFile", { class: "FileBasicInformation", FileAttributes: data.attributes }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const path = joinPath(data.segments);
    if (failure)
      return detail(`${askerOf(occasion)} cannot change the attributes of ${path}: ${failure.message}`, fileApi);
    return detail(`${askerOf(occasion)} sets the attributes of ${path} to ${data.attributes || "none"}.`, fileApi);
  },
});
