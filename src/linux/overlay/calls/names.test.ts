// Source: Linux kernel, Overlay Filesystem; reference/windows-storage.md §10, A110.
import { describe, expect, it } from "vitest";
import { isThere, openFileOf, started, textAt, upperAt } from "../../../../test/stores/linux-looks.ts";
import { caller, happen } from "../../../../test/stores/linux-world.ts";
import { result } from "../../../windows/storage/probe.ts";
import { filesystemOf } from "../../inode/filesystem.ts";
import { inodes } from "../../inode/inode.ts";
import { sharersOf } from "../union/stat.ts";
import { makeDirectory } from "./make.ts";
import { closeFile, openFile } from "./open.ts";
import { renameAfterCopy, writePath } from "./procedures.ts";
import { removeDirectory, unlinkFile } from "./remove.ts";
import { renamePath } from "./two-paths.ts";
import { writeOpen } from "./write.ts";

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
