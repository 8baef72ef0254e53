// Source: reference/windows-storage.md §2.7, §6.2, §10; Linux kernel, Overlay Filesystem; Moby, pkg/archive/changes.go.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directoryOf, fromText } from "#contract/file-tree/index.ts";
import { linuxStore } from "./stores/linux.ts";
import { differences, type Plain, perform, viewOfPlain } from "./stores/plain.ts";
import type { LayerStore, Operation, Running } from "./stores/store.ts";
import { windowsStore } from "./stores/windows.ts";

const lower = directoryOf("", [
  directoryOf("a", [fromText("b", "lower a/b"), directoryOf("c", [fromText("a", "lower a/c/a")])]),
  fromText("b", "lower b"),
]);
const upper = directoryOf("", [
  directoryOf("a", [directoryOf("c", [fromText("b", "upper a/c/b")])]),
  { kind: "tombstone", name: "b" },
  directoryOf("c", [directoryOf("c", [])]),
]);
const image: Plain = new Map([
  ["a", null],
  ["a/b", { text: "lower a/b", written: -1 }],
  ["a/c", null],
  ["a/c/a", { text: "lower a/c/a", written: -2 }],
  ["a/c/b", { text: "upper a/c/b", written: -3 }],
  ["c", null],
  ["c/c", null],
]);

const path = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 }).map((names) => names.join("/"));
const operation = fc.record<Operation>({
  what: fc.constantFrom("write", "append", "mkdir", "delete", "rmdir", "rename"),
  path,
  to: path,
});

/** Does the same to a container and to a plain disk, and compares each time whether it could be done. */
const run = (running: Running, operations: readonly Operation[]): Plain => {
  const plain: Plain = new Map(image);
  operations.forEach((each, number) => {
    // Renaming a directory is where the two systems part: EXDEV here, a moved placeholder there.
    if (each.what === "rename" && plain.get(each.path) === null) return;
    const done = perform(plain, each, `${number};`, number);
    expect({ ...each, done: running.perform(each, `${number};`) }).toEqual({ ...each, done });
  });
  return plain;
};

const law = (store: LayerStore, holds: (running: Running, plain: Plain) => void, numRuns = 60): void => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 16 }), (operations) => {
      const running = store.begin([lower, upper]);
      const layers = running.layers();
      const plain = run(running, operations);
      holds(running, plain);
      expect(running.layers()).toBe(layers);
    }),
    { numRuns },
  );
};

describe.each([linuxStore, windowsStore])("$name", (store) => {
  it("shows what a plain disk would show, and its layers never change", () => {
    law(store, (running, plain) => expect(running.view()).toEqual(viewOfPlain(plain)));
  });

  it("shows the same from a commit", () => {
    law(store, (running, plain) => expect(running.viewOfCommit()).toEqual(viewOfPlain(plain)), 25);
  });
});

describe("docker diff", () => {
  it("of overlay2 says added, changed or deleted of every path that differs, and of no other", () => {
    law(linuxStore, (running, plain) => {
      const lines = running.changes().map(({ path: at, kind }) => [at, "CAD".charAt(kind)] as const);
      const expected = [...differences(image, plain)].map(([at, kind]) => [`/${at}`, kind] as const);
      expect(new Map(lines)).toEqual(new Map(expected));
      expect(lines).toHaveLength(expected.length);
    });
  });

  it("of windowsfilter says changed or deleted, and never added, of every path that differs", () => {
    law(windowsStore, (running, plain) => {
      const lines = running.changes();
      expect(lines.every(({ kind, path: at }) => kind !== 1 && /^(Files|Hives)(\/|$)/.test(at))).toBe(true);
      const said = lines.map(({ path: at, kind }) => `${"CAD".charAt(kind)} ${at}`);
      for (const [at, kind] of differences(image, plain))
        expect(said).toContain(`${kind === "D" ? "D" : "C"} Files/${at}`);
    });
  });
});
