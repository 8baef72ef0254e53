// Source: reference/windows-storage.md §2.6, §2.7: what is shown one by one is what whole listings show.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Timeline } from "#core/timeline.ts";
import { appendFile, createDirectory, deleteFile, deleteTree, renameFile, writeFile } from "../calls/index.ts";
import { expandDirectories } from "../filter/expand-directories.ts";
import { started, write } from "../layer/layer-world.ts";
import { happen } from "../small-world.ts";
import type { VolumeId } from "../volume/volume.ts";
import { entryAt, listDirectory, openDirectory, ownEntries, placeholdersShown } from "./index.ts";

const path = fc.constantFrom(
  "License.txt",
  "app",
  "app\\start.cmd",
  "Users",
  "Windows",
  "Windows\\System32",
  "Windows\\System32\\ntdll.dll",
  "Windows\\System32\\cmd.exe",
  "new",
  "new\\a.txt",
);
const operation = fc.record({
  what: fc.constantFrom("write", "append", "mkdir", "delete", "tree", "rename", "look"),
  path,
  to: path,
});

type World = ReturnType<typeof started>;

const doing = (
  { timeline, volume, on }: World,
  { what, path: at, to }: typeof operation extends fc.Arbitrary<infer O> ? O : never,
) => {
  const call = on(...at.split("\\"));
  switch (what) {
    case "write":
      return happen(timeline, writeFile, { ...call, ...write("x") });
    case "append":
      return happen(timeline, appendFile, { ...call, text: "y" });
    case "mkdir":
      return happen(timeline, createDirectory, { ...call, parents: false });
    case "delete":
      return happen(timeline, deleteFile, { ...call, directory: false });
    case "tree":
      return happen(timeline, deleteTree, call);
    case "rename":
      return happen(timeline, renameFile, { ...call, to: on(...to.split("\\")), replace: false });
    default:
      return happen(timeline, expandDirectories, { process: call.process, volume, directories: [at.split("\\")] });
  }
};

const directories = (
  timeline: Timeline,
  volume: VolumeId,
  at: readonly string[] = [],
): readonly (readonly string[])[] => [
  at,
  ...(listDirectory(timeline.head, volume, at)?.entries ?? []).flatMap(({ name, kind }) =>
    kind === "directory" ? directories(timeline, volume, [...at, name]) : [],
  ),
];

it("opens a directory to the same entries as the whole list has, each found by its name; with struck-out names on demand", () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
      const world = started();
      const { timeline, volume } = world;
      for (const each of operations) doing(world, each);
      for (const segments of directories(timeline, volume)) {
        const list = listDirectory(timeline.head, volume, segments);
        const open = openDirectory(timeline.head, volume, segments, false);
        expect(Array.from({ length: open?.count ?? -1 }, (_, at) => open?.at(at))).toEqual(list?.entries);
        list?.entries.forEach(({ name }, at) => {
          expect(open?.indexOf(name.toLowerCase())).toBe(at);
        });
        const struck = openDirectory(timeline.head, volume, segments, true);
        const raw = listDirectory(timeline.head, volume, segments, "raw")?.entries ?? [];
        for (const { name, state } of raw)
          if (state === "tombstone") expect(struck?.at(struck.indexOf(name)).state).toBe("tombstone");
      }
    }),
    { numRuns: 20 },
  );
});

it("tells own records from placeholders, each as it lies on the disk", () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
      const world = started();
      const { timeline, volume } = world;
      for (const each of operations) doing(world, each);
      const { count, at, indexOf } = placeholdersShown(timeline.head, volume);
      for (let index = 0; index < count; index += 1) {
        const { segments, entry } = at(index);
        expect(entry).toMatchObject({ state: "placeholder", record: expect.any(Number) });
        expect(entryAt(timeline.head, volume, segments, "raw")).toEqual(entry);
        expect(indexOf(segments)).toBe(index);
      }
      for (const { segments, entry } of ownEntries(timeline.head, volume)) {
        expect(entry.state).not.toBe("placeholder");
        expect(entryAt(timeline.head, volume, segments, "raw")).toEqual(entry);
        expect(indexOf(segments)).toBe(-1);
      }
    }),
    { numRuns: 20 },
  );
});
