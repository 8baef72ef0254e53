import { fold, joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { win32 } from "../errors.ts";
import { notShared, openInside } from "../file-object/sharing.ts";
import { change } from "../filter/change.ts";
import { renameOn } from "../filter/rename.ts";
import { placeOne, removeAt } from "../filter/write.ts";
import { fileApi, simplification } from "../source.ts";
import { standIn } from "../volume/whole.ts";
import { askerOf, type FileCall, fileHop, has, lookAt, refused, type Target, withoutParent } from "./call.ts";

export interface RenameFile extends FileCall {
  readonly to: Target;
  /** A file that is there may go. */
  readonly replace: boolean;
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, at) => fold(name) === fold(other[at] ?? ""));

/**
 * Gives a file or directory another name on the same volume. Fails with 2, 3, 5 (something in it, or what it shall replace, is open), 17 (another volume),
 * 32 (it is open; a directory into itself: there the code is an assumption), 123 or 183. From a layer: everything is copied, and a tombstone stays (reference/windows-storage.md O17, O18).
 */
export const renameFile = defineAct<RenameFile>("file.rename", {
  takes: 160,
  run: (tx, data) => {
    const { to, replace } = data;
    const wrong = refused(data) ?? refused(to);
    if (wrong !== null) return wrong;
    const there = lookAt(tx, data);
    if (there.kind === "absent") return win32(there.code);
    if (there.kind === "link") return win32("3");
    const held = notShared(tx, data, "delete");
    if (held !== null) return held;
    if (openInside(tx, data)) return win32("5");
    if (to.volume !== data.volume) return win32("17");
    const lost = withoutParent(tx, to);
    if (lost !== null) return lost;
    const name = to.segments.at(-1) ?? "";
    const self = same(data.segments, to.segments);
    const into =
      to.segments.length > data.segments.length && same(data.segments, to.segments.slice(0, data.segments.length));
    if (into) return win32("32");
    const target = lookAt(tx, to);
    if (target.kind === "found" && !self) {
      if (!replace) return win32("183");
      if (target.node.kind !== "file" || has(target.node, "R")) return win32("5");
      if (notShared(tx, to, "delete") !== null) return win32("5");
    }
    if (there.kind === "missing") {
      const full = placeOne(tx, to.volume, to.segments, standIn(name, there.missing));
      return full ?? removeAt(tx, data.volume, data.segments) ?? undefined;
    }
    return change(tx, data.volume, (disk) => void renameOn(disk, data.segments, to.segments)) ?? undefined;
  },
  hop: (data) =>
    fileHop(data, "NtSetInformationFile", { class: "FileRenameInformation", FileName: joinPath(data.to.segments) }),
  explain: (occasion) => {
    const { data, before, failure } = occasion;
    const ends = `${joinPath(data.segments)} to ${joinPath(data.to.segments)}`;
    if (failure) return step(`${askerOf(occasion)} cannot rename ${ends}: ${failure.message}`, fileApi);
    const there = lookAt(before, data);
    if (there.kind !== "found" || there.layer === 0) return step(`${askerOf(occasion)} renames ${ends}.`, fileApi);
    return step(
      `${askerOf(occasion)} renames ${ends}: it came from a layer, so this disk gets it under the new name and a tombstone under the old one.`,
      simplification,
      {
        simplified:
          "A file is copied first, a directory goes on leading to its layer; how the filter really renames is not published.",
      },
    );
  },
});
