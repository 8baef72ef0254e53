// Source: Linux kernel, Overlay Filesystem; reference/windows-storage.md §10, A110.
import { describe, expect, it } from "vitest";
import { explain } from "#core/why.ts";
import { app, base, isThere, seen, started, textAt, upperAt } from "../../../../test/stores/linux-looks.ts";
import { happen, labels, linuxContainer } from "../../../../test/stores/linux-world.ts";
import { call, result } from "../../../windows/storage/probe.ts";
import { filesystemOf } from "../../inode/filesystem.ts";
import { mountedUnion } from "../store/mount.ts";
import { statOf } from "../union/stat.ts";
import { inodeOf, namesIn, seenOf } from "../union/union.ts";
import { makeDirectory, makeSymbolicLink } from "./make.ts";
import { changeAttributes } from "./metadata.ts";
import { openFile } from "./open.ts";
import { changeAfterCopy, linkAfterCopy, renameAfterCopy, writePath } from "./procedures.ts";
import { unlinkFile } from "./remove.ts";
import { linkPath, renamePath } from "./two-paths.ts";

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
