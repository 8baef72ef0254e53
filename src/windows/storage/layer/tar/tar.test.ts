// Source: reference/windows-storage.md §6.4, A18, A19, A93, A96–A98.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joined } from "#contract/bytes.ts";
import {
  type DirectoryNode,
  directoryOf,
  fromBytes,
  fromText,
  opaqueFile,
  type TreeNode,
} from "#contract/file-tree/index.ts";
import { type TarEntry, tarEntries } from "#contract/tar/entries.ts";
import { tarEnd, tarEntry, writeTar } from "#contract/tar/write.ts";
import { readLayerTar } from "./read.ts";
import { diffIdOf, layerTar } from "./write.ts";

const at = { modified: 1_700_000_000_123 };
const tarOf = (tree: DirectoryNode, registry = {}): Uint8Array => joined(layerTar(tree, registry));
const entriesOf = (tree: DirectoryNode, registry = {}): readonly TarEntry[] => [...tarEntries(tarOf(tree, registry))];
const lower = [directoryOf("", [fromText("below.txt", "below"), directoryOf("Windows", [fromText("win.ini", "[x]")])])];

const sample = directoryOf("", [
  directoryOf("app", [fromText("web.config", "<grün/>", { ...at, attributes: "RA", owner: "BUILTIN\\Users" })], at),
  { ...directoryOf("made again", []), covers: true },
  fromBytes("shop.dll", Uint8Array.of(77, 90, 0, 255), { ...at, version: "1.2.3.4" }),
  opaqueFile("big.bin", 5_000_000, { mark: "assumption" }),
  { kind: "link", name: "j", target: "C:\\app", linkType: "junction" },
  { kind: "link", name: "s", target: "app", linkType: "symlink" },
  { kind: "tombstone", name: "gone.txt" },
  directoryOf("x".repeat(90), [fromText(`${"größe".repeat(20)}.txt`, "long")]),
]);

describe("a layer's tar", () => {
  it("has Files and five delta hives, and fileattr for each entry (F6.13)", () => {
    const entries = entriesOf(sample, { "HKLM\\SOFTWARE\\A\\B": "1" });
    const names = entries.map(({ name }) => name);
    expect(names[0]).toBe("Files/");
    expect(names.slice(-6)).toEqual([
      "Hives/",
      "Hives/DefaultUser_Delta",
      "Hives/Sam_Delta",
      "Hives/Security_Delta",
      "Hives/Software_Delta",
      "Hives/System_Delta",
    ]);
    const config = entries.find(({ name }) => name === "Files/app/web.config");
    expect(config?.pax).toMatchObject({ "MSWINDOWS.fileattr": "33", mtime: "1700000000.123" });
    expect(entries.find(({ name }) => name === "Files/app/")?.pax).toMatchObject({ "MSWINDOWS.fileattr": "16" });
    expect(entries.find(({ name }) => name === "Files/j")?.pax).toMatchObject({ "MSWINDOWS.mountpoint": "1" });
  });

  it("says of a deletion only that it was one, right after its directory (A93)", () => {
    const names = entriesOf(sample).map(({ name, data }) => `${name} ${data.length}`);
    expect(names.slice(0, 2)).toEqual(["Files/ 0", "Files/.wh.gone.txt 0"]);
    expect(names.some((name) => name.startsWith("Files/gone.txt"))).toBe(false);
  });

  it("has a stream of a file as an entry after it (A98)", () => {
    const { size, content } = fromText("", "[ZoneTransfer]");
    const tree = directoryOf("", [fromText("f", "data", { streams: [{ name: "zone", size, content }] })]);
    const names = entriesOf(tree).map(({ name }) => name);
    expect(names.slice(1, 3)).toEqual(["Files/f", "Files/f:zone"]);
    expect(readLayerTar(tarOf(tree), lower)).toEqual({ tree, registry: {} });
  });

  it("has each name of a linked file as a full file (A96)", () => {
    const tree = directoryOf("", [fromText("a", "same", { linked: "1" }), fromText("b", "same", { linked: "1" })]);
    const files = entriesOf(tree).filter(({ name }) => /^Files\/[ab]$/.test(name));
    expect(files.map(({ type, size }) => `${type} ${size}`)).toEqual(["0 4", "0 4"]);
  });

  it("read again gives the same tree and registry", () => {
    const registry = { "HKLM\\SOFTWARE\\A\\B": "1", "HKCU\\X\\Y": null, "HKLM\\SYSTEM\\C": "ä=\n" };
    expect(readLayerTar(tarOf(sample, registry), lower)).toEqual({ tree: sample, registry });
  });

  it("keeps every tree, and its digest tells trees apart", () => {
    const name = fc.stringMatching(/^[a-zA-Z0-9äß]{1,12}$/);
    const time = fc.integer({ min: 1, max: 2_000_000_000_000 }).map((modified) => ({ modified }));
    const { node } = fc.letrec<{ node: TreeNode }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        fc
          .tuple(name, fc.uint8Array({ maxLength: 600 }), time)
          .map(([own, bytes, extras]) => fromBytes(own, Uint8Array.of(0, ...bytes), extras)),
        fc.tuple(name, fc.nat(), time).map(([own, size, extras]) => opaqueFile(own, size, extras)),
        name.map((own): TreeNode => ({ kind: "tombstone", name: own })),
        fc.tuple(name, fc.array(tie("node"), { maxLength: 4 })).map(([own, nodes]) => directoryOf(own, nodes)),
      ),
    }));
    const trees = fc.array(node, { maxLength: 5 }).map((nodes) => directoryOf("", nodes));
    fc.assert(
      fc.property(trees, trees, (tree, other) => {
        expect(readLayerTar(tarOf(tree), lower)).toEqual({ tree, registry: {} });
        const same = JSON.stringify(tree) === JSON.stringify(other);
        if (!same && diffIdOf(tree, {}) === diffIdOf(other, {})) expect(tree).toEqual(other);
      }),
      { numRuns: 60 },
    );
  });
});

const entry = (name: string, type: string, link = "", data = ""): Uint8Array => {
  const bytes = new TextEncoder().encode(data);
  return joined(tarEntry({ name, type, size: bytes.length, link, modified: 0 }, bytes));
};
const problemOf = (bytes: readonly Uint8Array[], below = lower): string | undefined =>
  readLayerTar(joined([...bytes, tarEnd()]), below).problem;

describe("a layer's tar that makes no layer", () => {
  it("deletes from nothing (A18)", () => {
    expect(problemOf([entry("Files/", "5"), entry("Files/.wh.x", "0")], [])).toBe("base layer cannot have tombstones");
  });

  it("links to what is nowhere (A19); what a lower layer has can be linked to (A17)", () => {
    expect(problemOf([entry("Files/a", "1", "Files/nowhere")])).toBe(
      "failed to find link target for 'Files/a' -> 'Files/nowhere'",
    );
    const linked = readLayerTar(joined([entry("Files/a", "1", "Files/Windows/win.ini"), tarEnd()]), lower);
    expect(linked).toMatchObject({ tree: { entries: { A: { content: { text: "[x]" } } } } });
  });

  it.each([
    ["a name that NTFS does not take", "Files/a?b"],
    ["a stream of nothing", "Files/a:b"],
    ["a folder that no layer has", "etc/passwd"],
    ["a way out", "Files/../../x"],
  ])("has %s", (_, name) => {
    expect(problemOf([entry(name, "0", "", "x")])).toMatch(/./);
  });

  it("is an ordinary tar for a base", () => {
    for (const entries of [[entry("bin/", "5")], [], [entry("Files/", "5"), entry("Files/a", "0", "", "a")]])
      expect(problemOf(entries, [])).toMatch(/^ProcessBaseLayer .*: The system cannot find the path specified\.$/);
    expect(problemOf([entry("Files/Windows/System32/config/SYSTEM", "0")], [])).toBeUndefined();
  });

  it("is whatever it is: nothing is thrown", () => {
    const good = tarOf(sample);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }), (flips) => {
        const bytes = good.slice();
        for (const [where, value] of flips) bytes[where] = value;
        expect(Object.keys(readLayerTar(bytes, lower)).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
    expect(readLayerTar(writeTar(directoryOf("", [fromText("README", "hi")])), lower).problem).toMatch(/README/);
  });
});
