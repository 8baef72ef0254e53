import { defineAct } from "#core/event.ts";
import { detail, step } from "#core/explain.ts";
import { type Failure, isFailure } from "#core/failure.ts";
import { type EntityRef, refOf } from "#core/table.ts";
import type { Tx } from "#core/tx.ts";
import { need } from "#core/world.ts";
import { errno } from "../../errno.ts";
import { release, setBody } from "../../inode/directory.ts";
import { type InodeId, inodes } from "../../inode/inode.ts";
import { type OpenFileId, openFiles } from "../../inode/open-file.ts";
import { manual, overlayDocument } from "../../source.ts";
import { overlayMounts } from "../store/mount.ts";
import { copyUp } from "../union/copy-up.ts";
import { create } from "../union/create.ts";
import type { Place } from "../union/locate.ts";
import { inodeOf, type Union } from "../union/union.ts";
import { callerOf, callHop, failed, type PathCall, placeOf } from "./call.ts";

export type OpenFlag = "O_WRONLY" | "O_RDWR" | "O_CREAT" | "O_EXCL" | "O_TRUNC" | "O_APPEND";

export interface Open extends PathCall {
  /** Without O_WRONLY or O_RDWR it is opened for reading. */
  readonly flags: readonly OpenFlag[];
}

const writes = (flags: readonly OpenFlag[]): boolean => flags.includes("O_WRONLY") || flags.includes("O_RDWR");

const empty = { kind: "file", size: 0, content: { kind: "text", text: "" } } as const;

/** The real inode that a file is opened on: reading takes it where it is, writing takes it to the upper directory. */
const opened = (tx: Tx, root: Union, place: Place, flags: readonly OpenFlag[]): InodeId | Failure => {
  const { found } = place;
  if (found === undefined) return flags.includes("O_CREAT") ? create(tx, root, place, empty) : errno("ENOENT");
  if (flags.includes("O_CREAT") && flags.includes("O_EXCL")) return errno("EEXIST");
  const { id, body } = inodeOf(tx, found);
  if (!writes(flags)) return id;
  if (body.kind === "directory") return errno("EISDIR");
  const cut = flags.includes("O_TRUNC");
  const upper = copyUp(tx, root, place, cut ? "without data" : "all");
  if (!isFailure(upper) && cut) setBody(tx, upper, empty);
  return upper;
};

/** openat(2). For writing, a layer's file is copied up, even if nothing is written then. */
export const openFile = defineAct<Open, OpenFileId>("linux.open", {
  takes: 8,
  run: (tx, { process, mount, path, flags }) => {
    const reached = placeOf(tx, { mount, path }, true);
    if (isFailure(reached)) return reached;
    const inode = opened(tx, reached.root, reached.place, flags);
    if (isFailure(inode)) return inode;
    const file = { process, path, mount: refOf(overlayMounts, mount), inode, position: 0 };
    return tx.insert(openFiles, { ...file, writable: writes(flags), append: flags.includes("O_APPEND") }).id;
  },
  hop: (data) =>
    callHop(data, "openat", { path: data.path, flags: data.flags.length === 0 ? "O_RDONLY" : data.flags.join("|") }),
  explain: (occasion) => {
    const { path, flags, mount } = occasion.data;
    const caller = callerOf(occasion);
    if (occasion.failure) return step(failed(caller, `open ${path}`, occasion.failure), manual);
    if (writes(flags))
      return step(`${caller} opens ${path} for writing: in the container's upper directory.`, overlayDocument);
    const reached = placeOf(occasion.after, { mount, path }, true);
    const lower = !isFailure(reached) && reached.place.found?.upper === null;
    const where = lower ? "a layer's own file, which all containers of the image share" : "the upper directory's file";
    return step(`${caller} opens ${path} for reading: ${where}.`, overlayDocument);
  },
});

export interface FileCall {
  readonly process: EntityRef;
  readonly file: OpenFileId;
}

/** close(2): a file without a name is gone with the last one who had it open. */
export const closeFile = defineAct<FileCall>("linux.close", {
  takes: 2,
  run: (tx, { file }) => {
    const row = tx.get(openFiles, file);
    if (row === undefined) return errno("EBADF");
    tx.remove(openFiles, file);
    if (need(tx, inodes, row.inode).links === 0) release(tx, row.inode);
    return undefined;
  },
  explain: (occasion) => {
    const { before, data, failure } = occasion;
    const caller = callerOf(occasion);
    const path = before.get(openFiles, data.file)?.path ?? "a file";
    return detail(failure ? failed(caller, `close ${path}`, failure) : `${caller} closes ${path}.`, manual);
  },
});
