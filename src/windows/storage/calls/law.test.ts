// Source: reference/windows-storage.md §2.8: what a container sees is what a plain disk would show.
import fc from "fast-check";
import { expect, it } from "vitest";
import { type DirectoryNode, directoryOf, fromText, textOf } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import { composeMachine } from "#core/machine.ts";
import type { Reader } from "#core/world.ts";
import { storage } from "../index.ts";
import { layers } from "../layer/layer.ts";
import { addLayer, diskWorld, happen } from "../small-world.ts";
import { listOnVolume } from "../volume/find.ts";
import { type VolumeId, volumes } from "../volume/volume.ts";
import { appendFile, copyFile, createDirectory, deleteFile, deleteTree, renameFile, writeFile } from "./index.ts";

const machine = composeMachine([storage]);
const lower = directoryOf("", [
  directoryOf("a", [fromText("b", "lower a\\b"), directoryOf("c", [fromText("a", "lower a\\c\\a")])]),
  fromText("b", "lower b"),
]);
const upper = directoryOf("", [
  directoryOf("a", [directoryOf("c", [fromText("b", "upper a\\c\\b")])]),
  { kind: "tombstone", name: "b" },
  directoryOf("c", [directoryOf("c", [])]),
]);

/** A plain disk: a text for a file, null for a directory, by path. */
type Plain = Map<string, string | null>;
const start: readonly (readonly [string, string | null])[] = [
  ["a", null],
  ["a\\b", "lower a\\b"],
  ["a\\c", null],
  ["a\\c\\a", "lower a\\c\\a"],
  ["a\\c\\b", "upper a\\c\\b"],
  ["c", null],
  ["c\\c", null],
];
const within = (path: string, tree: string): boolean => path === tree || path.startsWith(`${tree}\\`);
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("\\")));
const holds = (plain: Plain, path: string): boolean => parentOf(path) === "" || plain.get(parentOf(path)) === null;
const move = (plain: Plain, from: string, to: string): void => {
  for (const [path, text] of [...plain]) if (within(path, from)) plain.set(`${to}${path.slice(from.length)}`, text);
};
const drop = (plain: Plain, tree: string): void => {
  for (const path of [...plain.keys()]) if (within(path, tree)) plain.delete(path);
};

const path = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 }).map((names) => names.join("\\"));
const operation = fc.record({
  what: fc.constantFrom("write", "append", "mkdir", "delete", "rmdir", "tree", "rename", "copy"),
  path,
  to: path,
});
type Operation = { readonly what: string; readonly path: string; readonly to: string };

/** Does it on the plain disk; false if Windows would refuse. */
const plainly = (plain: Plain, { what, path: at, to }: Operation, text: string): boolean => {
  const there = plain.get(at);
  switch (what) {
    case "write":
      if (!holds(plain, at) || there === null) return false;
      plain.set(at, text);
      return true;
    case "append":
      if (!holds(plain, at) || there === null) return false;
      plain.set(at, `${there ?? ""}${text}`);
      return true;
    case "mkdir":
      if (!holds(plain, at) || there !== undefined) return false;
      plain.set(at, null);
      return true;
    case "delete":
      if (typeof there !== "string") return false;
      plain.delete(at);
      return true;
    case "rmdir":
      if (there !== null || [...plain.keys()].some((each) => each !== at && within(each, at))) return false;
      plain.delete(at);
      return true;
    case "tree":
      if (there !== null) return false;
      drop(plain, at);
      return true;
    case "rename":
      if (there === undefined || !holds(plain, to) || (plain.has(to) && to !== at)) return false;
      if (to !== at && within(to, at)) return false;
      if (to === at) return true;
      move(plain, at, to);
      drop(plain, at);
      return true;
    default:
      if (typeof there !== "string" || !holds(plain, to) || plain.get(to) === null) return false;
      plain.set(to, there);
      return true;
  }
};

const visible = (reader: Reader, volume: VolumeId, at: readonly string[] = []): readonly [string, string | null][] => {
  const listing = listOnVolume(reader, volume, at);
  if (isFailure(listing)) throw new Error(`${at.join("\\")}: ${listing.message}`);
  return listing.nodes.flatMap((node): [string, string | null][] => {
    const path = [...at, node.name];
    if (node.kind === "directory") return [[path.join("\\"), null], ...visible(reader, volume, path)];
    return node.kind === "file" ? [[path.join("\\"), textOf(node) ?? "?"]] : [];
  });
};

it("shows after any calls what a plain disk would show, and the layers never change", () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 25 }), (operations) => {
      const { timeline, disk, process } = diskWorld(machine, (tx, volume) => {
        const base = addLayer(tx, "l", null, lower);
        const over = addLayer(tx, "u", base, upper);
        tx.update(volumes, volume, { layers: [over, base] });
      });
      const before: readonly DirectoryNode[] = [lower, upper].map((tree) => structuredClone(tree));
      const plain: Plain = new Map(start);
      expect(new Map(visible(timeline.head, disk))).toEqual(plain);
      operations.forEach((each, number) => {
        const call = { process, volume: disk, segments: each.path.split("\\"), readOnly: false };
        const to = { volume: disk, segments: each.to.split("\\"), readOnly: false };
        const text = `${number};`;
        const acts = {
          write: () => happen(timeline, writeFile, { ...call, content: { kind: "text", text } }),
          append: () => happen(timeline, appendFile, { ...call, text }),
          mkdir: () => happen(timeline, createDirectory, { ...call, parents: false }),
          delete: () => happen(timeline, deleteFile, { ...call, directory: false }),
          rmdir: () => happen(timeline, deleteFile, { ...call, directory: true }),
          tree: () => happen(timeline, deleteTree, call),
          rename: () => happen(timeline, renameFile, { ...call, to, replace: false }),
          copy: () =>
            plain.get(each.path) === null ? null : happen(timeline, copyFile, { ...call, to, replace: true }),
        };
        const failed = acts[each.what as keyof typeof acts]() !== null;
        const skipped = each.what === "copy" && plain.get(each.path) === null;
        const done = plainly(plain, each, text);
        if (!skipped) expect({ ...each, failed }).toEqual({ ...each, failed: !done });
        expect(new Map(visible(timeline.head, disk))).toEqual(plain);
      });
      expect(timeline.head.all(layers).map(({ tree }) => ("stored" in tree ? tree.stored : null))).toEqual(
        expect.arrayContaining([...before]),
      );
    }),
    { numRuns: 200 },
  );
});
