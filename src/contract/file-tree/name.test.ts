// Source: reference/windows-storage.md F2.27, §2.7 O1 (names compared without case, listed by NTFS index).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "#core/persistent/hash.ts";
import { compareNames, fold, hashName, isName, joinPath, splitPath } from "./name.ts";

describe("fold", () => {
  it("makes names equal that differ in case only", () => {
    expect(fold("License.txt")).toBe(fold("LICENSE.TXT"));
    expect(fold("Ärger")).toBe(fold("äRGER"));
  });
  it("keeps one unit one unit", () => {
    expect(fold("straße")).toBe("STRAßE");
    expect(fold("ſ")).not.toBe(fold("s"));
  });
});

describe("a name inside a path", () => {
  const name = fc.string({ unit: fc.constantFrom(..."aAbBäÄßſſKk1._ ") });

  it("is compared and hashed as its folded form is", () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const path = `x\\${one}\\y`;
        const same = fold(one) === fold(other);
        expect(isName(other, path, 2, 2 + one.length)).toBe(same);
        if (same) expect(hashName(path, 2, 2 + one.length)).toBe(hashOf(fold(other)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("splitPath", () => {
  it.each([
    ["C:\\a\\b", ["a", "b"]],
    ["c:/a//b/", ["a", "b"]],
    ["\\a", ["a"]],
    ["a\\.\\b\\..\\c", ["a", "c"]],
    ["..\\..\\a", ["a"]],
    ["\\\\?\\C:\\a b\\c.txt", ["a b", "c.txt"]],
    ["C:\\", []],
    ["", []],
  ])("%s", (path, segments) => {
    expect(splitPath(path)).toEqual(segments);
  });
  it("is undone by joinPath", () => {
    expect(joinPath(splitPath("C:\\Windows\\System32"))).toBe("C:\\Windows\\System32");
    expect(joinPath([])).toBe("C:\\");
  });
});

describe("compareNames", () => {
  it("orders by folded units", () => {
    expect(["b", "_", "A", "a1", "Z"].sort(compareNames)).toEqual(["A", "a1", "b", "Z", "_"]);
  });
});
