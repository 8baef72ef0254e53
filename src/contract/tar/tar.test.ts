// Source: POSIX.1-2017, pax; the archives that `tar` of this computer makes.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DirectoryNode,
  directoryOf,
  findIn,
  fromBytes,
  fromText,
  opaqueFile,
  type TreeNode,
} from "../file-tree/index.ts";
import { writeHeader } from "./header.ts";
import { writePax } from "./pax.ts";
import { readTar, tarLimits } from "./read.ts";
import { writeTar } from "./write.ts";

const treeOf = (bytes: Uint8Array): DirectoryNode => {
  const result = readTar(bytes);
  if ("problem" in result) throw new Error(result.problem);
  return result.tree;
};
const problemOf = (bytes: Uint8Array, limits = tarLimits): string => {
  const result = readTar(bytes, limits);
  return "problem" in result ? result.problem : "";
};
const at = { modified: 1_700_000_000_000 };
const sample = directoryOf("", [
  directoryOf("app", [fromText("web.config", "<grün/>", at), directoryOf("empty", [], at)], at),
  fromBytes("shop.dll", Uint8Array.of(77, 90, 0, 255), at),
  { kind: "link", name: "latest", target: "app/web.config", linkType: "symlink", ...at },
  fromText("größer".repeat(40), "a long name", at),
]);

const raw = (name: string, type: string, data = "", link = ""): Buffer => {
  const body = Buffer.from(data);
  const header = writeHeader({ name, type, size: body.length, link, modified: 0 }, 0o644);
  return Buffer.concat([header, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
};
const end = Buffer.alloc(1024);
const paxText = (fields: Readonly<Record<string, string>>): string => Buffer.from(writePax(fields)).toString();

describe("a tar archive", () => {
  it("written and read again is the same tree", () => {
    expect(treeOf(writeTar(sample))).toEqual(sample);
  });

  it("keeps every tree", () => {
    const name = fc
      .string({ unit: "grapheme-ascii", minLength: 1, maxLength: 8 })
      .filter((text) => /^[a-z0-9 ]*[a-z0-9]$/i.test(text));
    const { node } = fc.letrec<{ node: TreeNode }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        fc
          .tuple(name, fc.uint8Array({ maxLength: 1200 }))
          .map(([own, bytes]) => fromBytes(own, Uint8Array.of(0, ...bytes), at)),
        fc.tuple(name, fc.array(tie("node"), { maxLength: 4 })).map(([own, nodes]) => directoryOf(own, nodes, at)),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (nodes) => {
        const root = directoryOf("", nodes);
        expect(treeOf(writeTar(root))).toEqual(root);
      }),
    );
  });

  it("says what it does not know of a file, instead of making bytes up", () => {
    const [file] = Object.values(treeOf(writeTar(directoryOf("", [opaqueFile("big.dll", 5_000_000_000)]))).entries);
    expect(file).toMatchObject({
      content: { text: "Silo knows that this file has 5000000000 bytes, but not which.\n" },
    });
  });

  it("can be read by tar, and be one that tar wrote", () => {
    const folder = mkdtempSync(join(tmpdir(), "silo-tar-"));
    try {
      const tar = (...args: readonly string[]) => spawnSync("tar", args, { cwd: folder, encoding: "utf8" });
      if (tar("--version").status !== 0) {
        expect(treeOf(writeTar(sample))).toEqual(sample);
        return;
      }
      writeFileSync(join(folder, "ours.tar"), writeTar(sample));
      expect(tar("-tf", "ours.tar", "--quoting-style=literal").stdout.split("\n").filter(Boolean).sort()).toEqual(
        ["app/", "app/empty/", "app/web.config", "größer".repeat(40), "latest", "shop.dll"].sort(),
      );
      mkdirSync(join(folder, "in", "x".repeat(80), "y".repeat(80)), { recursive: true });
      writeFileSync(join(folder, "in", "x".repeat(80), "y".repeat(80), "Dockerfile"), "FROM a\n");
      symlinkSync("nowhere", join(folder, "in", "link"));
      for (const format of ["gnu", "pax", "ustar"]) {
        expect(tar("-cf", `${format}.tar`, `--format=${format}`, "-C", "in", ".").stderr).toBe("");
        const tree = treeOf(readFileSync(join(folder, `${format}.tar`)));
        expect(findIn(tree, ["x".repeat(80), "y".repeat(80), "Dockerfile"])).toMatchObject({
          content: { text: "FROM a\n" },
        });
        expect(findIn(tree, ["link"])).toMatchObject({ kind: "link", target: "nowhere" });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("may hold a hard link, a file twice, a directory twice, and no end", () => {
    const tree = treeOf(
      Buffer.concat([
        raw("d/a", "0", "one"),
        raw("d/", "5"),
        raw("b", "1", "", "d/a"),
        raw("d/A", "0", "two"),
        raw("fifo", "6"),
      ]),
    );
    expect(findIn(tree, ["d", "a"])).toMatchObject({ name: "A", content: { text: "two" } });
    expect(findIn(tree, ["b"])).toMatchObject({ content: { text: "one" } });
    expect(Object.keys(tree.entries)).toEqual(["D", "B"]);
  });

  it("is empty when there is nothing in it", () => {
    expect(treeOf(end)).toEqual(directoryOf("", []));
    expect(treeOf(new Uint8Array())).toEqual(directoryOf("", []));
  });
});

describe("a tar archive that means harm or is damaged", () => {
  it.each([
    ["leads out", Buffer.concat([raw("../../etc/passwd", "0", "x"), end])],
    ["leads out in the middle", Buffer.concat([raw("a/../../b", "0", "x"), end])],
    ["leads out by pax", Buffer.concat([raw("pax", "x", paxText({ path: "..\\x" })), raw("a", "0", "x"), end])],
    ["is cut short", raw("a", "0", "x".repeat(600)).subarray(0, 700)],
    ["is cut in a header", raw("a", "0", "").subarray(0, 300)],
    [
      "says it is larger than it is",
      Buffer.concat([raw("pax", "x", paxText({ size: "99999999999" })), raw("a", "0"), end]),
    ],
    ["has a negative size", Buffer.concat([raw("pax", "x", paxText({ size: "-5" })), raw("a", "0"), end])],
    ["links to nothing", Buffer.concat([raw("a", "1", "", "nowhere"), end])],
    ["has nonsense for pax", Buffer.concat([raw("pax", "x", "hello"), raw("a", "0"), end])],
    ["is something else", Buffer.from("PK\x03\x04 and so on".repeat(100))],
  ])("is refused: %s", (_, bytes) => {
    expect(problemOf(bytes)).toMatch(/./);
  });

  it("is refused when it is too deep or has too many entries", () => {
    expect(problemOf(Buffer.concat([raw("a/".repeat(40), "5"), end]), { ...tarLimits, depth: 20 })).toContain(
      "20 directories deep",
    );
    const many = Buffer.concat([...Array.from({ length: 5 }, (_, each) => raw(String(each), "0")), end]);
    expect(problemOf(many, { ...tarLimits, entries: 4 })).toContain("more than 4 entries");
  });

  it("keeps what stands before a slash, a drive, or both inside the tree", () => {
    expect(Object.keys(treeOf(Buffer.concat([raw("/a", "0"), raw("C:\\b", "0"), end])).entries)).toEqual(["A", "B"]);
  });

  it("keeps only the length of what is too large to look into", () => {
    const result = readTar(Buffer.concat([raw("a", "0", "x".repeat(600)), end]), { ...tarLimits, content: 100 });
    expect(result).toMatchObject({ tree: { entries: { A: { size: 600, content: { kind: "opaque" } } } } });
  });

  it("never throws, whatever is wrong with it", () => {
    const good = writeTar(sample);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(good.length),
        (flips, length) => {
          const bytes = Buffer.from(good);
          for (const [where, value] of flips) bytes[where] = value;
          expect(Object.keys(readTar(bytes.subarray(0, length)))).toHaveLength(1);
        },
      ),
    );
  });
});
