import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { win32 } from "../errors.ts";
import { change } from "../filter/change.ts";
import { redescribe } from "../filter/describe.ts";
import { fileApi } from "../source.ts";
import { askerOf, type FileCall, fileHop, lookAt, refused } from "./call.ts";

export interface SetOwner extends FileCall {
  /** `BUILTIN\Administrators` */
  readonly owner: string;
}

/** Gives a file or directory another owner; a placeholder stays one (reference/windows-storage.md O8). Fails with 2, 3, 5. */
export const setOwner = defineAct<SetOwner>("file.owner", {
  takes: 80,
  run: (tx, data) => {
    const wrong = refused(data);
    if (wrong !== null) return wrong;
    const there = lookAt(tx, data);
    if (there.kind === "absent") return win32(there.code);
    if (there.kind !== "found") return undefined;
    const { volume, segments, owner } = data;
    return change(tx, volume, (disk) => void redescribe(disk, segments, { owner })) ?? undefined;
  },
  hop: (data) => fileHop(data, "NtSetSecurityObject", { owner: data.owner }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const path = joinPath(data.segments);
    return failure
      ? detail(`${askerOf(occasion)} cannot change the owner of ${path}: ${failure.message}`, fileApi)
      : detail(`${askerOf(occasion)} makes ${data.owner} the owner of ${path}.`, fileApi);
  },
});
