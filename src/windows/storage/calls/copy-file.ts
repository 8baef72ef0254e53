import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { win32 } from "../errors.ts";
import { notShared } from "../file-object/sharing.ts";
import { placeOne } from "../filter/write.ts";
import { fileApi } from "../source.ts";
import { standIn, wholeOn } from "../volume/whole.ts";
import { askerOf, type FileCall, fileHop, has, lookAt, refused, type Target, withoutParent } from "./call.ts";

export interface CopyFile extends FileCall {
  readonly to: Target;
  readonly replace: boolean;
}

/** Copies a file, or a directory with all that is in it, also to another volume. Fails with 2, 3, 5, 32, 80 (there, and not to be replaced), 112, 123. */
export const copyFile = defineAct<CopyFile>("file.copy", {
  takes: 400,
  run: (tx, data) => {
    const { to, replace } = data;
    const wrong = refused(to) ?? withoutParent(tx, to);
    if (wrong !== null) return wrong;
    const there = lookAt(tx, data);
    if (there.kind === "absent") return win32(there.code);
    if (there.kind === "link") return win32("3");
    const target = lookAt(tx, to);
    const node = there.kind === "found" ? wholeOn(tx, data, there) : standIn(to.segments.at(-1) ?? "", there.missing);
    if (target.kind === "found") {
      if (target.node.kind !== node.kind || has(target.node, "R")) return win32("5");
      if (node.kind === "file" && !replace) return win32("80");
      const held = notShared(tx, to, "write");
      if (held !== null) return held;
    }
    const name = target.kind === "found" ? target.node.name : (to.segments.at(-1) ?? "");
    return placeOne(tx, to.volume, to.segments, { ...node, name }) ?? undefined;
  },
  hop: (data) => fileHop(data, "CopyFileEx", { to: joinPath(data.to.segments) }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const ends = `${joinPath(data.segments)} to ${joinPath(data.to.segments)}`;
    return failure
      ? step(`${askerOf(occasion)} cannot copy ${ends}: ${failure.message}`, fileApi)
      : step(`${askerOf(occasion)} copies ${ends}.`, fileApi);
  },
});
