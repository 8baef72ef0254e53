import { type FileNode, fromText, joinPath } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { detail, step } from "#core/explain.ts";
import { type Failure, isFailure } from "#core/failure.ts";
import { refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { need } from "#core/world.ts";
import { handles } from "../../kernel/handle/handle.ts";
import { type ProcessId, processes } from "../../kernel/process/process.ts";
import { askerOf, type FileCall, fileHop, has, lookAt, refused, withoutParent } from "../calls/call.ts";
import { deviceAt } from "../calls/device-name.ts";
import { heldAsImage } from "../calls/in-use.ts";
import { win32 } from "../errors.ts";
import { change } from "../filter/change.ts";
import { materialise } from "../filter/copy-up.ts";
import { recordOf } from "../filter/describe.ts";
import { placeAll } from "../filter/place.ts";
import { wayTo } from "../filter/way.ts";
import type { Draft } from "../ntfs/draft.ts";
import { fileApi, filterForAntiVirus } from "../source.ts";
import { wallClock } from "../volume/clock.ts";
import { ownRecord } from "../volume/own-record.ts";
import { volumes } from "../volume/volume.ts";
import { type FileObject, type FileObjectId, fileObjects, type LayerFile, type Share } from "./file-object.ts";
import { layerFileAt } from "./layer-file-at.ts";
import { notShared } from "./sharing.ts";

export interface OpenFile extends FileCall {
  /** `write` makes the file or empties it (CREATE_ALWAYS), `append` makes it or leaves what is in it, `read` wants it to be there. */
  readonly access: FileObject["access"];
  readonly share: readonly Share[];
}

const cannotOpen = (tx: Tx, data: OpenFile): Failure | null => {
  const there = lookAt(tx, data);
  if (data.access === "read") {
    if (there.kind === "absent") return win32(there.code);
    if (there.kind !== "found") return win32("3");
    return there.node.kind === "file" ? notShared(tx, data, "read") : win32("5");
  }
  const wrong = refused(data) ?? withoutParent(tx, data) ?? deviceAt(data, "file");
  if (wrong !== null) return wrong === "nothing" ? null : wrong;
  const held = heldAsImage(tx, data, "write") ?? notShared(tx, data, "write");
  if (held !== null || there.kind !== "found") return held;
  const kept = data.access === "write" ? ["R", "H", "S"] : ["R"];
  return there.node.kind !== "file" || kept.some((letter) => has(there.node, letter)) ? win32("5") : null;
};

// From here on what the journal hears of the file waits for the handle's close.
const opened = (tx: Tx, data: OpenFile): Failure | Draft["gathered"] => {
  const { volume, segments, access } = data;
  const there = lookAt(tx, data);
  const name = segments.at(-1) ?? "";
  let gathered: Draft["gathered"] = new Map();
  const full = change(tx, volume, (disk) => {
    gathered = disk.draft.gathered;
    if (there.kind === "found" && access === "append") {
      const record = recordOf(disk, segments);
      if (record !== null && disk.filtered) materialise(disk, record);
      return;
    }
    const extras = there.kind === "missing" && access === "append" ? { notModelled: there.missing } : {};
    const before = there.kind === "found" ? there.node : undefined;
    const node: FileNode = {
      ...fromText(before?.name ?? name, "", { attributes: before?.attributes ?? "A", ...extras }),
      modified: wallClock(tx),
    };
    wayTo(disk, segments);
    disk.draft.stays = true;
    placeAll(disk, [{ segments, node }]);
  });
  return full ?? gathered;
};

/**
 * Opens a file for longer than one event. Gives the file object; null for a device, which keeps nothing. Fails with 2, 3, 5, 32 (somebody does not
 * share it, or it runs), 112, 123. To append to a placeholder all of it is copied first (reference/windows-storage.md O4).
 */
export const openFile = defineAct<OpenFile, FileObjectId | null>("file.open", {
  takes: 120,
  run: (tx, data) => {
    const { process, volume, segments, access, share } = data;
    const wrong = cannotOpen(tx, data);
    if (wrong !== null) return wrong;
    if (access !== "read" && deviceAt(data, "file") === "nothing") return null;
    const gathered = access === "read" ? null : opened(tx, data);
    if (isFailure(gathered)) return gathered;
    const filtered = need(tx, volumes, volume).kind === "scratch";
    const file: LayerFile | null = access === "read" && filtered ? layerFileAt(tx, data) : null;
    const own = file === null ? ownRecord(tx, volume, segments) : null;
    const row = tx.insert(fileObjects, {
      process,
      volume,
      segments,
      access,
      share,
      record: own === null ? null : { number: own.number, sequence: own.sequence },
      serviced: filtered ? (file === null ? "SERVICED_FROM_SCRATCH" : "SERVICED_FROM_LAYER") : null,
      file,
      reasons: (own && gathered?.get(own.number)) ?? 0,
    });
    const owner = process.table === processes.name ? (process.id as ProcessId) : null;
    if (owner !== null) tx.insert(handles, { owner, object: refOf(fileObjects, row.id), access });
    return row.id;
  },
  hop: (data) => fileHop(data, "NtCreateFile", { access: data.access, share: data.share }),
  explain: (occasion) => {
    const { data, after, failure } = occasion;
    const path = joinPath(data.segments);
    if (failure) return step(`${askerOf(occasion)} cannot open ${path}: ${failure.message}`, fileApi);
    const from = after.all(fileObjects).at(-1)?.file ?? null;
    if (data.access !== "read")
      return step(`${askerOf(occasion)} opens ${path} to write, and holds it until all is written.`, fileApi);
    return from === null
      ? detail(`${askerOf(occasion)} opens ${path} to read.`, fileApi)
      : detail(
          `${askerOf(occasion)} opens ${path} to read: wcifs sends it on to ${from.path}, and no byte comes to the container's disk.`,
          filterForAntiVirus,
        );
  },
});
