// Source: reference/windows-storage.md §1.1, §6, §7.1, §14; reference/hcs-hns.md §2.1 steps 4, 5, 9, 24, 27.
import { describe, expect, it } from "vitest";
import { directoryOf, findIn, fromText, type VisibleNode } from "#contract/file-tree/index.ts";
import {
  changesOf,
  commitScratch,
  copyInto,
  createScratch,
  type LayerDescriptor,
  type LayerId,
  mountScratch,
  readFrom,
  registerLayer,
  removeLayer,
  removeScratch,
  unmountScratch,
} from "#contract/layer-store.ts";
import { isFailure } from "#core/failure.ts";
import { composeMachine } from "#core/machine.ts";
import { refOf } from "#core/table.ts";
import { Timeline } from "#core/timeline.ts";
import { explain, hop } from "#core/why.ts";
import { components } from "../../kernel/component/component.ts";
import { processes } from "../../kernel/process/process.ts";
import { deleteFile, findPath, setRegistry, writeFile } from "../calls/index.ts";
import { storage } from "../index.ts";
import { call, probe, result } from "../probe.ts";
import { addHost, addProcess, baseTree, happen, updateTree } from "../small-world.ts";
import { listOnVolume } from "../volume/find.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { folderPath } from "./folders.ts";
import { layers } from "./layer.ts";
import { scratchOf } from "./rows.ts";
import { scratches } from "./scratch.ts";

const machine = composeMachine([storage, probe]);
const id = "3f4b8e21c07d9a65e1f2b3c4d5a69788796a5b4c3d2e1f00918273645546378a";
const descriptor = (diffId: string, stored: LayerDescriptor["tree"], notModelled?: string): LayerDescriptor => ({
  digest: `sha256:d${diffId}`,
  diffId: `sha256:${diffId}`,
  size: 1000,
  compressedSize: 400,
  tree: stored,
  ...(notModelled === undefined ? {} : { notModelled }),
});
const drivers = ["ntfs.sys", "wcifs.sys", "vhdmp.sys"];

const world = () => {
  const timeline = Timeline.begin(
    machine,
    (tx) => {
      addHost(tx);
      addProcess(tx, "dockerd.exe");
      for (const name of drivers)
        tx.insert(components, { kind: "driver", name, what: "", containers: false, altitude: null });
    },
    { strict: true },
  );
  const base = result(timeline, registerLayer, { descriptor: descriptor("01", { stored: baseTree }), parent: null });
  const top = result(timeline, registerLayer, { descriptor: descriptor("02", { stored: updateTree }), parent: base });
  return { timeline, base, top };
};
const started = () => {
  const made = world();
  result(made.timeline, createScratch, { name: id, parent: made.top, size: null });
  const { path, volume } = result(made.timeline, mountScratch, { name: id });
  const process = refOf(processes, 0 as never);
  const on = (...segments: string[]) => ({ process, volume: volume.id as VolumeId, segments, readOnly: false });
  return { ...made, path, volume: volume.id as VolumeId, on };
};
const labels = (timeline: Timeline, from: number): readonly string[] =>
  timeline.events.flatMap((_, at) => {
    const label = at < from ? undefined : hop(timeline, at + 1)?.label;
    return label === undefined ? [] : [label];
  });
const folder = (timeline: Timeline, name: string): readonly string[] => {
  const reached = findPath(timeline.head, null, folderPath(name));
  if (isFailure(reached) || reached.lookup.kind !== "found") return [];
  const listing = listOnVolume(timeline.head, reached.place.volume, reached.place.segments);
  return isFailure(listing) ? [] : listing.nodes.map((node) => node.name);
};
const text = (timeline: Timeline, path: string): unknown => {
  const reached = findPath(timeline.head, null, path);
  if (isFailure(reached) || reached.lookup.kind !== "found" || reached.lookup.node.kind !== "file") return undefined;
  return reached.lookup.node.content;
};
const nameOf = (timeline: Timeline, layer: LayerId): string => timeline.head.get(layers, layer)?.folder ?? "";
const write = (content: string) => ({ content: { kind: "text", text: content } as const });

describe("layers", () => {
  it("have folders on the host's disk as Docker makes them (A01, A05–A07)", () => {
    const { timeline, base, top } = world();
    expect(nameOf(timeline, base)).toMatch(/^[0-9a-f]{64}$/);
    expect(folder(timeline, nameOf(timeline, base))).toEqual(
      expect.arrayContaining(["blank-base.vhdx", "blank.vhdx", "Files", "Hives", "layerchain.json", "layout"]),
    );
    expect(folder(timeline, nameOf(timeline, top))).toEqual(["Files", "Hives", "layerchain.json"]);
    expect(text(timeline, `${folderPath(nameOf(timeline, base))}\\layerchain.json`)).toEqual({
      kind: "text",
      text: "null",
    });
    expect(text(timeline, `${folderPath(nameOf(timeline, base))}\\layout`)).toEqual({
      kind: "text",
      text: "vhd-with-hives\n",
    });
    expect(text(timeline, `${folderPath(nameOf(timeline, base))}\\Files\\License.txt`)).toMatchObject({
      text: "read me",
    });
  });

  it("are found again, not made twice", () => {
    const { timeline, base, top } = world();
    const again = { descriptor: descriptor("02", { stored: updateTree }), parent: base };
    const before = timeline.length;
    expect(result(timeline, registerLayer, again)).toBe(top);
    expect(labels(timeline, before)).toEqual([]);
  });

  it("stay as long as something stands on them", () => {
    const { timeline, base, top } = world();
    expect(call(timeline, removeLayer, { layer: base })).toMatchObject({ ok: false });
    result(timeline, removeLayer, { layer: top });
    result(timeline, removeLayer, { layer: base });
    expect(timeline.head.all(layers)).toEqual([]);
  });

  it("do not fit on a full disk, and leave nothing behind", () => {
    const { timeline, base } = world();
    const huge = { ...descriptor("03", { stored: baseTree }), size: 2 ** 40 };
    expect(call(timeline, registerLayer, { descriptor: huge, parent: base })).toMatchObject({
      failure: {
        message:
          "re-exec error: exit status 1: output: hcsshim::ImportLayer failed in Win32: There is not enough space on the disk. (0x70)",
      },
    });
    expect(timeline.head.all(layers)).toHaveLength(2);
  });
});

describe("a container's disk", () => {
  it("is made by the calls of §7.1, in their order", () => {
    const { timeline, top } = world();
    const before = timeline.length;
    result(timeline, createScratch, { name: id, parent: top, size: null });
    expect(labels(timeline, before)).toEqual([
      "GetLayerMountPath",
      "CreateSandboxLayer",
      "ExpandSandboxSize",
      "NtWriteFile",
    ]);
    expect(timeline.head.get(volumes, scratchOf(timeline.head, id)?.volume ?? (0 as VolumeId))).toMatchObject({
      size: 127 * 2 ** 30,
      attached: false,
    });
  });

  it("has a folder with exactly two files (A04), the chain topmost first (A02)", () => {
    const { timeline, base, top } = world();
    result(timeline, createScratch, { name: id, parent: top, size: null });
    expect(folder(timeline, id)).toEqual(["layerchain.json", "sandbox.vhdx"]);
    expect(text(timeline, `${folderPath(id)}\\layerchain.json`)).toEqual({
      kind: "text",
      text: JSON.stringify([top, base].map((layer) => folderPath(nameOf(timeline, layer)))),
    });
  });

  it("grows to what is asked for, never below the template's 20 GB (A11, F2.3)", () => {
    const { timeline, top } = world();
    result(timeline, createScratch, { name: "a", parent: top, size: 53_687_091_200 });
    result(timeline, createScratch, { name: "b", parent: top, size: 1 });
    expect(timeline.head.all(scratches).map(({ size }) => size)).toEqual([53_687_091_200, 20 * 2 ** 30]);
    expect(call(timeline, createScratch, { name: "a", parent: top, size: null })).toMatchObject({
      failure: { code: "0xb7" },
    });
  });

  it("is mounted by ActivateLayer, PrepareLayer, GetLayerMountPath and unmounted the other way round", () => {
    const { timeline, top } = world();
    result(timeline, createScratch, { name: id, parent: top, size: null });
    const before = timeline.length;
    const mounted = result(timeline, mountScratch, { name: id });
    expect(mounted.path).toMatch(/^\\\\\?\\Volume\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}\\$/);
    result(timeline, unmountScratch, { name: id });
    expect(labels(timeline, before)).toEqual([
      "ActivateLayer",
      "PrepareLayer",
      "GetLayerMountPath",
      "UnprepareLayer",
      "DeactivateLayer",
    ]);
    const ends = timeline.events.flatMap((_, at) => (at < before ? [] : (hop(timeline, at + 1) ?? [])));
    const parts = ends.map(({ to }) => timeline.head.row(to.table, to.id)?.name);
    expect(parts).toEqual(["vhdmp.sys", "wcifs.sys", "ntfs.sys", "wcifs.sys", "vhdmp.sys"]);
    expect(ends.every(({ channel, from }) => channel === "library call" && from.table === "process")).toBe(true);
  });

  it("stays mounted until the last user has gone (A23)", () => {
    const { timeline } = started();
    const before = timeline.length;
    result(timeline, mountScratch, { name: id });
    result(timeline, unmountScratch, { name: id });
    expect(labels(timeline, before)).toEqual([]);
    expect(scratchOf(timeline.head, id)?.state).toBe("prepared");
    result(timeline, unmountScratch, { name: id });
    expect(scratchOf(timeline.head, id)?.state).toBe("created");
  });

  it("is seeded once, and keeps what was written over stop and start (A20, A21, A60)", () => {
    const { timeline, on } = started();
    happen(timeline, writeFile, { ...on("mine.txt"), ...write("kept") });
    const hives = listOnVolume(timeline.head, on().volume, ["WcSandboxState", "Hives"]);
    expect(isFailure(hives) ? [] : hives.nodes.map(({ name }) => name)).toHaveLength(5);
    result(timeline, unmountScratch, { name: id });
    result(timeline, mountScratch, { name: id });
    expect(result(timeline, readFrom, { from: { scratch: id }, path: "C:\\MINE.txt" })).toMatchObject({
      name: "mine.txt",
    });
  });

  it("cannot be opened while it is not attached", () => {
    const { timeline, path } = started();
    expect(findPath(timeline.head, null, path)).toMatchObject({ lookup: { kind: "found" } });
    result(timeline, unmountScratch, { name: id });
    expect(findPath(timeline.head, null, path)).toMatchObject({ code: "3" });
  });

  it("is renamed, then destroyed (A14)", () => {
    const { timeline } = started();
    expect(call(timeline, removeScratch, { name: id })).toMatchObject({ failure: { code: "0x5" } });
    result(timeline, unmountScratch, { name: id });
    const before = timeline.length;
    result(timeline, removeScratch, { name: id });
    expect(labels(timeline, before)).toEqual(["NtSetInformationFile", "DestroyLayer"]);
    const between = timeline.at(timeline.length - 2);
    expect(findPath(between, null, folderPath(`${id}-removing`))).toMatchObject({ lookup: { kind: "found" } });
    expect(timeline.head.all(scratches)).toEqual([]);
    expect(timeline.head.all(volumes).map(({ kind }) => kind)).toEqual(["host"]);
  });
});

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
