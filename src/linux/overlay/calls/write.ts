import { bytesOf, type Content, fromBytes, fromText, utf8Length } from "#contract/file-tree/index.ts";
import { defineAct } from "#core/event.ts";
import { step } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { need } from "#core/world.ts";
import { errno } from "../../errno.ts";
import { setBody } from "../../inode/directory.ts";
import { bytesOnDisk, noRoom } from "../../inode/filesystem.ts";
import { type Body, inodes } from "../../inode/inode.ts";
import { openFiles } from "../../inode/open-file.ts";
import { manual } from "../../source.ts";
import { callerOf, failed, sizeText } from "./call.ts";
import type { FileCall } from "./open.ts";

type FileBody = Extract<Body, { readonly kind: "file" }>;

/** What is written: a text as UTF-8, or a number of bytes of which nothing else is known. */
export type Written = { readonly text: string } | { readonly length: number };

export const lengthOf = (written: Written): number => ("text" in written ? utf8Length(written.text) : written.length);

const spliced = (content: Content, size: number, at: number, text: string): Content => {
  const old = content.kind === "opaque" && size > 0 ? undefined : bytesOf({ ...fromText("", ""), content });
  if (old === undefined && size > 0) return { kind: "opaque" };
  if (at === size && content.kind === "text") return { kind: "text", text: content.text + text };
  const more = bytesOf(fromText("", text)) ?? new Uint8Array();
  const bytes = new Uint8Array(Math.max(size, at + more.length));
  bytes.set(old ?? new Uint8Array());
  bytes.set(more, at);
  return fromBytes("", bytes).content;
};

/** A file's content after a write at `at`. */
export const overwritten = ({ size, content }: FileBody, at: number, written: Written): FileBody => {
  const end = Math.max(size, at + lengthOf(written));
  if (!("text" in written)) return { kind: "file", size: end, content: { kind: "opaque" } };
  return { kind: "file", size: end, content: spliced(content, size, at, written.text) };
};

export interface Write extends FileCall {
  readonly written: Written;
}

/** write(2), at the end if the file was opened with O_APPEND. ENOSPC if the disk is full: a container has no limit of its own. */
export const writeOpen = defineAct<Write>("linux.write", {
  takes: ({ written }) => 5 + Math.ceil(lengthOf(written) / 1000),
  run: (tx, { file, written }) => {
    const row = tx.get(openFiles, file);
    if (row === undefined || !row.writable) return errno("EBADF");
    const { body } = need(tx, inodes, row.inode);
    if (body.kind !== "file") return errno("EINVAL");
    const at = row.append ? body.size : row.position;
    const now = overwritten(body, at, written);
    const full = noRoom(tx, bytesOnDisk(now) - bytesOnDisk(body));
    if (full !== null) return full;
    setBody(tx, row.inode, now);
    tx.update(openFiles, file, { position: at + lengthOf(written) });
    return undefined;
  },
  hop: ({ process, file, written }) => ({
    from: process,
    to: refOf(openFiles, file),
    channel: "syscall",
    label: "write",
    body: { bytes: lengthOf(written) },
  }),
  explain: (occasion) => {
    const { before, data, failure } = occasion;
    const caller = callerOf(occasion);
    const path = before.get(openFiles, data.file)?.path ?? "a file";
    const size = sizeText(lengthOf(data.written));
    return step(failure ? failed(caller, `write to ${path}`, failure) : `${caller} writes ${size} to ${path}.`, manual);
  },
});
