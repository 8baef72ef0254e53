// Source: Win32, ReadDirectoryChangesW, FILE_NOTIFY_INFORMATION; reference/windows-storage.md §3, "Change notifications".
import { expect, it } from "vitest";
import { composeMachine } from "#core/machine.ts";
import { kernel } from "../../kernel/index.ts";
import { terminateProcess } from "../../kernel/process/exit.ts";
import type { ProcessId } from "../../kernel/process/process.ts";
import {
  appendFile,
  closeWatch,
  createDirectory,
  createHardLink,
  deleteFile,
  directoryWatches,
  renameFile,
  setAttributes,
  setOwner,
  watchDirectory,
  writeFile,
} from "../calls/index.ts";
import { storage } from "../index.ts";
import { diskWorld, happen } from "../small-world.ts";
import { fileActions, type NotifyFilter } from "./directory-watch.ts";
import { notifyWatch } from "./notify.ts";

const machine = composeMachine([kernel, storage]);
const all: readonly NotifyFilter[] = ["FILE_NAME", "DIR_NAME", "ATTRIBUTES", "SIZE", "LAST_WRITE", "SECURITY"];
const content = { kind: "text", text: "x" } as const;

const watched = (filter: readonly NotifyFilter[], subtree: boolean, ...segments: string[]) => {
  const made = diskWorld(machine);
  const { timeline, disk, process } = made;
  const on = (...names: string[]) => ({ process, volume: disk, segments: names, readOnly: false });
  expect(happen(timeline, watchDirectory, { ...on(...segments), subtree, filter })).toBeNull();
  let seen = 0;
  const since = (): readonly string[] => {
    const changes = timeline.head.all(directoryWatches)[0]?.changes ?? [];
    const fresh = changes.slice(seen).map(({ action, name }) => `${fileActions[action]} ${name}`);
    seen = changes.length;
    return fresh;
  };
  return { ...made, on, since };
};

it("tells of names that come, change, move and go", () => {
  const { timeline, on, since } = watched(all, false, "app");
  happen(timeline, writeFile, { ...on("app", "a.txt"), content });
  expect(since()).toEqual(["1 a.txt", "3 a.txt"]);
  happen(timeline, appendFile, { ...on("app", "a.txt"), text: "y" });
  expect(since()).toEqual(["3 a.txt"]);
  happen(timeline, setAttributes, { ...on("app", "a.txt"), attributes: "AR" });
  happen(timeline, setOwner, { ...on("app", "a.txt"), owner: "x" });
  expect(since()).toEqual(["3 a.txt", "3 a.txt"]);
  happen(timeline, renameFile, { ...on("app", "a.txt"), to: on("app", "b.txt"), replace: false });
  expect(since()).toEqual(["4 a.txt", "5 b.txt"]);
  happen(timeline, createHardLink, { ...on("app", "b.txt"), to: on("app", "c.txt") });
  happen(timeline, createDirectory, { ...on("app", "sub"), parents: false });
  expect(since()).toEqual(["1 c.txt", "1 sub"]);
  happen(timeline, setAttributes, { ...on("app", "c.txt"), attributes: "A" });
  happen(timeline, deleteFile, { ...on("app", "sub"), directory: true });
  expect(since()).toEqual(["3 b.txt", "2 sub"]);
});

it("delivers in an event of its own, and only what its filter and its depth let through", () => {
  const { timeline, on, since } = watched(["FILE_NAME"], true, "Users");
  const delivered = () => timeline.events.filter(({ kind }) => kind === notifyWatch.kind).length;
  happen(timeline, writeFile, { ...on("Users", "Public", "a.txt"), content });
  expect(since()).toEqual(["1 Public\\a.txt"]);
  expect(delivered()).toBe(1);
  happen(timeline, appendFile, { ...on("Users", "Public", "a.txt"), text: "y" });
  happen(timeline, createDirectory, { ...on("Users", "Public", "sub"), parents: false });
  happen(timeline, writeFile, { ...on("app", "b.txt"), content });
  expect(since()).toEqual([]);
  expect(delivered()).toBe(1);
  const flat = watched(all, false, "Users");
  happen(flat.timeline, writeFile, { ...flat.on("Users", "Public", "a.txt"), content });
  expect(flat.since()).toEqual([]);
});

it("says nothing of placeholders and tombstones, which wcifs makes for itself", () => {
  const { timeline, on, since } = watched(all, true);
  happen(timeline, deleteFile, { ...on("Windows", "System32", "cmd.exe"), directory: false });
  expect(since()).toEqual(["2 Windows\\System32\\cmd.exe"]);
});

it("ends with its handle, and with its process", () => {
  const { timeline, on, process } = watched(all, false, "app");
  const watch = () => timeline.head.all(directoryWatches)[0]?.id;
  happen(timeline, closeWatch, { ...on("app"), watch: watch() ?? (0 as never) });
  expect(watch()).toBeUndefined();
  expect(happen(timeline, watchDirectory, { ...on("License.txt"), subtree: false, filter: all })?.code).toBe("267");
  expect(happen(timeline, watchDirectory, { ...on("none"), subtree: false, filter: all })?.code).toBe("2");
  happen(timeline, watchDirectory, { ...on("app"), subtree: false, filter: all });
  const self = process.id as ProcessId;
  happen(timeline, terminateProcess, { by: self, process: self, exitCode: 1 });
  expect(watch()).toBeUndefined();
});
