// Source: reference/windows-storage.md F2.24, F3.2, A57, A61, A62, O25; Win32, CreateFile (dwShareMode), System Error Codes.
import { expect, it } from "vitest";
import { textOf } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import { composeMachine } from "#core/machine.ts";
import type { Timeline } from "#core/timeline.ts";
import { handles } from "../../kernel/handle/handle.ts";
import { kernel } from "../../kernel/index.ts";
import { exitProcess, terminateProcess } from "../../kernel/process/exit.ts";
import type { ProcessId } from "../../kernel/process/process.ts";
import {
  appendFile,
  closeFile,
  copyFile,
  createJournal,
  deleteFile,
  deleteTree,
  renameFile,
  setEnd,
  writeFile,
  writeOpen,
} from "../calls/index.ts";
import { storage } from "../index.ts";
import { journalShown } from "../read/index.ts";
import { addProcess, diskWorld, happen } from "../small-world.ts";
import { findOnVolume } from "../volume/find.ts";
import type { VolumeId } from "../volume/volume.ts";
import { type FileObject, fileObjects } from "./file-object.ts";
import { openFile } from "./open-file.ts";
import { fileBehind } from "./read-open.ts";

const machine = composeMachine([kernel, storage]);
const inUse = "The process cannot access the file because it is being used by another process.";
const text = (value: string) => ({ kind: "text", text: value }) as const;

const world = () => {
  let other: ProcessId | undefined;
  const made = diskWorld(machine, (tx) => {
    other = addProcess(tx, "other.exe");
  });
  if (other === undefined) throw new Error("There is no second process.");
  const on = (...segments: string[]) => ({ volume: made.disk, segments, readOnly: false });
  return { ...made, on, second: { table: "process", id: other }, owner: made.process.id as ProcessId };
};

const last = (timeline: Timeline): FileObject => {
  const row = timeline.head.all(fileObjects).at(-1);
  if (row === undefined) throw new Error("Nothing is open.");
  return row;
};
const reasons = (timeline: Timeline, disk: VolumeId): readonly string[] =>
  (journalShown(timeline.head, disk) ?? []).map(({ name, reason }) => `${name} ${reason.toString(16)}`);
const read = (timeline: Timeline, disk: VolumeId, ...segments: string[]): string | undefined => {
  const reached = findOnVolume(timeline.head, disk, segments);
  if (isFailure(reached) || reached.lookup.kind !== "found" || reached.lookup.node.kind !== "file") return undefined;
  return textOf(reached.lookup.node);
};

it("gathers reasons from open to close: create, extend, close (A61), append (A62)", () => {
  const { timeline, disk, process, on } = world();
  happen(timeline, createJournal, { process, volume: disk, maximum: null, delta: null });
  happen(timeline, openFile, { process, ...on("log.txt"), access: "write", share: ["read"] });
  const { id: object } = last(timeline);
  const expectNew = (from: number, expected: readonly string[]) =>
    expect(
      reasons(timeline, disk)
        .filter((each) => each.startsWith("log.txt"))
        .slice(from),
    ).toEqual(expected);
  expectNew(0, ["log.txt 100"]);
  for (const more of ["one", "two"])
    expect(happen(timeline, writeOpen, { process, ...on("log.txt"), object, more: text(more) })).toBeNull();
  expectNew(1, ["log.txt 102"]);
  happen(timeline, closeFile, { process, ...on("log.txt"), object });
  expectNew(2, ["log.txt 80000102"]);
  expect(read(timeline, disk, "log.txt")).toBe("onetwo");

  happen(timeline, openFile, { process, ...on("log.txt"), access: "append", share: ["read"] });
  const again = last(timeline).id;
  happen(timeline, writeOpen, { process, ...on("log.txt"), object: again, more: text("!") });
  happen(timeline, closeFile, { process, ...on("log.txt"), object: again });
  expectNew(3, ["log.txt 2", "log.txt 80000002"]);
  expect(timeline.head.all(fileObjects)).toEqual([]);
  expect(timeline.head.all(handles)).toEqual([]);
});

it("lets nobody write, delete or rename what another holds and does not share", () => {
  const { timeline, disk, process, second, on } = world();
  happen(timeline, openFile, { process, ...on("app", "log.txt"), access: "write", share: ["read"] });
  const log = { process: second, ...on("app", "log.txt") };
  const tries = [
    happen(timeline, writeFile, { ...log, content: text("x") }),
    happen(timeline, appendFile, { ...log, text: "x" }),
    happen(timeline, deleteFile, { ...log, directory: false }),
    happen(timeline, renameFile, { ...log, to: on("app", "old.txt"), replace: false }),
    happen(timeline, copyFile, { process: second, ...on("License.txt"), to: on("app", "LOG.TXT"), replace: true }),
    happen(timeline, setEnd, { ...log, size: 0 }),
    happen(timeline, openFile, { ...log, access: "append", share: ["read"] }),
    happen(timeline, deleteTree, { process: second, ...on("app") }),
  ];
  for (const failed of tries) expect(failed).toEqual({ failed: true, code: "32", message: inUse });
  expect(happen(timeline, openFile, { ...log, access: "read", share: ["read", "write", "delete"] })).toBeNull();
  // A directory above an open file, and a file in whose place another shall come.
  const whole = { process: second, ...on("app"), to: on("b"), replace: false };
  expect(happen(timeline, renameFile, whole)?.code).toBe("5");
  const over = { process: second, ...on("License.txt"), to: on("app", "log.txt"), replace: true };
  expect(happen(timeline, renameFile, over)?.code).toBe("5");
  expect(read(timeline, disk, "app", "log.txt")).toBe("");
});

it("closes what a process holds when it ends, or is ended", () => {
  for (const end of [exitProcess, terminateProcess]) {
    const { timeline, disk, process, second, owner, on } = world();
    happen(timeline, createJournal, { process, volume: disk, maximum: null, delta: null });
    happen(timeline, openFile, { process, ...on("log.txt"), access: "write", share: ["read"] });
    expect(timeline.head.all(handles)).toMatchObject([{ owner, object: { table: "file-object" } }]);
    happen(timeline, end, { by: second.id as ProcessId, process: owner, exitCode: 1 });
    expect(timeline.head.all(fileObjects)).toEqual([]);
    expect(timeline.head.all(handles)).toEqual([]);
    expect(reasons(timeline, disk).at(-1)).toBe("log.txt 80000100");
    expect(happen(timeline, deleteFile, { process: second, ...on("log.txt"), directory: false })).toBeNull();
  }
});

it("goes on reading the layer's bytes through a handle from before the copy (A57, O25)", () => {
  const { timeline, disk, process, second, on } = world();
  happen(timeline, openFile, { process, ...on("License.txt"), access: "read", share: ["read", "write", "delete"] });
  const old = last(timeline);
  expect(old).toMatchObject({ serviced: "SERVICED_FROM_LAYER", record: null });
  expect(old.file?.path).toMatch(/\\base\\Files\\License\.txt$/);
  expect(happen(timeline, writeFile, { process: second, ...on("License.txt"), content: text("mine") })).toBeNull();
  happen(timeline, openFile, { process, ...on("License.txt"), access: "read", share: ["read"] });
  const fresh = last(timeline);
  expect(fresh.serviced).toBe("SERVICED_FROM_SCRATCH");
  const textBehind = (each: FileObject) => {
    const node = fileBehind(timeline.head, each);
    return node === null ? null : textOf(node);
  };
  expect(textBehind(old)).toBe("read me");
  expect(textBehind(fresh)).toBe("mine");
  expect(read(timeline, disk, "License.txt")).toBe("mine");
});

it("lets go of a record that is deleted under a handle which shares that", () => {
  const { timeline, disk, process, second, on } = world();
  happen(timeline, createJournal, { process, volume: disk, maximum: null, delta: null });
  happen(timeline, writeFile, { process, ...on("a.txt"), content: text("a") });
  happen(timeline, openFile, { process, ...on("a.txt"), access: "read", share: ["read", "write", "delete"] });
  const { id: object } = last(timeline);
  happen(timeline, deleteFile, { process: second, ...on("a.txt"), directory: false });
  expect(last(timeline).record).toBeNull();
  happen(timeline, writeFile, { process: second, ...on("b.txt"), content: text("b") });
  happen(timeline, closeFile, { process, ...on("a.txt"), object });
  expect(reasons(timeline, disk).slice(-3)).toEqual(["b.txt 100", "b.txt 102", "b.txt 80000102"]);
});
