// Source: reference/windows-storage.md F2.27, §2.7 O1 (names compared without case, listed by NTFS index).
import { describe, expect, it } from "vitest";
import { compareNames, fold, joinPath, splitPath } from "./name.ts";

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
