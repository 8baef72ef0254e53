import { fromText, joinPath, utf8Length } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { win32 } from "../errors.ts";
import { change } from "../filter/change.ts";
import { materialise } from "../filter/copy-up.ts";
import { recordOf } from "../filter/describe.ts";
import type { Disk } from "../filter/disk.ts";
import { placeAll } from "../filter/place.ts";
import { withoutStreams, withStream } from "../ntfs/file.ts";
import { isDirectory } from "../ntfs/record.ts";
import { fileApi } from "../source.ts";
import { wallClock } from "../volume/clock.ts";
import { askerOf, type FileCall, fileHop, has, lookAt, refused, withoutParent } from "./call.ts";

export interface WriteStream extends FileCall {
  /** What stands after the colon. */
  readonly stream: string;
  /** Null deletes it. */
  readonly text: string | null;
  readonly append: boolean;
}

const written = (disk: Disk, { segments, stream, text, append }: WriteStream): void => {
  const record = recordOf(disk, segments);
  if (record === null) return;
  const own = disk.filtered && !isDirectory(record) ? materialise(disk, record) : record;
  const before = own.streams.find(({ name }) => name.toUpperCase() === stream.toUpperCase());
  if (text === null) {
    disk.draft.note(withoutStreams(disk.draft, own, stream), [["STREAM_CHANGE"]]);
    return;
  }
  const old = append && before?.content.kind === "text" ? before.content.text : "";
  const all = `${old}${text}`;
  const made = withStream(disk.draft, own, stream, { size: utf8Length(all), content: { kind: "text", text: all } });
  disk.draft.note(made, before === undefined ? [["STREAM_CHANGE"], ["NAMED_DATA_EXTEND"]] : [["NAMED_DATA_OVERWRITE"]]);
};

/**
 * Writes text to a stream of a file, which is made if it is not there, or deletes the stream. Fails with 2, 3, 5, 112, 123. Of a placeholder all is
 * copied first (reference/windows-storage.md O9).
 */
export const writeStream = defineAct<WriteStream>("file.write-stream", {
  takes: 130,
  run: (tx, data) => {
    const wrong = refused(data) ?? refused({ ...data, segments: [data.stream] }) ?? withoutParent(tx, data);
    if (wrong !== null) return wrong;
    const there = lookAt(tx, data);
    if (there.kind === "link") return win32("3");
    if (there.kind === "found" && has(there.node, "R")) return win32("5");
    if (there.kind !== "found" && data.text === null) return win32("2");
    const { volume, segments } = data;
    const failed = change(tx, volume, (disk) => {
      const node = fromText(segments.at(-1) ?? "", "", { attributes: "A", modified: wallClock(tx) });
      if (there.kind !== "found") placeAll(disk, [{ segments, node }]);
      written(disk, data);
    });
    return failed ?? undefined;
  },
  hop: (data) => fileHop(data, "NtWriteFile", { stream: data.stream, bytes: utf8Length(data.text ?? "") }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const name = `${joinPath(data.segments)}:${data.stream}`;
    if (failure) return step(`${askerOf(occasion)} cannot write ${name}: ${failure.message}`, fileApi);
    return data.text === null
      ? step(`${askerOf(occasion)} deletes the stream ${name}.`, fileApi)
      : step(
          `${askerOf(occasion)} writes ${utf8Length(data.text)} bytes to ${name}: a stream beside the file's own data, which its size does not count.`,
          fileApi,
        );
  },
});
