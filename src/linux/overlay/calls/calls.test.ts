// Source: Linux kernel, Overlay Filesystem; reference/windows-storage.md §10, A110.
import { describe, expect, it } from "vitest";
import { type DirectoryNode, directoryOf, fromText, opaqueFile } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import type { Timeline } from "#core/timeline.ts";
import { explain } from "#core/why.ts";
import { caller, happen, labels, linuxContainer } from "../../../../test/stores/linux-world.ts";
import { call, result } from "../../../windows/storage/probe.ts";
import { walkFrom } from "../../inode/directory.ts";
import { filesystemOf } from "../../inode/filesystem.ts";
import { type Inode, inodes } from "../../inode/inode.ts";
import { type OpenFile, openFiles } from "../../inode/open-file.ts";
import { overlayDirectories } from "../store/directory.ts";
import { mountedUnion, type OverlayMountId, overlayMounts } from "../store/mount.ts";
import { find, splitNames } from "../union/locate.ts";
import { sharersOf, statOf } from "../union/stat.ts";
import { inodeOf, namesIn, seenOf, type Union } from "../union/union.ts";
import { makeDirectory, makeSymbolicLink } from "./make.ts";
import { changeAttributes } from "./metadata.ts";
import { closeFile, openFile } from "./open.ts";
import { changeAfterCopy, linkAfterCopy, renameAfterCopy, writePath } from "./procedures.ts";
import { removeDirectory, unlinkFile } from "./remove.ts";
import { linkPath, renamePath } from "./two-paths.ts";
import { writeOpen } from "./write.ts";

const base: DirectoryNode = directoryOf("", [
  directoryOf("etc", [fromText("passwd", "root"), fromText("motd", "hello")]),
  directoryOf("usr", [
    directoryOf("bin", [
      opaqueFile("gzip", 98_048, { linked: "gzip" }),
      opaqueFile("gunzip", 98_048, { linked: "gzip" }),
    ]),
  ]),
  { kind: "link", name: "bin", target: "/usr/bin", linkType: "symlink" },
  directoryOf("var", [opaqueFile("big", 5_000_000)]),
]);
const app: DirectoryNode = directoryOf("", [
  directoryOf("etc", [{ kind: "tombstone", name: "motd" }]),
  directoryOf("srv", [fromText("a", "one")]),
]);

const started = () => linuxContainer([base, app]);

const lookedUp = (timeline: Timeline, mount: OverlayMountId, path: string) =>
  find(timeline.head, mountedUnion(timeline.head, mount), path, false);
const isThere = (timeline: Timeline, mount: OverlayMountId, path: string): boolean =>
  !isFailure(lookedUp(timeline, mount, path));
const seen = (timeline: Timeline, mount: OverlayMountId, path: string): Union => {
  const union = lookedUp(timeline, mount, path);
  if (isFailure(union)) throw new Error(`${path}: ${union.message}`);
  return union;
};
const openFileOf = (timeline: Timeline): OpenFile => {
  const [file] = timeline.head.all(openFiles);
  if (file === undefined) throw new Error("No file is open.");
  return file;
};
/** What is in the upper directory at a path. */
const upperAt = (timeline: Timeline, mount: OverlayMountId, path: string): Inode | undefined => {
  const row = timeline.head.get(overlayMounts, mount);
  const directory = row === undefined ? undefined : timeline.head.get(overlayDirectories, row.directory);
  const id = directory === undefined ? undefined : walkFrom(timeline.head, directory.diff, splitNames(path));
  return id === undefined ? undefined : timeline.head.get(inodes, id);
};
const textAt = (timeline: Timeline, mount: OverlayMountId, path: string): string | null => {
  const union = find(timeline.head, mountedUnion(timeline.head, mount), path);
  if (isFailure(union)) return null;
  const { body } = inodeOf(timeline.head, union);
  return body.kind === "file" && body.content.kind === "text" ? body.content.text : null;
};

describe("looking", () => {
  it("finds names by their bytes, through links, and not what a higher layer has removed", () => {
    const { timeline, mount, on } = started();
    expect(isThere(timeline, mount, "/etc/passwd")).toBe(true);
    expect(isThere(timeline, mount, "/etc/Passwd")).toBe(false);
    expect(isThere(timeline, mount, "/etc/motd")).toBe(false);
    expect(isThere(timeline, mount, "/bin/gzip")).toBe(true);
    expect(namesIn(timeline.head, mountedUnion(timeline.head, mount))).toContain("srv");
    expect(happen(timeline, openFile, { ...on("/etc/passwd/x"), flags: [] })).toMatchObject({ code: "ENOTDIR" });
    happen(timeline, makeSymbolicLink, { ...on("/loop"), target: "loop" });
    expect(happen(timeline, openFile, { ...on("/loop/x"), flags: [] })).toMatchObject({ code: "ELOOP" });
    happen(timeline, makeDirectory, on("/srv/A"));
    expect(namesIn(timeline.head, seen(timeline, mount, "/srv"))).toEqual(["A", "a"]);
  });
});

describe("copying up", () => {
  it("takes the whole file before one byte is appended, as an event of its own", () => {
    const { timeline, mount, on } = started();
    const before = timeline.length;
    const used = filesystemOf(timeline.head).used;
    const lower = seen(timeline, mount, "/var/big");
    result(timeline, writePath, { ...on("/var/big"), written: { text: "x" }, append: true });
    expect(labels(timeline, before)).toEqual(["copy_up", "openat", "write"]);
    expect(upperAt(timeline, mount, "/var/big")?.body).toMatchObject({ size: 5_000_001 });
    expect(filesystemOf(timeline.head).used - used).toBeGreaterThanOrEqual(5_000_001);
    expect(inodeOf(timeline.head, lower).body).toMatchObject({ size: 5_000_000 });
    const again = timeline.length;
    result(timeline, writePath, { ...on("/var/big"), written: { text: "y" }, append: true });
    expect(labels(timeline, again)).toEqual(["openat", "write"]);
  });

  it("happens at opening for writing, even if nothing is written; keeps time and number", () => {
    const { timeline, mount, on } = started();
    const lower = seen(timeline, mount, "/etc/passwd");
    const stat = statOf(timeline.head, lower);
    expect(happen(timeline, openFile, { ...on("/etc/passwd"), flags: ["O_RDWR"] })).toBeNull();
    const upper = seen(timeline, mount, "/etc/passwd");
    expect(upper.upper).not.toBeNull();
    expect(seenOf(upper)).not.toBe(seenOf(lower));
    expect(statOf(timeline.head, upper)).toEqual(stat);
  });

  it("parts hard links: the other name keeps the layer's file, the number is new", () => {
    const { timeline, mount, on } = started();
    const before = seen(timeline, mount, "/bin/gzip");
    expect(statOf(timeline.head, before).links).toBe(2);
    result(timeline, changeAfterCopy, { ...on("/bin/gzip"), change: { call: "chmod", mode: 0o700 } });
    const one = seen(timeline, mount, "/usr/bin/gzip");
    const other = seen(timeline, mount, "/usr/bin/gunzip");
    expect(statOf(timeline.head, one)).toMatchObject({ mode: 0o700, links: 1 });
    expect(statOf(timeline.head, other)).toMatchObject({ mode: 0o644, links: 2 });
    expect(statOf(timeline.head, one).inode).not.toBe(statOf(timeline.head, before).inode);
    expect(seenOf(other)).toBe(seenOf(before));
  });

  it("takes no data of a file that is cut to nothing, and none for a symbolic link to it", () => {
    const { timeline, on } = started();
    const before = timeline.length;
    result(timeline, writePath, { ...on("/var/big"), written: { text: "new" }, append: false });
    happen(timeline, makeSymbolicLink, { ...on("/var/link"), target: "big" });
    expect(labels(timeline, before)).toEqual(["openat", "write", "symlink"]);
  });

  it("is needed for chown, utimes, link and rename", () => {
    for (const [procedure, more] of [
      [changeAfterCopy, { change: { call: "chown", uid: 1, gid: 1 } }],
      [changeAfterCopy, { change: { call: "utimensat", modified: 5 } }],
      [linkAfterCopy, { to: "/var/other" }],
      [renameAfterCopy, { to: "/var/other" }],
    ] as const) {
      const { timeline, on } = started();
      const before = timeline.length;
      result(timeline, { name: procedure.name }, { ...on("/var/big"), ...more });
      expect(labels(timeline, before)[0]).toBe("copy_up");
    }
  });

  it("fails on a full disk and leaves nothing behind", () => {
    const { timeline, mount, on } = linuxContainer([base, app], 8_000_000);
    const written = { text: "x" };
    expect(call(timeline, writePath, { ...on("/var/big"), written, append: true })).toMatchObject({
      failure: { code: "ENOSPC" },
    });
    expect(upperAt(timeline, mount, "/var/big")).toBeUndefined();
    expect(happen(timeline, changeAttributes, { ...on("/var/big"), change: { call: "chmod", mode: 0 } })).toMatchObject(
      {
        code: "ENOSPC",
      },
    );
  });
});

describe("removing", () => {
  it("leaves a character device 0/0 where a layer has the name (A110), nothing where none has", () => {
    const { timeline, mount, on } = started();
    happen(timeline, unlinkFile, on("/etc/passwd"));
    expect(upperAt(timeline, mount, "/etc/passwd")?.body).toEqual({ kind: "character device", major: 0, minor: 0 });
    expect(isThere(timeline, mount, "/etc/passwd")).toBe(false);
    result(timeline, writePath, { ...on("/etc/new"), written: { text: "x" }, append: false });
    happen(timeline, unlinkFile, on("/etc/new"));
    expect(upperAt(timeline, mount, "/etc/new")).toBeUndefined();
    expect(happen(timeline, unlinkFile, on("/etc"))).toMatchObject({ code: "EISDIR" });
    expect(happen(timeline, removeDirectory, on("/srv"))).toMatchObject({ code: "ENOTEMPTY" });
    expect(happen(timeline, removeDirectory, on("/"))).toMatchObject({ code: "EBUSY" });
  });

  it("of a directory full of whiteouts leaves one; a new one of its name is opaque", () => {
    const { timeline, mount, on } = started();
    happen(timeline, unlinkFile, on("/srv/a"));
    expect(upperAt(timeline, mount, "/srv")?.xattrs).toHaveProperty("trusted.overlay.origin");
    expect(happen(timeline, removeDirectory, on("/srv"))).toBeNull();
    expect(upperAt(timeline, mount, "/srv")?.body.kind).toBe("character device");
    happen(timeline, makeDirectory, on("/srv"));
    expect(upperAt(timeline, mount, "/srv")?.xattrs).toEqual({ "trusted.overlay.opaque": "y" });
    expect(isThere(timeline, mount, "/srv/a")).toBe(false);
  });
});

describe("renaming", () => {
  it("of a layer's directory fails with EXDEV (A110), of one's own does not", () => {
    const { timeline, mount, on } = started();
    expect(happen(timeline, renamePath, { ...on("/srv"), to: "/srv2" })).toMatchObject({
      code: "EXDEV",
      message: "Invalid cross-device link",
    });
    happen(timeline, makeDirectory, on("/srv/own"));
    expect(happen(timeline, renamePath, { ...on("/srv"), to: "/srv2" })).toMatchObject({ code: "EXDEV" });
    expect(happen(timeline, renamePath, { ...on("/srv/own"), to: "/own" })).toBeNull();
    expect(isThere(timeline, mount, "/own")).toBe(true);
    expect(happen(timeline, renamePath, { ...on("/own"), to: "/own/deeper" })).toMatchObject({ code: "EINVAL" });
    expect(happen(timeline, renamePath, { ...on("/own"), to: "/etc/passwd" })).toMatchObject({ code: "ENOTDIR" });
    expect(happen(timeline, renamePath, { ...on("/etc/passwd"), to: "/own" })).toMatchObject({ code: "EISDIR" });
  });

  it("of a layer's file copies it up and leaves a whiteout", () => {
    const { timeline, mount, on } = started();
    result(timeline, renameAfterCopy, { ...on("/srv/a"), to: "/etc/passwd" });
    expect(textAt(timeline, mount, "/etc/passwd")).toBe("one");
    expect(upperAt(timeline, mount, "/srv/a")?.body.kind).toBe("character device");
  });
});

describe("open files", () => {
  it("opened for reading before the copying up keep the old data; pages are shared by all readers of a layer's file", () => {
    const { timeline, mount, on } = started();
    const first = { ...on("/etc/passwd"), flags: [] };
    happen(timeline, openFile, first);
    happen(timeline, openFile, first);
    result(timeline, writePath, { ...on("/etc/passwd"), written: { text: ":x" }, append: true });
    const old = openFileOf(timeline);
    expect(sharersOf(timeline.head, old.inode)).toHaveLength(2);
    expect(timeline.head.get(inodes, old.inode)?.body).toMatchObject({ content: { text: "root" } });
    expect(textAt(timeline, mount, "/etc/passwd")).toBe("root:x");
    expect(happen(timeline, writeOpen, { process: caller, file: old.id, written: { text: "y" } })).toMatchObject({
      code: "EBADF",
    });
  });

  it("live on without a name until they are closed", () => {
    const { timeline, on } = started();
    happen(timeline, openFile, { ...on("/tmp"), flags: ["O_WRONLY", "O_CREAT"] });
    const file = openFileOf(timeline);
    happen(timeline, unlinkFile, on("/tmp"));
    expect(timeline.head.get(inodes, file.inode)).toMatchObject({ links: 0 });
    const used = filesystemOf(timeline.head).used;
    expect(happen(timeline, writeOpen, { process: caller, file: file.id, written: { length: 5000 } })).toBeNull();
    expect(filesystemOf(timeline.head).used).toBe(used + 8192);
    happen(timeline, closeFile, { process: caller, file: file.id });
    expect(timeline.head.get(inodes, file.inode)).toBeUndefined();
    expect(filesystemOf(timeline.head).used).toBe(used);
  });
});

it("gives a file two names that are one", () => {
  const { timeline, mount, on } = started();
  result(timeline, writePath, { ...on("/a"), written: { text: "1" }, append: false });
  expect(happen(timeline, linkPath, { ...on("/a"), to: "/b" })).toBeNull();
  result(timeline, writePath, { ...on("/b"), written: { text: "2" }, append: true });
  expect(textAt(timeline, mount, "/a")).toBe("12");
  expect(happen(timeline, linkPath, { ...on("/srv"), to: "/c" })).toMatchObject({ code: "EPERM" });
  expect(happen(timeline, linkPath, { ...on("/a"), to: "/b" })).toMatchObject({ code: "EEXIST" });
  expect(upperAt(timeline, mount, "/a")).toMatchObject({ links: 2, id: upperAt(timeline, mount, "/b")?.id });
});

it("tells every event in a sentence with its source", () => {
  const { timeline, on } = started();
  result(timeline, writePath, { ...on("/var/big"), written: { text: "x" }, append: true });
  happen(timeline, unlinkFile, on("/etc/passwd"));
  happen(timeline, unlinkFile, on("/nothing"));
  happen(timeline, renamePath, { ...on("/srv"), to: "/x" });
  happen(timeline, makeDirectory, on("/etc"));
  for (let index = 1; index <= timeline.length; index += 1) {
    const { text, source } = explain(timeline, index);
    expect(text).toMatch(/^[A-Za-z].*\.$/);
    expect(source.title).not.toBe("");
  }
});
