// Source: reference/windows-storage.md §1.1, §6, §7.1, §14; reference/hcs-hns.md §2.1 steps 4, 5, 9, 24, 27.
import { describe, expect, it } from "vitest";
import { opaqueFile } from "#contract/file-tree/index.ts";
import {
  copyInto,
  createScratch,
  mountScratch,
  readFrom,
  registerLayer,
  removeLayer,
  removeScratch,
  unmountScratch,
} from "#contract/layer-store.ts";
import { isFailure } from "#core/failure.ts";
import { hop } from "#core/why.ts";
import { findPath, writeFile } from "../calls/index.ts";
import { call, result } from "../probe.ts";
import { baseTree, happen, updateTree } from "../small-world.ts";
import { listOnVolume } from "../volume/find.ts";
import { freeSpace } from "../volume/space.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { folderPath } from "./folders.ts";
import { layers } from "./layer.ts";
import { descriptor, folder, id, labels, nameOf, started, text, world, write } from "./layer-world.ts";
import { scratchOf } from "./rows.ts";
import { scratches } from "./scratch.ts";

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

  it("is full by itself, whatever the host's disk can still take (F2.3)", () => {
    const { timeline, top } = world();
    result(timeline, createScratch, { name: "small", parent: top, size: 20 * 2 ** 30 });
    result(timeline, createScratch, { name: "large", parent: top, size: 50 * 2 ** 30 });
    const big = (name: string) => {
      const items = [{ to: "C:\\big.bin", node: opaqueFile("big.bin", 25 * 2 ** 30) }];
      return call(timeline, copyInto, { name, items, label: "docker cp" });
    };
    expect(big("small")).toMatchObject({
      failure: { code: "112", message: "There is not enough space on the disk." },
    });
    expect(big("large")).toMatchObject({ ok: true });
  });

  it("is not made where the host's disk is full: another failure than its own", () => {
    const { timeline, base, top } = world();
    const rest = { ...descriptor("04", { stored: baseTree }) };
    const free = freeSpace(timeline.head, timeline.head.all(volumes)[0]?.id ?? (0 as VolumeId));
    result(timeline, registerLayer, { descriptor: { ...rest, size: free - 1000 }, parent: base });
    expect(call(timeline, createScratch, { name: "late", parent: top, size: null })).toMatchObject({
      failure: {
        code: "0x70",
        message: "hcsshim::CreateScratchLayer - failed failed in Win32: There is not enough space on the disk. (0x70)",
      },
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
