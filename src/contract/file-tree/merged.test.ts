// Source: reference/windows-storage.md F2.27 (merge rule), §2.7 O11–O16 (delete, recreate, mkdir over a tombstone).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffTop, removeMerged } from "./change.ts";
import { fromText, textOf } from "./content.ts";
import { mergeLayers } from "./merge.ts";
import { mergedFind, mergedList } from "./merged.ts";
import { fold } from "./name.ts";
import type { DirectoryNode } from "./node.ts";
import { emptyDirectory, withNode } from "./tree.ts";
import { walk } from "./walk.ts";

type Act =
  | { readonly act: "write"; readonly path: readonly string[]; readonly text: string }
  | { readonly act: "mkdir" | "delete"; readonly path: readonly string[] }
  | { readonly act: "snapshot" };

/** Folded path to text of a file, or null for a directory. */
type Plain = Map<string, string | null>;

const key = (path: readonly string[]) => path.map(fold).join("\\");
const parents = (path: readonly string[]) => path.slice(0, -1).map((_, at) => path.slice(0, at + 1));

const allowed = (plain: Plain, { act, path }: { act: string; path: readonly string[] }): boolean => {
  const here = plain.get(key(path));
  if (act === "delete") return here !== undefined;
  if (parents(path).some((parent) => typeof plain.get(key(parent)) === "string")) return false;
  return act === "mkdir" ? here === undefined : here !== null;
};

const remember = (plain: Plain, act: Exclude<Act, { act: "snapshot" }>): void => {
  if (act.act === "delete") {
    for (const each of [...plain.keys()])
      if (each === key(act.path) || each.startsWith(`${key(act.path)}\\`)) plain.delete(each);
    return;
  }
  for (const parent of parents(act.path)) plain.set(key(parent), null);
  plain.set(key(act.path), act.act === "write" ? act.text : null);
};

const play = (acts: readonly Act[]): { readonly plain: Plain; readonly stack: readonly DirectoryNode[] } => {
  const plain: Plain = new Map();
  let stack: readonly DirectoryNode[] = [emptyDirectory()];
  for (const act of acts) {
    const [top = emptyDirectory(), ...lower] = stack;
    if (act.act === "snapshot") {
      stack = [emptyDirectory(), ...stack];
      continue;
    }
    if (!allowed(plain, act)) continue;
    remember(plain, act);
    const name = act.path.at(-1) ?? "";
    const next =
      act.act === "delete"
        ? removeMerged(top, lower, act.path)
        : withNode(top, act.path, act.act === "write" ? fromText(name, act.text) : emptyDirectory(name));
    stack = [next, ...lower];
  }
  return { plain, stack };
};

const seen = (tree: DirectoryNode): Plain =>
  new Map(
    [...walk(tree)].map(({ segments, node }) => [key(segments), node.kind === "file" ? (textOf(node) ?? "") : null]),
  );

function* visit(stack: readonly DirectoryNode[], at: readonly string[] = []): Generator<[string, string | null]> {
  for (const { node } of mergedList(stack, at) ?? []) {
    const path = [...at, node.name];
    const found = mergedFind(stack, path)?.node;
    expect(found).toBe(node);
    yield [key(path), node.kind === "file" ? (textOf(node) ?? "") : null];
    if (node.kind === "directory") yield* visit(stack, path);
  }
}

/** The rule by itself, tree by tree: the first of a name wins, a tombstone ends the search, directories merge. */
const supplier = (stack: readonly DirectoryNode[], at: readonly string[]): number | undefined => {
  let open = stack.map((tree, layer) => ({ tree, layer }));
  for (const [depth, name] of ["", ...at].entries()) {
    const next: typeof open = [];
    for (const { tree, layer } of open) {
      const node = depth === 0 ? tree : tree.entries[fold(name)];
      if (node === undefined) continue;
      if (node.kind !== "directory")
        return depth === at.length && node.kind === "file" && next.length === 0 ? layer : next[0]?.layer;
      next.push({ tree: node, layer });
      if (node.covers) break;
    }
    open = next;
  }
  return open[0]?.layer;
};

const sorted = (plain: Plain) => [...plain].sort(([one], [other]) => (one < other ? -1 : 1));

const path = fc.array(fc.constantFrom("a", "A", "b", "c"), { minLength: 1, maxLength: 4 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant("write" as const), path, text: fc.constantFrom("x", "y", "") }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("mkdir" as const), path }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant("delete" as const), path }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("snapshot" as const) }) },
);
const acts = fc.array(act, { maxLength: 40 });

describe("the merged view", () => {
  it("equals a plain map of paths, whatever is written, deleted, made again and snapshotted", () => {
    fc.assert(
      fc.property(acts, (each) => {
        const { plain, stack } = play(each);
        expect(sorted(new Map(visit(stack)))).toEqual(sorted(plain));
        expect(sorted(seen(mergeLayers(stack)))).toEqual(sorted(plain));
        const [top = emptyDirectory(), ...lower] = stack;
        expect(sorted(new Map(visit([top, mergeLayers(lower)])))).toEqual(sorted(plain));
      }),
      { numRuns: 400 },
    );
  });
  it("names the tree that supplies each file, found or listed", () => {
    fc.assert(
      fc.property(acts, (each) => {
        const { stack } = play(each);
        for (const [path, text] of visit(stack)) {
          const segments = path.split("\\");
          const parent = mergedList(stack, segments.slice(0, -1)) ?? [];
          const listed = parent.find(({ node }) => fold(node.name) === segments.at(-1));
          expect(mergedFind(stack, segments)?.layer).toBe(listed?.layer);
          if (text !== null) expect(listed?.layer).toBe(supplier(stack, segments));
        }
      }),
    );
  });
  it("takes what has been merged for one tree", () => {
    fc.assert(
      fc.property(acts, (each) => {
        const [top = emptyDirectory(), ...lower] = play(each).stack;
        for (const { node, layer } of mergedList([emptyDirectory(), top, mergeLayers(lower)]) ?? [])
          expect(layer).toBe(mergedFind([top], [node.name]) === undefined ? 2 : 1);
      }),
    );
  });
  it("survives JSON", () => {
    fc.assert(
      fc.property(acts, (each) => {
        expect(JSON.parse(JSON.stringify(play(each).stack))).toEqual(play(each).stack);
      }),
    );
  });
  it("differs from the lower trees by what the top says", () => {
    fc.assert(
      fc.property(acts, (each) => {
        const { stack } = play(each);
        const [top = emptyDirectory(), ...lower] = stack;
        for (const { change, segments } of diffTop(top, lower)) {
          expect(mergedFind(stack, segments) === undefined).toBe(change === "deleted");
          expect(mergedFind(lower, segments) === undefined).toBe(change === "added");
        }
      }),
    );
  });
});

describe("a stack of trees", () => {
  const base = withNode(withNode(emptyDirectory(), ["d", "one"], fromText("one", "1")), ["f"], fromText("f", "base"));

  it("names the layer that supplies a file", () => {
    const top = withNode(emptyDirectory(), ["d", "two"], fromText("two", "2"));
    expect(mergedFind([top, base], ["D", "ONE"])).toMatchObject({ layer: 1, node: { name: "one" } });
    expect(mergedFind([top, base], ["d"])?.stack).toHaveLength(2);
    expect(mergedList([top, base], ["d"])?.map(({ node, layer }) => [node.name, layer])).toEqual([
      ["one", 1],
      ["two", 0],
    ]);
    expect(mergedList([top, base], ["f"])).toBeUndefined();
  });
  it("leaves no tombstone for what no layer has", () => {
    const top = withNode(emptyDirectory(), ["new"], fromText("new", ""));
    expect(removeMerged(top, [base], ["new"])).toEqual(emptyDirectory());
  });
  it("leaves a tombstone, in the name of the layer, for what a layer has", () => {
    expect(removeMerged(emptyDirectory(), [base], ["D", "ONE"]).entries).toMatchObject({
      D: { entries: { ONE: { kind: "tombstone", name: "one" } } },
    });
  });
  it("gives the same merged tree for the same stack", () => {
    const top = emptyDirectory();
    expect(mergeLayers([top, base])).toBe(mergeLayers([top, base]));
  });
});
