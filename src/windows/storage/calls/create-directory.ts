import { emptyDirectory, joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { detail } from "#core/explain.ts";
import { win32 } from "../errors.ts";
import { placeOne } from "../filter/write.ts";
import { fileApi } from "../source.ts";
import { wallClock } from "../volume/clock.ts";
import { askerOf, type FileCall, fileHop, lookAt, refused, withoutParent } from "./call.ts";
import { deviceAt } from "./device-name.ts";

export interface CreateDirectory extends FileCall {
  /** With all that is missing on the way. */
  readonly parents: boolean;
}

const blocked = (reader: Parameters<typeof lookAt>[0], { volume, segments, readOnly }: FileCall): boolean =>
  segments.some((_, at) => {
    const way = lookAt(reader, { volume, segments: segments.slice(0, at), readOnly });
    return way.kind === "link" || (way.kind === "found" && way.node.kind !== "directory");
  });

/** Makes a directory. Fails with 3, 5, 123 or 183 (something of that name is there). */
export const createDirectory = defineAct<CreateDirectory>("directory.create", {
  takes: 90,
  run: (tx, data) => {
    const wrong = refused(data) ?? (data.parents ? null : withoutParent(tx, data));
    if (wrong !== null) return wrong;
    const device = deviceAt(data, "directory");
    if (device !== null) return device === "nothing" ? undefined : device;
    if (lookAt(tx, data).kind === "found") return win32("183");
    if (data.parents && blocked(tx, data)) return win32("3");
    const node = emptyDirectory(data.segments.at(-1) ?? "", { modified: wallClock(tx) });
    return placeOne(tx, data.volume, data.segments, node) ?? undefined;
  },
  hop: (data) => fileHop(data, "NtCreateFile", { disposition: "FILE_CREATE", options: "FILE_DIRECTORY_FILE" }),
  explain: (occasion) => {
    const path = joinPath(occasion.data.segments);
    const { failure } = occasion;
    return failure
      ? detail(`${askerOf(occasion)} cannot make the directory ${path}: ${failure.message}`, fileApi)
      : detail(`${askerOf(occasion)} makes the directory ${path}.`, fileApi);
  },
});
