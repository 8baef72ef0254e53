// Source: what the reader of a tree expects: the lines of open directories, in order, each found again by its path.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseChildren } from "./fixture/base.ts";
import { story } from "./fixture/story.ts";
import { flatTree } from "./flat-tree.ts";
import type { Tree } from "./model.ts";
import { around } from "./paths.ts";
import { anyStorage } from "./random-model.ts";

/** Lines made one by one, as a person would. */
const naive = (tree: Tree, open: ReadonlySet<string>, path = "", depth = 0): readonly string[] => {
  const rows = tree.children(path);
  return Array.from({ length: rows?.count ?? 0 }, (_, at) => rows?.at(at)).flatMap((entry) =>
    entry === undefined
      ? []
      : [
          `${depth} ${entry.path}`,
          ...(entry.kind === "directory" && open.has(entry.path) ? naive(tree, open, entry.path, depth + 1) : []),
        ],
  );
};

const directoriesOf = (tree: Tree, path = ""): readonly string[] => {
  const rows = tree.children(path);
  return Array.from({ length: rows?.count ?? 0 }, (_, at) => rows?.at(at)).flatMap((entry) =>
    entry?.kind === "directory" ? [entry.path, ...directoriesOf(tree, entry.path)] : [],
  );
};

describe("the lines of a tree", () => {
  it("are those of its open directories, in order, each found by its path", () => {
    fc.assert(
      fc.property(anyStorage, fc.array(fc.nat(60)), (model, picks) => {
        for (const { seen } of model.disks) {
          const all = directoriesOf(seen);
          const open = picks.flatMap((pick) => all[pick] ?? []);
          const flat = flatTree(seen, open);
          const lines = Array.from({ length: flat.count }, (_, line) => flat.at(line));
          expect(lines.map(({ depth, entry }) => `${depth} ${entry.path}`)).toEqual(naive(seen, new Set(open)));
          lines.forEach(({ entry }, line) => {
            expect(flat.lineOf(entry.path)).toBe(line);
          });
        }
      }),
    );
  });

  it("are counted, not made: a directory of 26,000 is one question", () => {
    const [disk] = story.started.disks;
    if (disk === undefined) throw new Error("The story has no disk.");
    const store = "Windows\\WinSxS";
    let asked = 0;
    const counting: Tree = {
      ...disk.seen,
      children: (path) => {
        const rows = disk.seen.children(path);
        return rows === null
          ? null
          : {
              ...rows,
              at: (index) => {
                asked += 1;
                return rows.at(index);
              },
            };
      },
    };
    const flat = flatTree(counting, [...around(store), store]);
    expect(flat.count).toBeGreaterThan(26_000);
    const line = flat.lineOf(`${store}\\${baseChildren(store)?.at(20_000).name}`);
    expect(flat.at(line).place).toBe(20_001);
    expect(asked).toBeLessThan(20);
  });
});
