import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { type Explanation, type Occasion, step } from "#core/explain.ts";
import { isFailure } from "#core/failure.ts";
import { win32 } from "../errors.ts";
import { notShared, openInside } from "../file-object/sharing.ts";
import { removeAt } from "../filter/write.ts";
import { isTombstone } from "../ntfs/record.ts";
import { fileApi, isolationInterop } from "../source.ts";
import { listOnVolume } from "../volume/find.ts";
import { ownRecord } from "../volume/own-record.ts";
import { askerOf, type FileCall, fileHop, has, lookAt, refused } from "./call.ts";
import { heldAsImage } from "./in-use.ts";

/** `DeleteFile` takes a file or a link, `RemoveDirectory` an empty directory. */
export interface DeleteFile extends FileCall {
  readonly directory: boolean;
}

const deletion = (occasion: Occasion<FileCall>, what: string): Explanation => {
  const { data, after, failure } = occasion;
  const path = `${what}${joinPath(data.segments)}`;
  if (failure) return step(`${askerOf(occasion)} cannot delete ${path}: ${failure.message}`, fileApi);
  const left = ownRecord(after, data.volume, data.segments);
  return left !== null && isTombstone(left)
    ? step(
        `${askerOf(occasion)} deletes ${path}: the layer keeps it, so a tombstone on this disk hides it.`,
        isolationInterop,
      )
    : step(`${askerOf(occasion)} deletes ${path}.`, fileApi);
};

/** Deletes one name. Fails with 2, 3, 5 (a directory, read-only, or it runs), 32 (it is open), 145 (not empty), 267 (no directory). */
export const deleteFile = defineAct<DeleteFile>("file.delete", {
  takes: 110,
  run: (tx, data) => {
    const wrong = refused(data);
    if (wrong !== null) return wrong;
    const there = lookAt(tx, data);
    if (there.kind === "absent") return win32(there.code);
    if (there.kind === "link") return win32("3");
    const held = heldAsImage(tx, data, "delete") ?? notShared(tx, data, "delete");
    if (held !== null) return held;
    if (there.kind === "found") {
      const { node } = there;
      if (node.kind === "file" && data.directory) return win32("267");
      if (node.kind === "directory" && !data.directory) return win32("5");
      if (has(node, "R")) return win32("5");
      const inside = node.kind === "directory" ? listOnVolume(tx, data.volume, data.segments) : null;
      if (inside !== null && !isFailure(inside) && inside.nodes.length > 0) return win32("145");
    }
    return removeAt(tx, data.volume, data.segments) ?? undefined;
  },
  hop: (data) => fileHop(data, "NtSetInformationFile", { class: "FileDispositionInformation", DeleteFile: true }),
  explain: (occasion) => deletion(occasion, ""),
});

/** Deletes a directory with all that is in it, as one event for what is one call per name. Fails with 2, 3, 5, 32 (something in it is open), 267. */
export const deleteTree = defineAct<FileCall>("tree.delete", {
  takes: 900,
  run: (tx, data) => {
    const wrong = refused(data);
    if (wrong !== null) return wrong;
    const there = lookAt(tx, data);
    if (there.kind === "absent") return win32(there.code);
    if (there.kind === "link") return win32("3");
    if (there.kind === "found" && there.node.kind === "file") return win32("267");
    if (openInside(tx, data)) return win32("32");
    return removeAt(tx, data.volume, data.segments) ?? undefined;
  },
  hop: (data) => fileHop(data, "NtSetInformationFile", { class: "FileDispositionInformation", DeleteFile: true }),
  explain: (occasion) => ({
    ...deletion(occasion, "with everything in it "),
    simplified: "The names inside are deleted in the same moment; really there is one call for each.",
  }),
});
