// Source: reference/windows-storage.md §2.7, §2.8, F3.4, F4.12: what a container sees is what a plain disk would show; the layers never change.
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type DirectoryNode,
  directoryOf,
  type FileNode,
  fromText,
  opaqueFile,
  textOf,
} from "#contract/file-tree/index.ts";
import { type Failure, isFailure } from "#core/failure.ts";
import { composeMachine } from "#core/machine.ts";
import { emptyRadix, pairs } from "#core/persistent/radix.ts";
import type { EntityRef } from "#core/table.ts";
import type { Timeline } from "#core/timeline.ts";
import type { Reader } from "#core/world.ts";
import {
  appendFile,
  copyFile,
  createDirectory,
  createHardLink,
  createJournal,
  deleteFile,
  deleteTree,
  renameFile,
  setAttributes,
  setEnd,
  writeFile,
  writeStream,
} from "../calls/index.ts";
import { storage } from "../index.ts";
import { layers } from "../layer/layer.ts";
import { reasons } from "../ntfs/journal.ts";
import { addLayer, diskWorld, happen } from "../small-world.ts";
import { listOnVolume } from "../volume/find.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { faultsOf } from "./invariants.ts";
import { newFile, type Operation, operations, type Plain, type PlainFile, plainly } from "./plain-disk.ts";

const machine = composeMachine([storage]);
const twin = { attributes: "A", linked: "twin" };
const lower = directoryOf("", [
  directoryOf("a", [
    fromText("b", "lower a\\b", {
      attributes: "A",
      streams: [{ name: "s", size: 1, content: { kind: "text", text: "z" } }],
    }),
    directoryOf("c", [fromText("a", "lower a\\c\\a", { attributes: "A" })]),
  ]),
  fromText("b", "lower b", { attributes: "A" }),
]);
const upper = directoryOf("", [
  directoryOf("a", [directoryOf("c", [fromText("b", "upper a\\c\\b", twin)])]),
  { kind: "tombstone", name: "b" },
  directoryOf("c", [directoryOf("c", []), fromText("a", "upper a\\c\\b", twin)]),
]);
const start = (): Plain =>
  new Map<string, PlainFile | null>([
    ["a", null],
    ["a\\b", { ...newFile("lower a\\b"), streams: { s: "z" } }],
    ["a\\c", null],
    ["a\\c\\a", newFile("lower a\\c\\a")],
    // Two names of one file of the image are two files of the container (O21).
    ["a\\c\\b", newFile("upper a\\c\\b")],
    ["c", null],
    ["c\\c", null],
    ["c\\a", newFile("upper a\\c\\b")],
  ]);

const path = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 }).map((names) => names.join("\\"));
const operation: fc.Arbitrary<Operation> = fc.record({ what: fc.constantFrom(...operations), path, to: path });

const fileOf = (node: FileNode): PlainFile => ({
  text: textOf(node) ?? "?",
  streams: Object.fromEntries(
    (node.streams ?? []).map(({ name, content }) => [name, content.kind === "text" ? content.text : "?"]),
  ),
  attributes: node.attributes ?? "",
});
const visible = (reader: Reader, volume: VolumeId, at: readonly string[] = []): [string, PlainFile | null][] => {
  const listing = listOnVolume(reader, volume, at);
  if (isFailure(listing)) throw new Error(`${at.join("\\")}: ${listing.message}`);
  return listing.nodes.flatMap((node): [string, PlainFile | null][] => {
    const segments = [...at, node.name];
    if (node.kind === "directory") return [[segments.join("\\"), null], ...visible(reader, volume, segments)];
    return node.kind === "file" ? [[segments.join("\\"), fileOf(node)]] : [];
  });
};

const really = (
  timeline: Timeline,
  process: EntityRef,
  volume: VolumeId,
  { what, path: at, to: other }: Operation,
  text: string,
): Failure | null => {
  const call = { process, volume, segments: at.split("\\"), readOnly: false };
  const to = { volume, segments: other.split("\\"), readOnly: false };
  switch (what) {
    case "write":
      return happen(timeline, writeFile, { ...call, content: { kind: "text", text } });
    case "append":
      return happen(timeline, appendFile, { ...call, text });
    case "mkdir":
      return happen(timeline, createDirectory, { ...call, parents: false });
    case "delete":
      return happen(timeline, deleteFile, { ...call, directory: false });
    case "rmdir":
      return happen(timeline, deleteFile, { ...call, directory: true });
    case "tree":
      return happen(timeline, deleteTree, call);
    case "rename":
      return happen(timeline, renameFile, { ...call, to, replace: false });
    case "copy":
      return happen(timeline, copyFile, { ...call, to, replace: true });
    case "link":
      return happen(timeline, createHardLink, { ...call, to });
    case "stream":
      return happen(timeline, writeStream, { ...call, stream: "s", text, append: false });
    case "attributes":
      return happen(timeline, setAttributes, { ...call, attributes: "AN" });
    default:
      return happen(timeline, setEnd, { ...call, size: 3 });
  }
};

const world = () =>
  diskWorld(machine, (tx, volume) => {
    const base = addLayer(tx, "l", null, lower);
    const over = addLayer(tx, "u", base, upper);
    tx.update(volumes, volume, { layers: [over, base] });
  });

it("shows after any calls what a plain disk would show; every cluster has one owner, every record its name", () => {
  const before: readonly DirectoryNode[] = [lower, upper].map((tree) => structuredClone(tree));
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 25 }), fc.boolean(), (all, journal) => {
      const { timeline, disk, process } = world();
      if (journal) happen(timeline, createJournal, { process, volume: disk, maximum: 8192, delta: 4096 });
      const plain = start();
      let size = 0;
      expect(new Map(visible(timeline.head, disk))).toEqual(plain);
      all.forEach((each, number) => {
        // To copy a directory is another act of the shell's; a file onto itself is refused by it.
        if (each.what === "copy" && (plain.get(each.path) === null || each.path === each.to)) return;
        const text = `${number};`.repeat(number % 3 === 0 ? 900 : 1);
        const failed = really(timeline, process, disk, each, text) !== null;
        expect({ ...each, failed }).toEqual({ ...each, failed: !plainly(plain, each, text) });
        expect(new Map(visible(timeline.head, disk))).toEqual(plain);
        const ntfs = timeline.head.get(volumes, disk)?.ntfs;
        expect(ntfs && faultsOf(ntfs)).toEqual([]);
        expect(ntfs?.vhdx?.fileSize ?? 0).toBeGreaterThanOrEqual(size);
        size = ntfs?.vhdx?.fileSize ?? 0;
        // No transactions in a container, and none in its journal (A68).
        for (const [, record] of pairs(ntfs?.journal?.records ?? emptyRadix))
          expect(record.reason & reasons.TRANSACTED_CHANGE).toBe(0);
      });
      const trees = timeline.head.all(layers).map(({ tree }) => ("stored" in tree ? tree.stored : null));
      expect(trees).toEqual(expect.arrayContaining([...before]));
    }),
    { numRuns: 100 },
  );
}, 60_000);

it("keeps the host's own files without any filter", () => {
  const { timeline, host, process } = diskWorld(machine);
  const big = { content: { kind: "opaque" } as const, size: opaqueFile("x", 10_000).size };
  happen(timeline, writeFile, { process, volume: host, segments: ["x"], readOnly: false, ...big });
  happen(timeline, deleteFile, { process, volume: host, segments: ["x"], readOnly: false, directory: false });
  expect(visible(timeline.head, host).map(([name]) => name)).toEqual(expect.not.arrayContaining(["x"]));
  expect(faultsOf(timeline.head.get(volumes, host)?.ntfs as never)).toEqual([]);
});
