// Source: moby v27.5.1 image/tarexport/{save,load}.go; OCI image-spec, image-layout.md; reference/docker-cli.md §4.5.
import fc from "fast-check";
import { gzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type DirectoryNode,
  directoryOf,
  findIn,
  fromText,
  type LinkNode,
  textOf,
  type VisibleNode,
  walk,
  withNode,
  withoutNode,
} from "#contract/file-tree/index.ts";
import { writeTar } from "#contract/tar/write.ts";
import { ArchiveWorld, bytesIn, errorOf, savedTree, textAt } from "../../fake/archives.ts";
import { shown } from "../../fake/world.ts";

let world: ArchiveWorld;
beforeEach(() => {
  world = new ArchiveWorld();
});

describe("an archive that cannot be loaded", () => {
  const root = /^open C:\\ProgramData\\docker\\tmp\\docker-import-\d+\\/;
  const edited = (edit: (tree: DirectoryNode, item: Record<string, unknown>) => DirectoryNode): Uint8Array => {
    const tree = savedTree(world.save("mine:1"));
    return writeTar(edit(tree, JSON.parse(textAt(tree, "manifest.json"))[0]));
  };
  const file = (tree: DirectoryNode, path: string, text: string): DirectoryNode => {
    const segments = path.split("/");
    return withNode(tree, segments, fromText(segments.at(-1) ?? "", text));
  };
  const withItem = (change: object) => () =>
    edited((tree, item) => file(tree, "manifest.json", JSON.stringify([{ ...item, ...change }])));
  const link = (name: string, target: string): LinkNode => ({ kind: "link", name, target, linkType: "symlink" });
  const archive =
    (...nodes: readonly VisibleNode[]): (() => Uint8Array) =>
    () =>
      writeTar(directoryOf("", nodes));

  it.each<readonly [string, () => Uint8Array, string | RegExp]>([
    ["nothing at all", () => new Uint8Array(), "Windows does not support legacy loading of images"],
    ["no tar", () => new TextEncoder().encode("hello ".repeat(200)), "archive/tar: invalid tar header"],
    ["a few bytes", () => new TextEncoder().encode("hi"), "unexpected EOF"],
    ["cut short", () => bytesIn(world.save("mine:1")).subarray(0, 3000), "unexpected EOF"],
    ["no manifest", archive(fromText("index.json", "{}")), "Windows does not support legacy loading of images"],
    ["an empty manifest", archive(fromText("manifest.json", "")), "EOF"],
    [
      "a manifest that is null",
      archive(fromText("manifest.json", "null")),
      "invalid manifest, manifest cannot be null (but can be [])",
    ],
    [
      "a manifest of nonsense",
      archive(fromText("manifest.json", "<xml>")),
      "invalid character '<' looking for beginning of value",
    ],
    ["a manifest that ends", archive(fromText("manifest.json", "[{")), "unexpected EOF"],
    [
      "a manifest of another kind",
      archive(fromText("manifest.json", "{}")),
      "json: cannot unmarshal object into Go value of type []tarexport.manifestItem",
    ],
    ["a configuration that is not there", withItem({ Config: "blobs/sha256/00" }), root],
    ["a configuration outside", withItem({ Config: "../../../../Windows/win.ini" }), root],
    ["one layer too few", withItem({ Layers: [] }), "invalid manifest, layers length mismatch: expected 0, got 2"],
    [
      "a name that is none",
      withItem({ RepoTags: ["A:1"] }),
      "invalid reference format: repository name (library/A) must be lowercase",
    ],
    [
      "a way out",
      () => rawTar("../../evil.txt"),
      /^"\.\.\\\\\.\.\\\\evil\.txt" is outside of "C:\\\\ProgramData\\\\docker\\\\tmp\\\\docker-import-\d+"$/,
    ],
    [
      "a link out",
      archive(link("manifest.json", "../../x")),
      /^invalid symlink "C:\\\\.+manifest\.json" -> "\.\.\/\.\.\/x"$/,
    ],
    [
      "links in a circle",
      archive(link("manifest.json", "b"), link("b", "manifest.json")),
      "Windows does not support legacy loading of images",
    ],
    [
      "a Linux image",
      () =>
        edited((tree, { Config }) =>
          file(tree, String(Config), textAt(tree, String(Config)).replace('"os":"windows"', '"os":"linux"')),
        ),
      "cannot load linux image on windows",
    ],
    [
      "no layers in its configuration",
      () => edited((tree, { Config }) => file(tree, String(Config), "{}")),
      "invalid image JSON, no RootFS key",
    ],
    [
      "bzip2",
      () => new TextEncoder().encode("BZh91AY"),
      "Silo does not unpack bzip2; take the archive as it is or with gzip.",
    ],
    ["xz", () => Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0), 'exec: "xz": executable file not found in %PATH%'],
  ])("is %s", (_, bytes, message) => {
    const made = bytes();
    const before = world.state;
    const answer = world.load(made);
    expect(answer.status).toBe(200);
    expect(errorOf(answer)).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
    if (!/name that is none/.test(_)) expect(world.state).toBe(before);
  });

  it("has another layer than it says", () => {
    const bytes = edited((tree, { Layers }) => file(tree, (Layers as readonly string[])[1] ?? "", "\0".repeat(1024)));
    world.ask("DELETE", "/images/mine:1");
    const before = world.state;
    expect(errorOf(world.load(bytes))).toMatch(
      /^invalid diffID for layer 1: expected "sha256:[0-9a-f]+", got "sha256:[0-9a-f]+"$/,
    );
    expect(world.state).toBe(before);
  });

  it("has not the layer that is needed, and nobody else has it", () => {
    const bytes = edited((tree, item) => withoutNode(tree, ((item.Layers as readonly string[])[1] ?? "").split("/")));
    world.ask("DELETE", "/images/mine:1");
    expect(errorOf(world.load(bytes))).toMatch(root);
  });

  const rawTar = (name: string): Uint8Array => {
    const bytes = writeTar(directoryOf("", [fromText("x".repeat(name.length), "data")]));
    bytes.set(new TextEncoder().encode(name), 0);
    let sum = 0;
    for (let at = 0; at < 512; at += 1) sum += at >= 148 && at < 156 ? 32 : (bytes[at] ?? 0);
    bytes.set(new TextEncoder().encode(`${sum.toString(8).padStart(6, "0")}\0 `), 148);
    return bytes;
  };

  it("is anything: the engine answers, and stays as it was or gains an image", () => {
    const good = bytesIn(world.save("mine:1"));
    world.ask("DELETE", "/images/mine:1");
    const before = world.names;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.option(fc.nat(good.length)),
        (flips, length) => {
          const bytes = good.slice(0, length ?? undefined);
          for (const [where, value] of flips) if (where < bytes.length) bytes[where] = value;
          const answer = world.load(bytes);
          expect(answer.status).toBe(200);
          if (errorOf(answer) === undefined) return;
          expect(String(errorOf(answer))).not.toBe("");
          expect(world.names.length).toBeGreaterThanOrEqual(before.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("is five million bytes of noise, or a manifest of any JSON", () => {
    const noise = new Uint8Array(5_000_000);
    for (let at = 0, seed = 1; at < noise.length; at += 1) {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
      noise[at] = seed >> 16;
    }
    expect(errorOf(world.load(noise))).toBe("archive/tar: invalid tar header");
    const before = world.state;
    fc.assert(
      fc.property(fc.json(), (json) => {
        const answer = world.load(writeTar(directoryOf("", [fromText("manifest.json", json)])));
        if (JSON.stringify(JSON.parse(json)) === "[]") return;
        expect(typeof errorOf(answer)).toBe("string");
      }),
      { numRuns: 40 },
    );
    expect(world.state).toBe(before);
  });

  it("may be packed with gzip", () => {
    const saved = bytesIn(world.save("mine:1"));
    world.ask("DELETE", "/images/mine:1");
    expect(shown(world.load(gzipSync(saved)))).toBe("Loaded image: mine:1\n");
    const packed = gzipSync(saved);
    expect(errorOf(world.load(packed.subarray(0, packed.length - 40)))).toMatch(/./);
  });

  it("has nothing but what the archive names: no blob is left over", () => {
    const tree = savedTree(world.save("mine:1"));
    const text = [...walk(tree)].map(({ node }) => (node.kind === "file" ? (textOf(node) ?? "") : "")).join("\n");
    const blobs = findIn(tree, ["blobs", "sha256"]);
    const own = blobs?.kind === "directory" ? Object.values(blobs.entries).map(({ name }) => name) : [];
    const config = own.filter((name) => text.includes(`"sha256:${name}"`) || text.includes(`/${name}"`));
    // The configurations of single layers are named by nothing: only engines before 1.9 looked for them.
    expect(own.length - config.length).toBe(2);
  });
});
