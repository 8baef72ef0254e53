import { type Content, type FileNode, fromBase64, joinPath, utf8Length } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { win32 } from "../errors.ts";
import { notShared } from "../file-object/sharing.ts";
import { placeOne } from "../filter/write.ts";
import { sizeText } from "../size-text.ts";
import { fileApi } from "../source.ts";
import { wallClock } from "../volume/clock.ts";
import { askerOf, type FileCall, fileHop, has, lookAt, refused, withoutParent } from "./call.ts";
import { deviceAt } from "./device-name.ts";
import { heldAsImage } from "./in-use.ts";

export interface WriteFile extends FileCall {
  readonly content: Content;
  /** Bytes; counts for opaque content only. */
  readonly size?: number;
  /** Version resource of an executable. */
  readonly version?: string;
}

const sizeOf = ({ content, size = 0 }: WriteFile): number => {
  if (content.kind === "opaque") return size;
  return content.kind === "text" ? utf8Length(content.text) : fromBase64(content.base64).length;
};

/**
 * Makes a file or replaces what is in it (disposition CREATE_ALWAYS). Fails with 3, 32 (it runs, or is open), 5 (directory, read-only, or a hidden or system file:
 * reference/windows-storage.md F2.33), 112 or 123.
 */
export const writeFile = defineAct<WriteFile>("file.write", {
  takes: (data) => 120 + Math.ceil(sizeOf(data) / 500),
  run: (tx, data) => {
    const wrong = refused(data) ?? withoutParent(tx, data);
    if (wrong !== null) return wrong;
    const device = deviceAt(data, "file");
    if (device !== null) return device === "nothing" ? undefined : device;
    const held = heldAsImage(tx, data, "write") ?? notShared(tx, data, "write");
    if (held !== null) return held;
    const there = lookAt(tx, data);
    const before = there.kind === "found" ? there.node : undefined;
    if (before !== undefined && (before.kind !== "file" || ["R", "H", "S"].some((letter) => has(before, letter))))
      return win32("5");
    const { content, version } = data;
    const node: FileNode = {
      kind: "file",
      name: before?.name ?? data.segments.at(-1) ?? "",
      size: sizeOf(data),
      content,
      modified: wallClock(tx),
      attributes: before?.attributes ?? "A",
      ...(version === undefined ? {} : { version }),
    };
    return placeOne(tx, data.volume, data.segments, node) ?? undefined;
  },
  hop: (data) => fileHop(data, "NtCreateFile", { disposition: "FILE_OVERWRITE_IF", bytes: sizeOf(data) }),
  explain: (occasion) => {
    const { data, before, failure } = occasion;
    const path = joinPath(data.segments);
    if (failure) return step(`${askerOf(occasion)} cannot write ${path}: ${failure.message}`, fileApi);
    const there = lookAt(before, data);
    if (there.kind === "found" && there.layer > 0)
      return step(
        `${askerOf(occasion)} replaces ${path}, which came from below: the new ${sizeText(sizeOf(data))} go to this disk, and what lies below stays as it is.`,
        fileApi,
      );
    return step(`${askerOf(occasion)} writes ${sizeText(sizeOf(data))} to ${path}.`, fileApi);
  },
});
