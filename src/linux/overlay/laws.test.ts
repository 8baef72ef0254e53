// Source: what fsck checks of an ext4; Linux kernel, Overlay Filesystem: lower layers are never written to.
import fc from "fast-check";
import { expect, it } from "vitest";
import { directoryOf, fromText, opaqueFile } from "#contract/file-tree/index.ts";
import { removeScratch, unmountScratch } from "#contract/layer-store.ts";
import type { Reader } from "#core/world.ts";
import { caller, happen, id, linuxContainer, linuxHost } from "../../../test/stores/linux-world.ts";
import { call, result } from "../../windows/storage/probe.ts";
import { entriesOf } from "../inode/directory.ts";
import { bytesOnDisk, filesystemOf } from "../inode/filesystem.ts";
import { type InodeId, inodes } from "../inode/inode.ts";
import { openFiles } from "../inode/open-file.ts";
import { makeDirectory, makeSymbolicLink } from "./calls/make.ts";
import { changeAttributes } from "./calls/metadata.ts";
import { closeFile, openFile } from "./calls/open.ts";
import { linkAfterCopy, renameAfterCopy, writePath } from "./calls/procedures.ts";
import { removeDirectory, unlinkFile } from "./calls/remove.ts";
import { diffIdOf } from "./store/digest.ts";
import { overlayDirectories } from "./store/directory.ts";
import { mountedUnion } from "./store/mount.ts";
import { isWhiteout } from "./union/marks.ts";
import { lookUp, namesIn, seenOf, type Union } from "./union/union.ts";

const lower = directoryOf("", [
  directoryOf("a", [fromText("b", "1", { linked: "x" }), fromText("c", "1", { linked: "x" }), opaqueFile("d", 9000)]),
  directoryOf("b", [directoryOf("a", [fromText("a", "2")])]),
]);
const upper = directoryOf("", [directoryOf("b", [{ kind: "tombstone", name: "a" }, fromText("c", "3")])]);

const path = fc
  .array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 })
  .map((names) => `/${names.join("/")}`);
const what = fc.constantFrom(
  ...([
    "write",
    "append",
    "mkdir",
    "unlink",
    "rmdir",
    "rename",
    "link",
    "symlink",
    "chmod",
    "open",
    "look",
    "create",
    "close",
  ] as const),
);
const operation = fc.record({ what, path, to: path });

/** Names of each inode, and directories in each directory, counted from the root. */
const namesOf = (reader: Reader): ReadonlyMap<InodeId, number> => {
  const counts = new Map<InodeId, number>([[filesystemOf(reader).root, 2]]);
  const visit = (directory: InodeId): void => {
    for (const child of Object.values(entriesOf(reader, directory))) {
      const isDirectory = reader.get(inodes, child)?.body.kind === "directory";
      counts.set(child, (counts.get(child) ?? 0) + (isDirectory ? 2 : 1));
      if (!isDirectory) continue;
      counts.set(directory, (counts.get(directory) ?? 0) + 1);
      visit(child);
    }
  };
  visit(filesystemOf(reader).root);
  return counts;
};

const checkDisk = (reader: Reader): void => {
  const rows = reader.all(inodes);
  const counts = namesOf(reader);
  const open = new Set(reader.all(openFiles).map(({ inode }) => inode));
  expect(rows.filter((row) => row.links !== (counts.get(row.id) ?? 0))).toEqual([]);
  expect(rows.filter((row) => !counts.has(row.id) && !open.has(row.id))).toEqual([]);
  const bytes = rows.reduce((sum, { body }) => sum + bytesOnDisk(body), 0);
  expect(filesystemOf(reader).used + 4096).toBe(bytes);
};

const showsNoWhiteout = (reader: Reader, directory: Union): void => {
  for (const name of namesIn(reader, directory)) {
    const found = lookUp(reader, directory, name);
    if (found === undefined) throw new Error(`${name} is listed and not there.`);
    expect(isWhiteout(reader, seenOf(found))).toBe(false);
    showsNoWhiteout(reader, found);
  }
};

it("keeps the disk in order, the layers as they are, and leaves nothing of a container that is removed", () => {
  const before = linuxHost([lower, upper]).timeline.head.all(inodes).length;
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 40, size: "max" }), (operations) => {
      const { timeline, mount, on } = linuxContainer([lower, upper]);
      const layers = timeline.head.all(overlayDirectories).slice(0, 3);
      const digests = () => layers.map(({ diff }) => diffIdOf(timeline.head, diff));
      const untouched = digests();
      for (const each of operations) {
        const at = on(each.path);
        const written = { text: "text" };
        const acts = {
          write: () => call(timeline, writePath, { ...at, written, append: false }),
          append: () => call(timeline, writePath, { ...at, written, append: true }),
          mkdir: () => happen(timeline, makeDirectory, at),
          unlink: () => happen(timeline, unlinkFile, at),
          rmdir: () => happen(timeline, removeDirectory, at),
          rename: () => call(timeline, renameAfterCopy, { ...at, to: each.to }),
          link: () => call(timeline, linkAfterCopy, { ...at, to: each.to }),
          symlink: () => happen(timeline, makeSymbolicLink, { ...at, target: each.to }),
          chmod: () => happen(timeline, changeAttributes, { ...at, change: { call: "chmod", mode: 0o600 } }),
          look: () => happen(timeline, openFile, { ...at, flags: [] }),
          open: () => happen(timeline, openFile, { ...at, flags: ["O_RDWR"] }),
          create: () => happen(timeline, openFile, { ...at, flags: ["O_WRONLY", "O_CREAT", "O_EXCL"] }),
          close: () => {
            const [file] = timeline.head.all(openFiles);
            return file === undefined ? null : happen(timeline, closeFile, { process: caller, file: file.id });
          },
        };
        acts[each.what]();
        checkDisk(timeline.head);
      }
      showsNoWhiteout(timeline.head, mountedUnion(timeline.head, mount));
      expect(digests()).toEqual(untouched);
      for (const { id: file } of timeline.head.all(openFiles)) happen(timeline, closeFile, { process: caller, file });
      result(timeline, unmountScratch, { name: id });
      result(timeline, removeScratch, { name: id });
      checkDisk(timeline.head);
      // One more: the image's top directory has been marked as committed.
      expect(timeline.head.all(inodes).length).toBe(before + 1);
    }),
    { numRuns: 60 },
  );
}, 60_000);
