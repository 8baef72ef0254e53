// Source: reference/windows-storage.md §6, §14.
import { describe, expect, it } from "vitest";
import { directoryOf, findIn, fromText, type VisibleNode } from "#contract/file-tree/index.ts";
import { changesOf, commitScratch, copyInto, createScratch, readFrom, unmountScratch } from "#contract/layer-store.ts";
import { explain } from "#core/why.ts";
import { createDirectory, deleteFile, setRegistry, writeFile } from "../calls/index.ts";
import { call, result } from "../probe.ts";
import { happen } from "../small-world.ts";
import { layers } from "./layer.ts";
import { id, labels, started, write } from "./layer-world.ts";
import { scratchOf } from "./rows.ts";

describe("commit", () => {
  const committed = (notModelled: string | null = null) => {
    const made = started();
    const { timeline, on } = made;
    happen(timeline, writeFile, { ...on("app", "new.txt"), ...write("new") });
    happen(timeline, deleteFile, { ...on("License.txt"), directory: false });
    happen(timeline, setRegistry, {
      process: on().process,
      volume: on().volume,
      name: "HKLM\\SOFTWARE\\X\\Y",
      value: "1",
    });
    result(timeline, unmountScratch, { name: id });
    const before = timeline.length;
    const layer = result(timeline, commitScratch, { name: id, createdBy: "cmd /S /C x", notModelled });
    return { ...made, before, layer };
  };

  it("toggles the filter twice and keeps the disk (§6.5, A92)", () => {
    const { timeline, before } = committed();
    expect(labels(timeline, before)).toEqual([
      "ActivateLayer",
      "PrepareLayer",
      "GetLayerMountPath",
      "UnprepareLayer",
      "ExportLayer",
      "CreateLayer",
      "ImportLayer",
      "NtWriteFile",
      "PrepareLayer",
      "UnprepareLayer",
      "DeactivateLayer",
    ]);
    expect(scratchOf(timeline.head, id)?.state).toBe("created");
  });

  it("makes a layer of what has changed: files, tombstones, registry values", () => {
    const { timeline, layer, top } = committed();
    const row = timeline.head.get(layers, layer.layer);
    const tree = row !== undefined && "stored" in row.tree ? row.tree.stored : directoryOf("", []);
    expect(Object.keys(tree.entries).sort()).toEqual(["APP", "LICENSE.TXT"]);
    expect(findIn(tree, ["License.txt"])?.kind).toBe("tombstone");
    expect(row).toMatchObject({ parent: top, registry: { "HKLM\\SOFTWARE\\X\\Y": "1" }, notModelled: null });
    expect(layer).toMatchObject({ diffId: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), size: 3 + 5 * 8192 + 4096 });
    result(timeline, createScratch, { name: "next", parent: layer.layer, size: null });
    const read = (path: string) => result(timeline, readFrom, { from: { scratch: "next" }, path });
    expect(read("C:\\app\\new.txt")).toMatchObject({ content: { text: "new" } });
    expect(read("C:\\License.txt")).toBeNull();
    expect(read("C:\\app\\start.cmd")).toMatchObject({ kind: "file" });
  });

  it("keeps the mark of what is not modelled", () => {
    const { timeline, layer } = committed("setup.exe ran.");
    expect(timeline.head.get(layers, layer.layer)?.notModelled).toBe("setup.exe ran.");
    expect(result(timeline, readFrom, { from: { layer: layer.layer }, path: "C:\\x.exe" })).toMatchObject({
      notModelled: "setup.exe ran.",
    });
    expect(result(timeline, readFrom, { from: { layer: layer.layer }, path: "C:\\License.txt" })).toBeNull();
  });
});

describe("what has changed", () => {
  it("is listed as docker diff does: C and D only, tombstones after their directory (A89, A90, F6.3)", () => {
    const { timeline, on } = started();
    happen(timeline, writeFile, { ...on("Windows", "b.txt"), ...write("") });
    happen(timeline, writeFile, { ...on("Windows", "System32", "a.dll"), ...write("") });
    happen(timeline, deleteFile, { ...on("Windows", "System32", "cmd.exe"), directory: false });
    expect(call(timeline, changesOf, { name: id })).toMatchObject({
      failure: { message: "Windows does not support diff of a running container" },
    });
    result(timeline, unmountScratch, { name: id });
    const lines = result(timeline, changesOf, { name: id }).map(({ path, kind }) => `${"CAD"[kind]} ${path}`);
    expect(lines).toEqual([
      "C Files",
      "C Files/Windows",
      "C Files/Windows/System32",
      "D Files/Windows/System32/cmd.exe",
      "C Files/Windows/System32/a.dll",
      "C Files/Windows/b.txt",
      "C Hives",
      "C Hives/DefaultUser_Delta",
      "C Hives/Sam_Delta",
      "C Hives/Security_Delta",
      "C Hives/Software_Delta",
      "C Hives/System_Delta",
    ]);
  });
});

describe("what is in the recycle bin", () => {
  it("is neither told of nor committed (A91)", () => {
    const { timeline, on } = started();
    happen(timeline, createDirectory, { ...on("$Recycle.Bin"), parents: true });
    happen(timeline, writeFile, { ...on("$Recycle.Bin", "old.txt"), ...write("old") });
    happen(timeline, writeFile, { ...on("kept.txt"), ...write("kept") });
    result(timeline, unmountScratch, { name: id });
    const paths = result(timeline, changesOf, { name: id }).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith("Files"))).toEqual(["Files", "Files/kept.txt"]);
    const { layer } = result(timeline, commitScratch, { name: id, createdBy: "x", notModelled: null });
    const row = timeline.head.get(layers, layer);
    expect(row !== undefined && "stored" in row.tree && Object.keys(row.tree.stored.entries)).toEqual(["KEPT.TXT"]);
  });
});

describe("copying in and reading", () => {
  it("puts trees where they belong, through links, and merges directories", () => {
    const { timeline } = started();
    const node: VisibleNode = directoryOf("src", [fromText("b.txt", "b")]);
    const items = [
      { to: "C:\\app", node },
      { to: "C:\\Documents and Settings\\Public\\c.txt", node: fromText("c.txt", "c") },
      { to: "C:\\", node: directoryOf("", [fromText("root.txt", "r")]) },
    ];
    result(timeline, copyInto, { name: id, items, label: "COPY . C:\\app" });
    const read = (path: string) => result(timeline, readFrom, { from: { scratch: id }, path });
    const app = read("C:\\app");
    expect(app?.kind === "directory" ? Object.keys(app.entries) : []).toEqual(["B.TXT", "START.CMD"]);
    expect(read("C:\\Users\\Public\\c.txt")).toMatchObject({ content: { text: "c" } });
    expect(read("C:\\root.txt")).toMatchObject({ content: { text: "r" } });
    expect(read("C:\\nothing")).toBeNull();
    expect(scratchOf(timeline.head, id)?.references).toBe(1);
  });

  it("says who asked for it all", () => {
    const { timeline } = started();
    for (let index = 1; index <= timeline.length; index += 1) {
      const { text: sentence, source } = explain(timeline, index);
      expect(sentence).toMatch(/^[A-Za-z].*\.$/);
      expect(source.title).not.toBe("");
    }
  });
});
