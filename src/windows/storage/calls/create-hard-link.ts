import { joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { win32 } from "../errors.ts";
import { change } from "../filter/change.ts";
import { materialise } from "../filter/copy-up.ts";
import { recordOf } from "../filter/describe.ts";
import { addName } from "../filter/place.ts";
import { stirredWayTo } from "../filter/way.ts";
import { fileApi } from "../source.ts";
import { ownRecord } from "../volume/own-record.ts";
import { askerOf, type FileCall, fileHop, lookAt, refused, type Target, withoutParent } from "./call.ts";

export interface CreateHardLink extends FileCall {
  /** The new name; the file is what the call itself is about. */
  readonly to: Target;
}

/** Names that one file can have. Source: Win32, CreateHardLinkW. */
const most = 1024;

/**
 * Gives a file one more name. Fails with 2, 3, 5 (a directory), 17 (another volume), 112, 123, 183, 1142 (too many names). A placeholder is copied
 * first (reference/windows-storage.md O20).
 */
export const createHardLink = defineAct<CreateHardLink>("file.link", {
  takes: 120,
  run: (tx, data) => {
    const { to, volume, segments } = data;
    const wrong = refused(data) ?? refused(to) ?? withoutParent(tx, to);
    if (wrong !== null) return wrong;
    const there = lookAt(tx, data);
    if (there.kind !== "found") return win32(there.kind === "absent" ? there.code : "3");
    if (there.node.kind !== "file") return win32("5");
    if (to.volume !== volume) return win32("17");
    if (lookAt(tx, to).kind === "found") return win32("183");
    if ((ownRecord(tx, volume, segments)?.names.length ?? 0) >= most) return win32("1142");
    const linked = change(tx, volume, (disk) => {
      const record = recordOf(disk, segments);
      if (record === null) return;
      const own = disk.filtered ? materialise(disk, record) : record;
      addName(disk, own, stirredWayTo(disk, to.segments), to.segments.at(-1) ?? "");
    });
    return linked ?? undefined;
  },
  hop: (data) =>
    fileHop(data, "NtSetInformationFile", { class: "FileLinkInformation", FileName: joinPath(data.to.segments) }),
  explain: (occasion) => {
    const { data, failure } = occasion;
    const path = joinPath(data.to.segments);
    return failure
      ? detail(`${askerOf(occasion)} cannot make the link ${path}: ${failure.message}`, fileApi)
      : detail(
          `${askerOf(occasion)} gives ${joinPath(data.segments)} one more name, ${path}: one file record, two names.`,
          fileApi,
        );
  },
});
