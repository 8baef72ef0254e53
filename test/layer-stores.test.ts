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

// Mostly what the image has, so that steps meet; `c/c` and `c` most of all: a directory must be empty to go.
const path = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...image.keys(), "c/c", "c") },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 3 }).map((names) => names.join("/")),
  },
);
const operation = fc.record<Operation>({
  what: fc.constantFrom("write", "append", "mkdir", "delete", "rmdir", "rename"),
  path,
  to: path,
});

interface Ran {
  readonly plain: Plain;
  /** Directories that were removed once, whatever has become of them since. */
  readonly removed: ReadonlySet<string>;
}

/** Does the same to a container and to a plain disk, and compares each time whether it could be done. */
const run = (running: Running, operations: readonly Operation[]): Ran => {
  const plain: Plain = new Map(image);
  const removed = new Set<string>();
  operations.forEach((each, number) => {
    // Renaming a directory is where the two systems part: EXDEV here, a moved placeholder there.
    if (each.what === "rename" && plain.get(each.path) === null) return;
    // As long as what a/b says: its size alone does not tell.
    const text = `${number};`.padStart("lower a/b".length);
    const done = perform(plain, each, text, number);
    expect({ ...each, done: running.perform(each, text) }).toEqual({ ...each, done });
    if (done && each.what === "rmdir") removed.add(each.path);
  });
  return { plain, removed };
};

const within = (path: string, directories: ReadonlySet<string>): boolean =>
  [...directories].some((directory) => path.startsWith(`${directory}/`));

type Said = ReadonlySet<string>;

/** After any operations: the view, the view of a commit, `docker diff` as `says` checks it, and layers that are what they were. */
const law = (
  store: LayerStore,
  says: (lines: Said, differs: ReturnType<typeof differences>, removed: Said) => void,
): void => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 30, size: "max" }), (operations) => {
      const running = store.begin([lower, upper]);
      const layers = running.layers();
      const { plain, removed } = run(running, operations);
      expect(running.view()).toEqual(viewOfPlain(plain));
      const lines = running.changes().map(({ path: at, kind }) => `${"CAD".charAt(kind)} ${at}`);
      const said = new Set(lines);
      expect(said.size).toBe(lines.length);
      says(said, differences(image, plain), removed);
      expect(running.viewOfCommit()).toEqual(viewOfPlain(plain));
      expect(running.layers()).toBe(layers);
    }),
    { numRuns: 50 },
  );
};

describe("after any operations a container shows what a plain disk would, its commit shows the same, no layer has changed, and docker diff", () => {
  it("of overlay2 says added, changed or deleted of every path that differs, and of no other", () => {
    law(linuxStore, (said, differs) =>
      expect(said).toEqual(new Set([...differs].map(([at, kind]) => `${kind} /${at}`))),
    );
  }, 60_000);

  it("of windowsfilter says changed or deleted of every path that differs, and never added", () => {
    law(windowsStore, (said, differs, removed) => {
      expect([...said].filter((line) => !/^[CD] (Files|Hives)(\/|$)/.test(line))).toEqual([]);
      for (const [at, kind] of differs) {
        // A directory that was made anew hides what layers have in it, without a tombstone for each (A52).
        if (kind === "D" && within(at, removed)) continue;
        expect(said).toContain(`${kind === "D" ? "D" : "C"} Files/${at}`);
      }
    });
  }, 60_000);
});
