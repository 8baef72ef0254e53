// Source: reference/windows-storage.md §2.7 O11–O16.
import { describe, expect, it } from "vitest";
import { fromText, opaqueFile } from "./content.ts";
import { directoryOf, emptyDirectory, findIn, type Placement, withNode, withNodes, withoutNode } from "./tree.ts";
import { measure, walk } from "./walk.ts";

const root = withNodes(emptyDirectory(), [
  [["Windows", "System32", "cmd.exe"], opaqueFile("cmd.exe", 300)],
  [["License.txt"], fromText("License.txt", "hello")],
]);

describe("a tree", () => {
  it("finds names without regard to case and keeps them as written", () => {
    expect(findIn(root, ["WINDOWS", "system32", "CMD.EXE"])?.name).toBe("cmd.exe");
    expect(findIn(root, ["License.txt", "x"])).toBeUndefined();
    expect(findIn(root, [])).toBe(root);
  });
  it("is not changed by a write, and shares what the write does not touch", () => {
    const next = withNode(root, ["src", "app.cs"], fromText("app.cs", "x"));
    expect(findIn(root, ["src"])).toBeUndefined();
    expect(findIn(next, ["Windows"])).toBe(findIn(root, ["Windows"]));
  });
  it("gives the same tree when nothing is removed", () => {
    expect(withoutNode(root, ["Windows", "nope"])).toBe(root);
    expect(findIn(withoutNode(root, ["windows", "SYSTEM32"]), ["Windows", "System32"])).toBeUndefined();
  });
  it("covers what lies below when a directory takes the place of a tombstone", () => {
    const gone = withNode(root, ["Windows"], { kind: "tombstone", name: "Windows" });
    expect(withNode(gone, ["Windows"], emptyDirectory("Windows"))).toEqual(
      withNode(gone, ["Windows"], emptyDirectory("Windows", { covers: true })),
    );
    expect(findIn(withNode(gone, ["Windows", "a"], fromText("a", "")), ["Windows"])).toHaveProperty("covers", true);
  });
  it("refuses a file as a parent and a node under another name", () => {
    expect(() => withNode(root, ["License.txt", "a"], fromText("a", ""))).toThrow("License.txt");
    expect(() => withNode(root, ["b"], fromText("a", ""))).toThrow("cannot be placed");
  });
  it("places many nodes as one after the other would", () => {
    const placements: readonly Placement[] = [
      [["a", "b"], fromText("b", "1")],
      [["a"], directoryOf("a", [fromText("c", "2")])],
      [["A", "d"], fromText("d", "3")],
    ];
    const one = placements.reduce((tree, [at, node]) => withNode(tree, at, node), root);
    expect(withNodes(root, placements)).toEqual(one);
  });
  it("takes a directory of 5,000 entries", () => {
    const many = Array.from({ length: 5000 }, (_, at): Placement => [["d", `f${at}`], opaqueFile(`f${at}`, 2)]);
    const big = withNodes(emptyDirectory(), many);
    expect(measure(withNode(big, ["D", "F17"], opaqueFile("F17", 5)))).toEqual({
      files: 5000,
      hardLinks: 0,
      directories: 1,
      bytes: 10_003,
    });
  });
  it("is walked in the order of its names", () => {
    expect([...walk(root)].map(({ segments }) => segments.join("\\"))).toEqual([
      "License.txt",
      "Windows",
      "Windows\\System32",
      "Windows\\System32\\cmd.exe",
    ]);
    expect(measure(root)).toEqual({ files: 2, hardLinks: 0, directories: 2, bytes: 305 });
  });
  it("counts a file with two names once, and its other name as a link (F11.1)", () => {
    const twins = withNodes(emptyDirectory(), [
      [["System32", "ntdll.dll"], opaqueFile("ntdll.dll", 2_000, { linked: "ntdll" })],
      [["WinSxS", "a", "ntdll.dll"], opaqueFile("ntdll.dll", 2_000, { linked: "ntdll" })],
    ]);
    expect(measure(twins)).toEqual({ files: 1, hardLinks: 1, directories: 3, bytes: 2_000 });
  });
});
