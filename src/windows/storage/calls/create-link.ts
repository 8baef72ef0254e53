import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { win32 } from "../errors.ts";
import { placeOne } from "../filter/write.ts";
import { fileApi } from "../source.ts";
import { wallClock } from "../volume/clock.ts";
import { askerOf, type FileCall, fileHop, lookAt, refused, withoutParent } from "./call.ts";

export interface CreateLink extends FileCall {
  /** As it was given, absolute or relative. */
  readonly target: string;
  readonly linkType: "symlink" | "junction";
}

/** Makes a symbolic link or a junction; nobody looks whether its target is there. Fails with 3, 5, 112, 123, 183. */
export const createLink = defineAct<CreateLink>("link.create", {
  takes: 110,
  run: (tx, data) => {
    const wrong = refused(data) ?? withoutParent(tx, data);
    if (wrong !== null) return wrong;
    if (lookAt(tx, data).kind === "found") return win32("183");
    const { target, linkType, segments, volume } = data;
    const node = { kind: "link", name: segments.at(-1) ?? "", target, linkType, modified: wallClock(tx) } as const;
    return placeOne(tx, volume, segments, node) ?? undefined;
  },
  hop: (data) => fileHop(data, "NtFsControlFile", { code: "FSCTL_SET_REPARSE_POINT", target: data.target }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const what = `${data.linkType === "symlink" ? "the symbolic link" : "the junction"} ${joinPath(data.segments)}`;
    return failure
      ? detail(`${askerOf(occasion)} cannot make ${what}: ${failure.message}`, fileApi)
      : detail(`${askerOf(occasion)} makes ${what}: a reparse point that leads to ${data.target}.`, fileApi);
  },
});
