// Source: Moby, daemon/graphdriver/overlay2/overlay.go, daemon/initlayer; reference/windows-storage.md §10.
import { describe, expect, it } from "vitest";
import { type DirectoryNode, directoryOf, findIn, fromText, walk } from "#contract/file-tree/index.ts";
import {
  changesOf,
  commitScratch,
  copyInto,
  createScratch,
  mountScratch,
  readFrom,
  registerLayer,
  removeLayer,
  removeScratch,
  unmountScratch,
} from "#contract/layer-store.ts";
import type { Timeline } from "#core/timeline.ts";
import { descriptor, happen, id, labels, linuxContainer, linuxHost } from "../../../../test/stores/linux-world.ts";
import { call, result } from "../../../windows/storage/probe.ts";
import { entriesOf, walkFrom } from "../../inode/directory.ts";
import { bytesOnDisk, filesystemOf } from "../../inode/filesystem.ts";
import { inodes } from "../../inode/inode.ts";
import { makeDirectory } from "../calls/make.ts";
import { changeAttributes } from "../calls/metadata.ts";
import { openFile } from "../calls/open.ts";
import { writePath } from "../calls/procedures.ts";
import { unlinkFile } from "../calls/remove.ts";
import { homeInode, overlayDirectories } from "./directory.ts";
import { overlayLayers } from "./layer.ts";
import { overlayMounts } from "./mount.ts";

const base: DirectoryNode = directoryOf("", [
  directoryOf("etc", [fromText("passwd", "root"), fromText("hosts", "1.2.3.4 here")]),
  directoryOf("srv", [fromText("a", "one")]),
]);
const app: DirectoryNode = directoryOf("", [directoryOf("srv", [fromText("b", "two")])]);

const names = (timeline: Timeline, ...path: string[]): readonly string[] =>
  Object.keys(entriesOf(timeline.head, homeInode(timeline.head, ...path))).sort();
const text = (timeline: Timeline, ...path: string[]): string | null => {
  const body = timeline.head.get(inodes, homeInode(timeline.head, ...path))?.body;
  if (body?.kind === "symbolic link") return body.target;
  return body?.kind === "file" && body.content.kind === "text" ? body.content.text : null;
};
const lines = (timeline: Timeline): readonly string[] =>
  result(timeline, changesOf, { name: id }).map(({ path, kind }) => `${"CAD"[kind]} ${path}`);

describe("the driver's directory", () => {
  it("has diff, link, lower and work for each layer, and short links to all", () => {
    const { timeline } = linuxHost([base, app]);
    const [bottom, top] = timeline.head.all(overlayDirectories);
    if (bottom === undefined || top === undefined) throw new Error("There are two layers.");
    expect(bottom.name).toMatch(/^[0-9a-f]{64}$/);
    expect(names(timeline)).toEqual([bottom.name, "l", top.name].sort());
    expect(names(timeline, bottom.name)).toEqual(["committed", "diff", "link"]);
    expect(names(timeline, top.name)).toEqual(["diff", "link", "lower", "work"]);
    expect(bottom.link).toMatch(/^[A-Z2-7]{26}$/);
    expect(text(timeline, top.name, "link")).toBe(top.link);
    expect(text(timeline, top.name, "lower")).toBe(`l/${bottom.link}`);
    expect(text(timeline, "l", top.link)).toBe(`../${top.name}/diff`);
  });

  it("has an init layer and a directory for each container", () => {
    const { timeline, mount, mounted } = linuxContainer([base, app]);
    const [bottom, top, init, own] = timeline.head.all(overlayDirectories);
    if (!bottom || !top || !init || !own) throw new Error("There are four directories.");
    expect(init.name).toBe(`${own.name}-init`);
    expect(text(timeline, own.name, "lower")).toBe(`l/${init.link}:l/${top.link}:l/${bottom.link}`);
    const home = "/var/lib/docker/overlay2";
    expect(mounted).toEqual({ path: `${home}/${own.name}/merged`, volume: { table: "overlay-mount", id: mount } });
    expect(timeline.head.get(overlayMounts, mount)?.options).toBe(
      `index=off,lowerdir=${[init, top, bottom].map(({ link }) => `${home}/l/${link}`).join(":")},upperdir=${home}/${own.name}/diff,workdir=${home}/${own.name}/work`,
    );
    expect(names(timeline, own.name)).toEqual(["diff", "link", "lower", "merged", "work"]);
    expect(names(timeline, init.name, "diff")).toEqual([".dockerenv", "dev", "etc", "proc", "sys"]);
    expect(text(timeline, init.name, "diff", "etc", "hosts")).toBe("");
    expect(names(timeline, own.name, "diff")).toEqual([]);
  });

  it("refuses more than 128 layers", () => {
    const { timeline, top } = linuxHost(Array.from({ length: 127 }, () => directoryOf("", [])));
    const more = result(timeline, registerLayer, { descriptor: descriptor("x", base), parent: top });
    const last = result(timeline, registerLayer, { descriptor: descriptor("y", base), parent: more });
    expect(call(timeline, registerLayer, { descriptor: descriptor("z", base), parent: last })).toMatchObject({
      failure: { message: "max depth exceeded" },
    });
  });
});

describe("a container's layers", () => {
  it("are mounted with two calls of the engine for each use", () => {
    const { timeline, top } = linuxHost([base, app]);
    const before = timeline.length;
    result(timeline, createScratch, { name: id, parent: top, size: null });
    result(timeline, mountScratch, { name: id });
    result(timeline, mountScratch, { name: id });
    result(timeline, unmountScratch, { name: id });
    result(timeline, unmountScratch, { name: id });
    result(timeline, removeScratch, { name: id });
    expect(labels(timeline, before)).toEqual([
      "mkdir",
      "mount",
      "openat, mkdir, symlink",
      "umount2",
      "mkdir",
      "mount",
      "umount2",
      "unlinkat",
      "unlinkat",
    ]);
    expect(timeline.head.all(overlayDirectories)).toHaveLength(2);
    expect(names(timeline, "l")).toHaveLength(2);
  });

  it("are found again by their chain, and stay while something stands on them", () => {
    const { timeline, layers, top } = linuxHost([base, app]);
    const [bottom] = layers;
    if (bottom === undefined || top === null) throw new Error("There are two layers.");
    const length = timeline.length;
    expect(result(timeline, registerLayer, { descriptor: descriptor("01", app), parent: bottom })).toBe(top);
    expect(labels(timeline, length)).toEqual([]);
    expect(call(timeline, removeLayer, { layer: bottom })).toMatchObject({ ok: false });
    result(timeline, removeLayer, { layer: top });
    result(timeline, removeLayer, { layer: bottom });
    expect(names(timeline)).toEqual(["l"]);
  });

  it("are removed with all their inodes, and the space is free again", () => {
    const { timeline, layers } = linuxHost([]);
    const { used } = filesystemOf(timeline.head);
    const rows = timeline.head.all(inodes).length;
    const layer = result(timeline, registerLayer, { descriptor: descriptor("01", base), parent: layers[0] ?? null });
    expect(filesystemOf(timeline.head).used).toBeGreaterThan(used);
    result(timeline, removeLayer, { layer });
    expect(filesystemOf(timeline.head).used).toBe(used);
    expect(timeline.head.all(inodes)).toHaveLength(rows);
    const sum = timeline.head.all(inodes).reduce((bytes, { body }) => bytes + bytesOnDisk(body), 0);
    expect(sum).toBe(used + 4096);
  });

  it("have no limit of their own: a size is refused on ext4, and a full disk leaves nothing behind", () => {
    const { timeline, top } = linuxHost([base], 100_000);
    expect(call(timeline, createScratch, { name: id, parent: top, size: 5e9 })).toMatchObject({
      failure: { message: "--storage-opt is supported only for overlay over xfs with 'pquota' mount option" },
    });
    const huge = { ...descriptor("02", directoryOf("", [{ ...fromText("x", ""), size: 200_000 }])) };
    const before = names(timeline);
    expect(call(timeline, registerLayer, { descriptor: huge, parent: top })).toMatchObject({
      failure: { code: "ENOSPC" },
    });
    expect(names(timeline)).toEqual(before);
    expect(timeline.head.all(overlayLayers)).toHaveLength(1);
  });
});

describe("docker diff", () => {
  it("lists added, changed and deleted with a leading slash, while the container runs", () => {
    const { timeline, on } = linuxContainer([base, app]);
    expect(lines(timeline)).toEqual([]);
    result(timeline, writePath, { ...on("/srv/a"), written: { text: "!" }, append: true });
    happen(timeline, unlinkFile, on("/srv/b"));
    happen(timeline, makeDirectory, on("/opt"));
    result(timeline, writePath, { ...on("/opt/new"), written: { text: "x" }, append: false });
    expect(lines(timeline)).toEqual(["A /opt", "A /opt/new", "C /srv", "C /srv/a", "D /srv/b"]);
  });

  it("says nothing of a file that was only opened for writing; commit takes it nevertheless", () => {
    const { timeline, on } = linuxContainer([base, app]);
    happen(timeline, openFile, { ...on("/etc/passwd"), flags: ["O_RDWR"] });
    expect(lines(timeline)).toEqual([]);
    const { size } = result(timeline, commitScratch, { name: id, createdBy: "", notModelled: null });
    expect(size).toBe(4);
    happen(timeline, changeAttributes, { ...on("/etc/passwd"), change: { call: "chmod", mode: 0o600 } });
    expect(lines(timeline)).toEqual(["C /etc", "C /etc/passwd"]);
  });
});

describe("docker commit", () => {
  it("of a running container packs its own directory, whiteouts too, and needs no comparison", () => {
    const { timeline, on, top } = linuxContainer([base, app]);
    result(timeline, writePath, { ...on("/srv/a"), written: { text: "!" }, append: true });
    happen(timeline, unlinkFile, on("/srv/b"));
    const before = timeline.length;
    const { layer, diffId, size } = result(timeline, commitScratch, { name: id, createdBy: "", notModelled: null });
    expect(labels(timeline, before)).toEqual(["getdents64, read", "mkdir", "openat, write, mknod"]);
    expect([diffId, size]).toEqual([expect.stringMatching(/^sha256:[0-9a-f]{64}$/), 4]);
    const row = timeline.head.all(overlayLayers).at(-1);
    expect(row?.parent).toBe(top);
    const diff = row === undefined ? undefined : timeline.head.get(overlayDirectories, row.directory)?.diff;
    const at = (...path: string[]) => {
      const inode = diff === undefined ? undefined : walkFrom(timeline.head, diff, path);
      return inode === undefined ? undefined : timeline.head.get(inodes, inode);
    };
    expect(at("srv")?.xattrs).toEqual({});
    expect(at("srv", "b")?.body.kind).toBe("character device");
    result(timeline, createScratch, { name: "next", parent: layer, size: null });
    const read = (path: string) => result(timeline, readFrom, { from: { scratch: "next" }, path });
    expect(read("/srv/a")).toMatchObject({ content: { text: "one!" } });
    expect(read("/srv/b")).toBeNull();
    expect(read("/etc/passwd")).toMatchObject({ content: { text: "root" } });
  });

  it("keeps the mark of what is not modelled", () => {
    const { timeline } = linuxContainer([base]);
    const { layer } = result(timeline, commitScratch, { name: id, createdBy: "", notModelled: "make ran." });
    const read = (path: string) => result(timeline, readFrom, { from: { layer }, path });
    expect(read("/usr/bin/thing")).toMatchObject({ kind: "directory", notModelled: "make ran." });
    expect(read("/etc/passwd")).toMatchObject({ content: { text: "root" } });
  });
});

describe("copying in and reading", () => {
  it("merges directories, replaces everything else, follows links, makes the way", () => {
    const { timeline, on } = linuxContainer([
      base,
      directoryOf("", [{ kind: "link", name: "data", target: "/srv", linkType: "symlink" }]),
    ]);
    happen(timeline, unlinkFile, on("/srv/a"));
    const items = [
      { to: "/data", node: directoryOf("src", [fromText("c", "3"), directoryOf("a", [fromText("deep", "d")])]) },
      { to: "/etc/passwd", node: fromText("passwd", "you") },
      { to: "/new/way/f", node: fromText("f", "f") },
      { to: "/etc/hosts", node: directoryOf("hosts", [fromText("Readme", "1"), fromText("x", "2")]) },
    ];
    result(timeline, copyInto, { name: id, items, label: "COPY" });
    const root = result(timeline, readFrom, { from: { scratch: id }, path: "/" });
    if (root?.kind !== "directory") throw new Error("The root is a directory.");
    expect(findIn(root, ["srv", "a", "deep"])).toMatchObject({ content: { text: "d" } });
    expect(findIn(root, ["srv", "c"])).toMatchObject({ content: { text: "3" } });
    expect(findIn(root, ["etc", "passwd"])).toMatchObject({ content: { text: "you" } });
    expect(findIn(root, ["new", "way", "f"])).toMatchObject({ content: { text: "f" } });
    expect(findIn(root, ["etc", "hosts", "Readme"])).toMatchObject({ content: { text: "1" } });
    expect(findIn(root, ["data"])).toMatchObject({ kind: "link", target: "/srv" });
  });

  it("tells names apart that differ in case only", () => {
    const { timeline, on } = linuxContainer([base]);
    for (const name of ["readme", "README", "Readme"])
      result(timeline, writePath, { ...on(`/${name}`), written: { text: name }, append: false });
    const root = result(timeline, readFrom, { from: { scratch: id }, path: "/" });
    const found = root?.kind === "directory" ? [...walk(root)] : [];
    expect(found.map(({ node }) => node.name)).toEqual(expect.arrayContaining(["readme", "README", "Readme"]));
    expect(lines(timeline)).toEqual(["A /README", "A /Readme", "A /readme"]);
  });
});
