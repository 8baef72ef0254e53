// Source: reference/windows-storage.md §2.4, §2.6, §2.7, §14: A36–A39, A42–A50, A53, A54, A60, A75.
import { describe, expect, it } from "vitest";
import { unmountScratch } from "#contract/layer-store.ts";
import { composeMachine } from "#core/machine.ts";
import type { Timeline } from "#core/timeline.ts";
import { explain } from "#core/why.ts";
import { processes } from "../../kernel/process/process.ts";
import { appendFile, createJournal, deleteFile, renameFile, setAttributes, writeFile } from "../calls/index.ts";
import { expandDirectories } from "../filter/expand-directories.ts";
import { storage } from "../index.ts";
import { id as name, started, write } from "../layer/layer-world.ts";
import { result } from "../probe.ts";
import { addDisk, addProcess, addSilo, diskWorld, happen } from "../small-world.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import {
  blocksShown,
  commitShown,
  entryAt,
  imageSections,
  journalShown,
  layerFileBehind,
  listDirectory,
  totalsOf,
  type View,
} from "./index.ts";

const states = (timeline: Timeline, volume: VolumeId, path: readonly string[], view?: View) =>
  listDirectory(timeline.head, volume, path, view)?.entries.map((each) => `${each.name} ${each.state}`);

describe("a fresh disk", () => {
  it("has placeholders for its root, and nothing deeper until somebody looks (F2.26)", () => {
    const { timeline, volume, on } = started();
    expect(states(timeline, volume, [], "raw")).toEqual([
      "app placeholder",
      "Documents and Settings placeholder",
      "License.txt placeholder",
      "Users placeholder",
      "WcSandboxState new",
      "Windows placeholder",
    ]);
    expect(states(timeline, volume, ["Windows"], "raw")).toEqual([]);
    expect(listDirectory(timeline.head, volume, ["Windows"])).toMatchObject({
      expanded: false,
      entries: [{ name: "System32", record: null, state: "placeholder" }],
    });
    const look = { process: on().process, volume, directories: [["Windows"], ["Windows", "System32"]] };
    expect(happen(timeline, expandDirectories, look)).toBeNull();
    expect(states(timeline, volume, ["Windows", "System32"], "raw")).toEqual([
      "cmd.exe placeholder",
      "ntdll.dll placeholder",
    ]);
    expect(explain(timeline, timeline.length).text).toContain("3 placeholders");
  });

  it("shows reparse points on the disk, and none to the container (A36, A38)", () => {
    const { timeline, volume, on } = started();
    happen(timeline, expandDirectories, {
      process: on().process,
      volume,
      directories: [["Windows"], ["Windows", "System32"]],
    });
    const file = entryAt(timeline.head, volume, ["windows", "system32", "NTDLL.DLL"], "raw");
    expect(file).toMatchObject({
      size: 2_000_000,
      sizeOnDisk: 0,
      attributes: "L",
      reparse: { name: "IO_REPARSE_TAG_WCI", tag: 0x80000018 },
      reference: expect.stringMatching(/^0x0001/),
    });
    expect(file?.reparse?.buffer).toHaveLength(2 * 86);
    expect(entryAt(timeline.head, volume, ["Windows"], "raw")?.reparse?.tag).toBe(0x90001018);
    expect(entryAt(timeline.head, volume, ["Windows", "System32", "ntdll.dll"])?.attributes).toBe("");
  });
});

describe("what is done in a container", () => {
  it("leaves each kind of entry", () => {
    const { timeline, volume, on, top, base } = started();
    happen(timeline, appendFile, { ...on("Windows", "System32", "cmd.exe"), text: "!" });
    happen(timeline, writeFile, { ...on("License.txt"), ...write("mine") });
    happen(timeline, writeFile, { ...on("log.txt"), ...write("new") });
    happen(timeline, deleteFile, { ...on("app", "start.cmd"), directory: false });
    happen(timeline, setAttributes, { ...on("Windows", "System32", "ntdll.dll"), attributes: "R" });
    const entry = (...path: string[]) => entryAt(timeline.head, volume, path);
    expect(entry("Windows", "System32", "cmd.exe")).toMatchObject({ state: "materialised", layer: top, size: 310_001 });
    expect(entry("License.txt")).toMatchObject({ state: "local", layer: base, size: 4, sizeOnDisk: 0 });
    expect(entry("log.txt")).toMatchObject({ state: "new", layer: null });
    expect(entry("app", "start.cmd")).toBeNull();
    expect(entryAt(timeline.head, volume, ["app", "start.cmd"], "raw")).toMatchObject({
      state: "tombstone",
      reparse: { tag: 0xa000001f },
    });
    expect(entry("Windows", "System32", "ntdll.dll")).toMatchObject({
      state: "placeholder",
      attributes: "R",
      layer: base,
    });
  });

  it("keeps the record of a placeholder that becomes a file, and gives a new one after deletion (A43, A49)", () => {
    const { timeline, volume, on } = started();
    const before = entryAt(timeline.head, volume, ["License.txt"]);
    happen(timeline, appendFile, { ...on("License.txt"), text: "!" });
    expect(entryAt(timeline.head, volume, ["License.txt"])?.reference).toBe(before?.reference);
    happen(timeline, deleteFile, { ...on("License.txt"), directory: false });
    happen(timeline, writeFile, { ...on("License.txt"), ...write("x") });
    const after = entryAt(timeline.head, volume, ["License.txt"]);
    expect(after?.reference).not.toBe(before?.reference);
    expect(after?.record === before?.record ? after?.reference : "0x0003").toMatch(/^0x0003/);
  });

  it("moves a directory without copying anything (Q5)", () => {
    const { timeline, volume, on } = started();
    const before = totalsOf(timeline.head, volume);
    happen(timeline, renameFile, { ...on("Windows"), to: on("W"), replace: false });
    expect(states(timeline, volume, [], "raw")).toContain("Windows tombstone");
    expect(entryAt(timeline.head, volume, ["W"], "raw")).toMatchObject({
      reparse: { fields: expect.arrayContaining([{ name: "Name", value: "Windows" }]) },
    });
    expect(states(timeline, volume, ["W", "System32"])).toEqual(["cmd.exe placeholder", "ntdll.dll placeholder"]);
    expect(totalsOf(timeline.head, volume).bytes).toBe(before.bytes);
    result(timeline, unmountScratch, { name });
    expect(commitShown(timeline.head, volume).items.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["Files/Windows", "Files/W/System32/cmd.exe"]),
    );
  });

  it("leads to the layer's file as long as it is one (A31, A58)", () => {
    const { timeline, volume, on, base } = started();
    const behind = () => layerFileBehind(timeline.head, volume, ["License.txt"]);
    expect(behind()).toMatchObject({
      layer: base,
      served: "SERVICED_FROM_LAYER",
      path: expect.stringMatching(/\\Files\\License.txt$/),
    });
    happen(timeline, appendFile, { ...on("License.txt"), text: "!" });
    expect(behind()).toMatchObject({ layer: base, served: "SERVICED_FROM_SCRATCH" });
    expect(layerFileBehind(timeline.head, volume, ["nowhere.txt"])).toBeNull();
  });
});

describe("the journal of a container's disk", () => {
  const reasons = (timeline: Timeline, volume: VolumeId) =>
    journalShown(timeline.head, volume)?.map(({ name: file, reason }) => `${file} ${reason.toString(16)}`);

  it("tells of placeholders, copies and tombstones; reading leaves no trace (F3.5, A65, A66)", () => {
    const { timeline, volume, on } = started();
    const { process } = on();
    expect(reasons(timeline, volume)).toBeUndefined();
    happen(timeline, createJournal, { process, volume, maximum: null, delta: null });
    happen(timeline, expandDirectories, { process, volume, directories: [["Windows"]] });
    expect(reasons(timeline, volume)).toEqual(["System32 100", "System32 100100", "System32 80108100"]);
    happen(timeline, appendFile, { ...on("License.txt"), text: "!" });
    expect(reasons(timeline, volume)?.slice(3, 6)).toEqual([
      "License.txt 2",
      "License.txt 100002",
      "License.txt 80108002",
    ]);
    const before = reasons(timeline, volume)?.length ?? 0;
    happen(timeline, deleteFile, { ...on("License.txt"), directory: false });
    expect(reasons(timeline, volume)?.slice(before)).toEqual(["License.txt 80000200", "License.txt 80100100"]);
  });
});

describe("a file that runs", () => {
  it("is shared by all that run it from one layer, and cannot be written or deleted meanwhile (A32, A41, O24)", () => {
    const { timeline, disk, process } = diskWorld(composeMachine([storage]), (tx, volume) => {
      const base = tx.get(volumes, volume)?.layers ?? [];
      for (const each of [volume, addDisk(tx, base)]) {
        const id = addProcess(tx, "cmd.exe", addSilo(tx, each));
        tx.update(processes, id, { path: "C:\\Windows\\System32\\cmd.exe" });
      }
    });
    const shared = imageSections(timeline.head);
    expect(shared).toMatchObject([
      { path: expect.stringMatching(/\\update\\Files\\Windows\\System32\\cmd\.exe$/), volume: null },
    ]);
    expect(shared[0]?.processes).toHaveLength(2);
    const file = { process, volume: disk, segments: ["Windows", "System32", "cmd.exe"], readOnly: false };
    expect(happen(timeline, appendFile, { ...file, text: "x" })?.message).toBe(
      "The process cannot access the file because it is being used by another process.",
    );
    expect(happen(timeline, deleteFile, { ...file, directory: false })?.message).toBe("Access is denied.");
    expect(
      happen(timeline, renameFile, { ...file, to: { ...file, segments: ["old.exe"] }, replace: false }),
    ).toBeNull();
  });
});

describe("blocks", () => {
  it("are taken for every byte that is copied, and never given back (A42, A75)", () => {
    const { timeline, volume, on } = started();
    const size = () => totalsOf(timeline.head, volume).disk?.bytes ?? 0;
    const before = size();
    happen(timeline, writeFile, { ...on("big.bin"), content: { kind: "opaque" }, size: 100 * 2 ** 20 });
    expect(size() - before).toBeGreaterThanOrEqual(100 * 2 ** 20);
    const { blocks = [] } = entryAt(timeline.head, volume, ["big.bin"]) ?? {};
    expect(blocks.length).toBeGreaterThanOrEqual(100);
    const shown = blocksShown(timeline.head, volume).find(({ block }) => block === blocks[50]);
    expect(shown).toMatchObject({ owners: [{ kind: "file", name: "big.bin", clusters: 256 }] });
    const grown = size();
    happen(timeline, deleteFile, { ...on("big.bin"), directory: false });
    expect(size()).toBeGreaterThanOrEqual(grown);
    expect(totalsOf(timeline.head, volume).bytes).toBeLessThan(2 ** 20);
  });

  it("are counted as the container sees its disk", () => {
    const { timeline, volume, on } = started();
    const before = totalsOf(timeline.head, volume);
    happen(timeline, writeFile, { ...on("a.bin"), content: { kind: "opaque" }, size: 8192 });
    const after = totalsOf(timeline.head, volume);
    expect(before.free - after.free).toBe(8192);
    expect(after.files - before.files).toBe(1);
  });
});
