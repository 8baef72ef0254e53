// Source: moby v27.5.1 image/tarexport/{save,load}.go; OCI image-spec, image-layout.md; reference/docker-cli.md §4.5.
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import {
  bytesOf,
  type DirectoryNode,
  directoryOf,
  findIn,
  fromBytes,
  fromText,
  type LinkNode,
  textOf,
  type VisibleNode,
  walk,
  withNode,
  withoutNode,
} from "#contract/file-tree/index.ts";
import { readTar } from "#contract/tar/read.ts";
import { writeTar } from "#contract/tar/write.ts";
import { sha256Hex } from "#core/digest.ts";
import type { Exchange } from "../../api/exchange.ts";
import { refusal } from "../../fake/refusal.ts";
import { fakeLayers } from "../../fake/tables.ts";
import { FakeWorld, messages, shown } from "../../fake/world.ts";
import { images } from "../image.ts";

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
  world.pull("nano");
  const id = world.create({ Image: "nano", Cmd: ["write", "C:\\app.txt", "made"] }, "made");
  world.ask("POST", `/containers/${id}/start`);
  world.ask("POST", "/commit", {
    query: { container: "made", repo: "mine", tag: "1", comment: "a note", author: "me" },
  });
  world.ask("DELETE", `/containers/${id}`);
});

const get = (name: string): Exchange => world.ask("GET", "/images/get", { query: { names: name } });
const bytesIn = (exchange: Exchange): Uint8Array => {
  const archive = exchange.answerArchive;
  return (archive?.kind === "file" ? bytesOf(archive) : undefined) ?? new Uint8Array();
};
const treeIn = (exchange: Exchange): DirectoryNode => {
  const read = readTar(bytesIn(exchange));
  if (read.tree === undefined) throw new Error(read.problem);
  return read.tree;
};
const textAt = (tree: DirectoryNode, path: string): string => {
  const node = findIn(tree, path.split("/"));
  return node?.kind === "file" ? (textOf(node) ?? "") : "";
};
const load = (bytes: Uint8Array, query = { quiet: "1" }): Exchange =>
  world.ask("POST", "/images/load", { query, archive: fromBytes("x.tar", bytes) });
const errorOf = (exchange: Exchange): unknown => messages(exchange).at(-1)?.error;
const names = () => world.timeline.head.all(images).map(({ repoTags, imageId }) => `${repoTags.join()} ${imageId}`);
const state = () => JSON.stringify([world.timeline.head.all(images), world.timeline.head.all(fakeLayers)]);

describe("docker save", () => {
  it("writes an OCI layout, manifest.json and repositories; each blob is named by its digest", () => {
    const tree = treeIn(get("mine:1"));
    expect(Object.values(tree.entries).map(({ name }) => name)).toEqual([
      "blobs",
      "index.json",
      "manifest.json",
      "oci-layout",
      "repositories",
    ]);
    expect(textAt(tree, "oci-layout")).toBe('{"imageLayoutVersion": "1.0.0"}');
    const blobs = findIn(tree, ["blobs", "sha256"]);
    const files = blobs?.kind === "directory" ? Object.values(blobs.entries) : [];
    expect(files.length).toBeGreaterThan(4);
    for (const file of files)
      expect(file.kind === "file" && sha256Hex(bytesOf(file) ?? new Uint8Array())).toBe(file.name);
    const [item] = JSON.parse(textAt(tree, "manifest.json"));
    const image = world.timeline.head.all(images).find(({ repoTags }) => repoTags.includes("mine:1"));
    expect(item).toMatchObject({
      Config: `blobs/sha256/${image?.imageId.slice(7)}`,
      RepoTags: ["mine:1"],
      Layers: image?.diffIds.map((each) => `blobs/sha256/${each.slice(7)}`),
    });
    const config = JSON.parse(textAt(tree, item.Config));
    expect(config).toMatchObject({ author: "me", comment: "a note", os: "windows", "os.version": "10.0.20348.2966" });
    expect(config.rootfs).toEqual({ type: "layers", diff_ids: image?.diffIds });
    const index = JSON.parse(textAt(tree, "index.json"));
    expect(index.manifests[0].annotations).toEqual({
      "io.containerd.image.name": "docker.io/library/mine:1",
      "org.opencontainers.image.ref.name": "1",
    });
    const manifest = JSON.parse(textAt(tree, `blobs/sha256/${index.manifests[0].digest.slice(7)}`));
    expect(manifest.config.digest).toBe(image?.imageId);
    expect(manifest.layers).toHaveLength(2);
    expect(JSON.parse(textAt(tree, "repositories"))).toEqual({ mine: { "1": image?.diffIds.at(-1)?.slice(7) } });
  });

  it("leaves a published layer out and says where it is from", () => {
    const tree = treeIn(get("mine:1"));
    const [{ Layers, LayerSources }] = JSON.parse(textAt(tree, "manifest.json"));
    const [base, own] = Object.values(LayerSources) as readonly Record<string, unknown>[];
    expect(base).toMatchObject({
      mediaType: "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
      urls: [expect.stringMatching(/^https:\/\/.+\/blobs\/sha256:[0-9a-f]{64}$/)],
    });
    expect(own).toMatchObject({ mediaType: "application/vnd.oci.image.layer.v1.tar" });
    expect(findIn(tree, Layers[0].split("/"))).toBeUndefined();
    expect(findIn(tree, Layers[1].split("/"))).toMatchObject({ kind: "file" });
  });

  it("takes all tags of a name, a name once, an id without a name", () => {
    world.ask("POST", "/images/mine:1/tag", { query: { repo: "mine", tag: "2" } });
    expect(JSON.parse(textAt(treeIn(get("mine")), "manifest.json"))).toMatchObject([
      { RepoTags: ["mine:1", "mine:2"] },
    ]);
    const id = world.timeline.head.all(images).find(({ repoTags }) => repoTags.includes("mine:1"))?.imageId ?? "";
    expect(JSON.parse(textAt(treeIn(get(id)), "manifest.json"))).toMatchObject([{ RepoTags: null }]);
  });

  it.each([
    ["nosuch", "No such image: nosuch"],
    ["nosuch:1", "reference does not exist"],
    ["A", "invalid reference format: repository name (library/A) must be lowercase"],
  ])("knows no %s", (name, message) => {
    expect(refusal(get(name))).toEqual([500, message]);
  });
});

describe("docker load", () => {
  it("brings back what was saved: same ids, same content", () => {
    const saved = bytesIn(get("mine:1"));
    const before = names();
    world.ask("DELETE", "/images/mine:1");
    expect(names()).not.toEqual(before);
    expect(shown(load(saved))).toBe("Loaded image: mine:1\n");
    expect(names()).toEqual(before);
    const id = world.create({ Image: "mine:1", Cmd: ["run"] }, "again");
    const file = world.ask("GET", `/containers/${id}/archive`, { query: { path: "C:\\app.txt" } });
    expect(file.answerArchive).toMatchObject({ entries: { "APP.TXT": { content: { text: "made" } } } });
  });

  it("fetches a published layer that is gone too", () => {
    const saved = bytesIn(get("mine:1"));
    world.ask("DELETE", "/images/mine:1");
    world.ask("DELETE", "/images/nano");
    expect(world.timeline.head.all(images)).toEqual([]);
    expect(shown(load(saved))).toBe("Loaded image: mine:1\n");
    expect(world.timeline.head.all(images)).toMatchObject([{ repoTags: ["mine:1"], size: 292_870_004 + 30_000 }]);
  });

  it("shows each layer unless it is to be quiet", () => {
    const saved = bytesIn(get("mine:1"));
    world.ask("DELETE", "/images/mine:1");
    const said = messages(load(saved, { quiet: "0" }));
    expect(said.map(({ status, stream }) => status ?? stream)).toEqual([
      "Loading layer",
      "Loading layer",
      "Loaded image: mine:1\n",
    ]);
    expect(said[0]?.id).toMatch(/^[0-9a-f]{12}$/);
  });

  it("takes the name from the image that has it, and tells the id of one without a name", () => {
    const saved = treeIn(get("mine:1"));
    const old = world.timeline.head.all(images).find(({ repoTags }) => repoTags.includes("nano:latest"))?.imageId;
    const [item] = JSON.parse(textAt(saved, "manifest.json"));
    const tagged = (RepoTags: readonly string[] | null) =>
      writeTar(withNode(saved, ["manifest.json"], fromText("manifest.json", JSON.stringify([{ ...item, RepoTags }]))));
    expect(shown(load(tagged(["nano:latest"])))).toBe(
      `The image nano:latest already exists, renaming the old one with ID ${old} to empty string\nLoaded image: nano:latest\n`,
    );
    expect(shown(load(tagged(null)))).toMatch(/^Loaded image ID: sha256:[0-9a-f]{64}\n$/);
  });
});

describe("an archive that cannot be loaded", () => {
  const root = /^open C:\\ProgramData\\docker\\tmp\\docker-import-\d+\\/;
  const edited = (edit: (tree: DirectoryNode, item: Record<string, unknown>) => DirectoryNode): Uint8Array => {
    const tree = treeIn(get("mine:1"));
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
    ["cut short", () => bytesIn(get("mine:1")).subarray(0, 3000), "unexpected EOF"],
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
    const before = state();
    const answer = load(made);
    expect(answer.status).toBe(200);
    expect(errorOf(answer)).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
    if (!/name that is none/.test(_)) expect(state()).toBe(before);
  });

  it("has another layer than it says", () => {
    const bytes = edited((tree, { Layers }) => file(tree, (Layers as readonly string[])[1] ?? "", "\0".repeat(1024)));
    world.ask("DELETE", "/images/mine:1");
    const before = state();
    expect(errorOf(load(bytes))).toMatch(
      /^invalid diffID for layer 1: expected "sha256:[0-9a-f]+", got "sha256:[0-9a-f]+"$/,
    );
    expect(state()).toBe(before);
  });

  it("has not the layer that is needed, and nobody else has it", () => {
    const bytes = edited((tree, item) => withoutNode(tree, ((item.Layers as readonly string[])[1] ?? "").split("/")));
    world.ask("DELETE", "/images/mine:1");
    expect(errorOf(load(bytes))).toMatch(root);
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
    const good = bytesIn(get("mine:1"));
    world.ask("DELETE", "/images/mine:1");
    const before = names();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.option(fc.nat(good.length)),
        (flips, length) => {
          const bytes = good.slice(0, length ?? undefined);
          for (const [where, value] of flips) if (where < bytes.length) bytes[where] = value;
          const answer = load(bytes);
          expect(answer.status).toBe(200);
          if (errorOf(answer) === undefined) return;
          expect(String(errorOf(answer))).not.toBe("");
          expect(names().length).toBeGreaterThanOrEqual(before.length);
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
    expect(errorOf(load(noise))).toBe("archive/tar: invalid tar header");
    const before = state();
    fc.assert(
      fc.property(fc.json(), (json) => {
        const answer = load(writeTar(directoryOf("", [fromText("manifest.json", json)])));
        if (JSON.stringify(JSON.parse(json)) === "[]") return;
        expect(typeof errorOf(answer)).toBe("string");
      }),
      { numRuns: 40 },
    );
    expect(state()).toBe(before);
  });

  it("may be packed with gzip", async () => {
    const { gzipSync } = await import("fflate");
    const saved = bytesIn(get("mine:1"));
    world.ask("DELETE", "/images/mine:1");
    expect(shown(load(gzipSync(saved)))).toBe("Loaded image: mine:1\n");
    const packed = gzipSync(saved);
    expect(errorOf(load(packed.subarray(0, packed.length - 40)))).toMatch(/./);
  });

  it("has nothing but what the archive names: no blob is left over", () => {
    const tree = treeIn(get("mine:1"));
    const text = [...walk(tree)].map(({ node }) => (node.kind === "file" ? (textOf(node) ?? "") : "")).join("\n");
    const blobs = findIn(tree, ["blobs", "sha256"]);
    const own = blobs?.kind === "directory" ? Object.values(blobs.entries).map(({ name }) => name) : [];
    const config = own.filter((name) => text.includes(`"sha256:${name}"`) || text.includes(`/${name}"`));
    // The configurations of single layers are named by nothing: only engines before 1.9 looked for them.
    expect(own.length - config.length).toBe(2);
  });
});
