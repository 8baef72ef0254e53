// Source: reference/windows-storage.md §2.7 and §14; Win32 error codes.
import { describe, expect, it } from "vitest";
import { directoryOf, findIn, fromText, opaqueFile, textOf } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import { composeMachine } from "#core/machine.ts";
import type { Timeline } from "#core/timeline.ts";
import { explain, hop } from "#core/why.ts";
import { storage } from "../index.ts";
import { changedTree } from "../layer/changed-tree.ts";
import { entryAt } from "../read/index.ts";
import { addLayer, baseTree, diskWorld, happen } from "../small-world.ts";
import { wallClock } from "../volume/clock.ts";
import { findOnVolume, listOnVolume } from "../volume/find.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import {
  appendFile,
  copyFile,
  createDirectory,
  deleteFile,
  deleteTree,
  installFiles,
  markVolume,
  renameFile,
  setAttributes,
  writeFile,
} from "./index.ts";

const machine = composeMachine([storage]);
const on = (volume: VolumeId, ...segments: string[]) => ({ volume, segments, readOnly: false });
const text = (value: string) => ({ content: { kind: "text", text: value } as const });
const names = (timeline: Timeline, volume: VolumeId, ...segments: string[]): readonly string[] => {
  const listing = listOnVolume(timeline.head, volume, segments);
  return isFailure(listing) ? [listing.message] : listing.nodes.map(({ name }) => name);
};
const read = (timeline: Timeline, volume: VolumeId, ...segments: string[]): string | undefined => {
  const reached = findOnVolume(timeline.head, volume, segments);
  if (isFailure(reached) || reached.lookup.kind !== "found" || reached.lookup.node.kind !== "file") return undefined;
  return textOf(reached.lookup.node);
};
const ownTree = (timeline: Timeline, volume: VolumeId) => changedTree(timeline.head, volume);

describe("writing", () => {
  it("puts a new file on the disk and nothing into the layers", () => {
    const { timeline, disk, process } = diskWorld(machine);
    expect(happen(timeline, writeFile, { process, ...on(disk, "app", "log.txt"), ...text("one") })).toBeNull();
    expect(read(timeline, disk, "APP", "LOG.TXT")).toBe("one");
    expect(names(timeline, disk, "app")).toEqual(["log.txt", "start.cmd"]);
    expect(findIn(baseTree, ["app"])).toBeUndefined();
    expect(hop(timeline, 1)).toMatchObject({ from: process, to: { table: "volume", id: disk }, label: "NtCreateFile" });
  });

  // Source: Win32, File Times: a directory's last write is the last change of what it lists.
  it("leaves a directory's time alone when a file in it grows, and moves it when a name comes or goes", () => {
    const { timeline, disk, process } = diskWorld(machine);
    const modified = () => entryAt(timeline.head, disk, ["app"])?.modified ?? null;
    const before = modified();
    happen(timeline, appendFile, { process, ...on(disk, "app", "start.cmd"), text: "!" });
    happen(timeline, setAttributes, { process, ...on(disk, "app", "start.cmd"), attributes: "AH" });
    expect(modified()).toBe(before);
    happen(timeline, writeFile, { process, ...on(disk, "app", "log.txt"), ...text("one") });
    expect(modified()).toBe(wallClock(timeline.head));
    expect(modified()).not.toBe(before);
  });

  it("copies a layer's file whole before adding to it (F0.5)", () => {
    const { timeline, disk, process } = diskWorld(machine);
    happen(timeline, appendFile, { process, ...on(disk, "License.txt"), text: "!" });
    expect(read(timeline, disk, "license.txt")).toBe("read me!");
    expect(findIn(ownTree(timeline, disk), ["License.txt"])).toMatchObject({ name: "License.txt", size: 8 });
    expect(explain(timeline, 1).text).toContain("first all 7 bytes of it are copied from the layer");
  });

  it.each([
    ["3", ["nowhere", "x.txt"]],
    ["3", ["License.txt", "x.txt"]],
    ["5", ["Windows"]],
    ["123", ["a?b"]],
    ["123", ["x".repeat(256)]],
  ])("fails with %s at %j", (code, segments) => {
    const { timeline, disk, process } = diskWorld(machine);
    expect(happen(timeline, writeFile, { process, ...on(disk, ...segments), ...text("") })?.code).toBe(code);
    expect(ownTree(timeline, disk).entries).toEqual({});
  });

  it("takes names of devices for devices, whatever their extension", () => {
    const { timeline, disk, process } = diskWorld(machine);
    const write = (name: string) => happen(timeline, writeFile, { process, ...on(disk, "app", name), ...text("x") });
    expect([write("NUL"), write("nul.txt"), write("aux")?.code, write("COM1.log")?.code]).toEqual([
      null,
      null,
      "2",
      "2",
    ]);
    expect(write("console.txt")).toBeNull();
    expect(names(timeline, disk, "app")).toEqual(["console.txt", "start.cmd"]);
    expect(happen(timeline, createDirectory, { process, ...on(disk, "con"), parents: false })?.message).toBe(
      "The directory name is invalid.",
    );
  });

  it("is denied through a read-only bind, on read-only files and on hidden ones (A106, F2.33)", () => {
    const { timeline, disk, process } = diskWorld(machine);
    const call = { process, ...on(disk, "License.txt"), ...text("") };
    expect(happen(timeline, writeFile, { ...call, readOnly: true })?.message).toBe("Access is denied.");
    for (const attributes of ["R", "H"]) {
      expect(happen(timeline, setAttributes, { ...call, attributes })).toBeNull();
      expect(happen(timeline, writeFile, call)?.code).toBe("5");
    }
    expect(happen(timeline, appendFile, { ...call, text: "x" })).toBeNull();
  });

  it("fails with 112 when the disk is full, and goes on when something is deleted", () => {
    const { timeline, disk, process } = diskWorld(machine, undefined, 20 * 2 ** 20);
    const big = { process, content: { kind: "opaque" } as const, size: 1_200_000 };
    expect(happen(timeline, writeFile, { ...big, ...on(disk, "a.bin") })).toBeNull();
    expect(happen(timeline, writeFile, { ...big, ...on(disk, "b.bin") })?.message).toBe(
      "There is not enough space on the disk.",
    );
    expect(happen(timeline, deleteFile, { process, ...on(disk, "a.bin"), directory: false })).toBeNull();
    expect(happen(timeline, writeFile, { ...big, ...on(disk, "b.bin") })).toBeNull();
  });

  it("keeps the record of the directories on the way", () => {
    const { timeline, disk, process } = diskWorld(machine);
    happen(timeline, setAttributes, { process, ...on(disk, "Users"), attributes: "H" });
    happen(timeline, writeFile, { process, ...on(disk, "Users", "Public", "x.txt"), ...text("") });
    const reached = findOnVolume(timeline.head, disk, ["users"]);
    expect(isFailure(reached) ? reached : reached.lookup).toMatchObject({ node: { attributes: "H", name: "Users" } });
  });
});

describe("deleting", () => {
  it("leaves a tombstone for what a layer has (A47) and nothing for what is new (A48)", () => {
    const { timeline, disk, process } = diskWorld(machine);
    happen(timeline, writeFile, { process, ...on(disk, "new.txt"), ...text("") });
    happen(timeline, deleteFile, { process, ...on(disk, "new.txt"), directory: false });
    happen(timeline, deleteFile, { process, ...on(disk, "license.txt"), directory: false });
    expect(ownTree(timeline, disk).entries).toEqual({ "LICENSE.TXT": { kind: "tombstone", name: "License.txt" } });
    expect(explain(timeline, timeline.length).text).toContain("tombstone");
    expect(happen(timeline, deleteFile, { process, ...on(disk, "License.txt"), directory: false })?.message).toBe(
      "The system cannot find the file specified.",
    );
  });

  it("finds nothing where a layer has a tombstone (A34)", () => {
    const { timeline, disk, process } = diskWorld(machine);
    const call = { process, ...on(disk, "Windows", "win.ini"), directory: false };
    expect(happen(timeline, deleteFile, call)?.code).toBe("2");
    expect(names(timeline, disk, "Windows")).toEqual(["System32"]);
  });

  it("takes only empty directories, unless the whole tree goes (A51, A52)", () => {
    const { timeline, disk, process } = diskWorld(machine);
    const windows = { process, ...on(disk, "Windows") };
    expect(happen(timeline, deleteFile, { ...windows, directory: true })?.message).toBe("The directory is not empty.");
    expect(happen(timeline, deleteFile, { ...windows, directory: false })?.code).toBe("5");
    expect(happen(timeline, deleteTree, windows)).toBeNull();
    expect(happen(timeline, createDirectory, { ...windows, parents: false })).toBeNull();
    expect(names(timeline, disk, "Windows")).toEqual([]);
    expect(happen(timeline, deleteFile, { ...windows, directory: true })).toBeNull();
    expect(names(timeline, disk)).not.toContain("Windows");
  });
});

describe("renaming and copying", () => {
  it("moves a layer's file: a tombstone at the old name, the content at the new (A53)", () => {
    const { timeline, disk, process } = diskWorld(machine);
    const call = { process, ...on(disk, "app", "start.cmd"), to: on(disk, "go.cmd"), replace: false };
    expect(happen(timeline, renameFile, call)).toBeNull();
    expect(read(timeline, disk, "go.cmd")).toBe("echo started");
    expect(names(timeline, disk, "app")).toEqual([]);
    expect(happen(timeline, renameFile, { ...call, ...on(disk, "License.txt") })?.code).toBe("183");
    expect(happen(timeline, renameFile, { ...call, ...on(disk, "License.txt"), replace: true })).toBeNull();
    expect(read(timeline, disk, "go.cmd")).toBe("read me");
  });

  it("moves a directory with what all layers have in it (O18)", () => {
    const { timeline, disk, process } = diskWorld(machine);
    const call = { process, ...on(disk, "Windows"), to: on(disk, "Users", "W"), replace: false };
    expect(happen(timeline, renameFile, call)).toBeNull();
    expect(names(timeline, disk, "Users", "W", "System32")).toEqual(["cmd.exe", "ntdll.dll"]);
    expect(happen(timeline, renameFile, { ...call, ...on(disk, "Users"), to: on(disk, "Users", "X") })?.code).toBe(
      "32",
    );
  });

  it("changes the case of a name", () => {
    const { timeline, disk, process } = diskWorld(machine);
    happen(timeline, renameFile, { process, ...on(disk, "Users"), to: on(disk, "USERS"), replace: false });
    expect(names(timeline, disk)).toContain("USERS");
    expect(names(timeline, disk, "users")).toEqual(["Public"]);
  });

  it("does not go to another volume, where a copy does", () => {
    const { timeline, disk, host, process } = diskWorld(machine);
    const call = { process, ...on(disk, "License.txt"), to: on(host, "L.txt"), replace: false };
    expect(happen(timeline, renameFile, call)?.message).toBe(
      "The system cannot move the file to a different disk drive.",
    );
    expect(happen(timeline, copyFile, call)).toBeNull();
    expect(read(timeline, host, "L.txt")).toBe("read me");
    expect(happen(timeline, copyFile, call)?.code).toBe("80");
  });
});

describe("installing", () => {
  it("makes what is missing and keeps what is there", () => {
    const { timeline, disk, process } = diskWorld(machine);
    const node = directoryOf("app", [fromText("b.txt", "b"), directoryOf("bin", [opaqueFile("x.exe", 5)])]);
    const items = [
      { segments: ["app"], node },
      { segments: ["deep", "er", "c.txt"], node: fromText("c.txt", "c") },
    ];
    expect(happen(timeline, installFiles, { process, ...on(disk), items, why: "an installer unpacks" })).toBeNull();
    expect(names(timeline, disk, "app")).toEqual(["b.txt", "bin", "start.cmd"]);
    expect(read(timeline, disk, "deep", "er", "c.txt")).toBe("c");
    expect(explain(timeline, 1).text).toContain("3 files");
    const under = [{ segments: ["License.txt", "x"], node: fromText("x", "") }];
    expect(happen(timeline, installFiles, { process, ...on(disk), items: under, why: "no" })?.code).toBe("3");
  });
});

describe("what is not modelled", () => {
  const world = () =>
    diskWorld(machine, (tx, disk) => {
      const [update = 0 as never, base = 0 as never] = tx.get(volumes, disk)?.layers ?? [];
      const unknown = addLayer(tx, "unknown", update, directoryOf("", []), "Nobody looked into it.");
      tx.update(volumes, disk, { layers: [unknown, update, base] });
    });
  const at = (timeline: Timeline, volume: VolumeId, ...segments: string[]) => {
    const reached = findOnVolume(timeline.head, volume, segments);
    return isFailure(reached) ? reached : reached.lookup;
  };

  it("is unknown, not absent; what is known stays known", () => {
    const { timeline, disk } = world();
    expect(at(timeline, disk, "tools", "git.exe")).toEqual({ kind: "missing", missing: "Nobody looked into it." });
    expect(at(timeline, disk, "License.txt")).toMatchObject({ kind: "found" });
    expect(at(timeline, disk, "License.txt", "x")).toEqual({ kind: "absent", code: "3" });
    expect(listOnVolume(timeline.head, disk, ["app"])).toMatchObject({ notModelled: "Nobody looked into it." });
  });

  it("can be deleted, moved, and written over", () => {
    const { timeline, disk, process } = world();
    expect(happen(timeline, deleteFile, { process, ...on(disk, "tools"), directory: true })).toBeNull();
    expect(at(timeline, disk, "tools", "git.exe")).toEqual({ kind: "absent", code: "3" });
    const move = { process, ...on(disk, "run.exe"), to: on(disk, "ran.exe"), replace: false };
    expect(happen(timeline, renameFile, move)).toBeNull();
    expect(at(timeline, disk, "run.exe")).toEqual({ kind: "absent", code: "2" });
    expect(at(timeline, disk, "ran.exe")).toMatchObject({ node: { notModelled: "Nobody looked into it." } });
    expect(happen(timeline, writeFile, { process, ...on(disk, "srv", "x.txt"), ...text("x") })).toBeNull();
    expect(happen(timeline, deleteFile, { process, ...on(disk, "srv", "x.txt"), directory: false })).toBeNull();
    expect(at(timeline, disk, "srv", "x.txt")).toEqual({ kind: "absent", code: "2" });
  });

  it("begins when a process does something that Silo does not model, and keeps its first reason", () => {
    const { timeline, disk, process } = diskWorld(machine);
    expect(at(timeline, disk, "x")).toEqual({ kind: "absent", code: "2" });
    happen(timeline, markVolume, { process, volume: disk, what: "setup.exe" });
    happen(timeline, markVolume, { process, volume: disk, what: "other.exe" });
    expect(at(timeline, disk, "x")).toEqual({ kind: "missing", missing: "Silo does not model setup.exe." });
  });
});
