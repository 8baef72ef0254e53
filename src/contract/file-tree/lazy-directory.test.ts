// Source: reference/windows-storage.md F2.27, §2.7 O1 (names compared without case, listed by NTFS index).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromText } from "./content.ts";
import { entryIn, sortedEntries } from "./entry.ts";
import { lazyDirectory } from "./lazy-directory.ts";
import { mergeLayers } from "./merge.ts";
import { mergedFind } from "./merged.ts";
import type { DirectoryNode } from "./node.ts";
import { directoryOf, withNode } from "./tree.ts";
import { measure } from "./walk.ts";

const names = fc.array(fc.string({ unit: fc.constantFrom(..."abAB1_äÄ"), minLength: 1, maxLength: 4 }), {
  maxLength: 40,
});

describe("a directory made on first look", () => {
  it("finds and lists what a directory of plain data does", () => {
    fc.assert(
      fc.property(names, names, (some, asked) => {
        const nodes = some.map((name, at) => fromText(name, `${at}`));
        const plain = directoryOf("d", nodes);
        const lazy = lazyDirectory({ name: "d" }, () => nodes);
        for (const name of [...some, ...asked]) expect(entryIn(lazy, name)).toEqual(entryIn(plain, name));
        expect(sortedEntries(lazy)).toEqual(sortedEntries(plain));
        expect(lazy.entries).toEqual(plain.entries);
      }),
    );
  });
  it("is made once, and not before somebody looks into it", () => {
    let looks = 0;
    const inner = lazyDirectory({ name: "inner" }, () => {
      looks += 1;
      return [fromText("a", "")];
    });
    const outer = lazyDirectory({ name: "" }, () => [inner]);
    const merged = mergeLayers([directoryOf("", [fromText("b", "")]), outer]);
    expect(sortedEntries(merged).map(({ name }) => name)).toEqual(["b", "inner"]);
    expect(mergedFind([merged], ["inner"])?.node.name).toBe("inner");
    expect(looks).toBe(0);
    expect(mergedFind([merged], ["inner", "A"])?.node.name).toBe("a");
    expect(mergedFind([outer], ["inner", "x"])).toBeUndefined();
    expect(looks).toBe(1);
  });
  it("has no index that a changed copy of it could be found by", () => {
    const lazy = lazyDirectory({ name: "" }, () => [fromText("a", "")]);
    const next = withNode(lazy, ["b"], fromText("b", ""));
    expect(entryIn(next, "B")?.name).toBe("b");
    expect(entryIn(lazy, "B")).toBeUndefined();
    expect(JSON.parse(JSON.stringify(next))).toEqual(next);
  });
  it("shows no tombstones, at whatever depth", () => {
    const gone = { kind: "tombstone" as const, name: "x" };
    const lazy = lazyDirectory({ name: "" }, () => [gone, directoryOf("d", [gone, fromText("y", "")])]);
    expect(sortedEntries(lazy).map(({ name }) => name)).toEqual(["d"]);
    expect(sortedEntries(entryIn(lazy, "D") as DirectoryNode).map(({ name }) => name)).toEqual(["y"]);
  });
  it("is measured without a look where its maker has told what lies under it", () => {
    const told = { files: 100_000, hardLinks: 40_000, directories: 17_000, bytes: 3_000_000_000 };
    const lazy = lazyDirectory(
      { name: "" },
      () => {
        throw new Error("Somebody looked.");
      },
      told,
    );
    expect(measure(lazy)).toBe(told);
  });
});
