// Source: moby v27.5.1 image/tarexport/{save,load}.go; OCI image-spec, image-layout.md; reference/docker-cli.md §4.5.
import { beforeEach, describe, expect, it } from "vitest";
import { bytesOf, findIn, fromBytes, fromText, withNode } from "#contract/file-tree/index.ts";
import { writeHeader } from "#contract/tar/header.ts";
import { tarLimits } from "#contract/tar/read.ts";
import { writeTar } from "#contract/tar/write.ts";
import { sha256Hex } from "#core/digest.ts";
import { openArchive, openImages } from "../../api/archive.ts";
import { ArchiveWorld, bytesIn, savedTree, textAt } from "../../fake/archives.ts";
import { refusal } from "../../fake/refusal.ts";
import { messages, shown } from "../../fake/world.ts";
import { images } from "../image.ts";

let world: ArchiveWorld;
beforeEach(() => {
  world = new ArchiveWorld();
});

describe("docker save", () => {
  it("writes an OCI layout, manifest.json and repositories; each blob is named by its digest", () => {
    const tree = savedTree(world.save("mine:1"));
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
    const tree = savedTree(world.save("mine:1"));
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
    expect(JSON.parse(textAt(savedTree(world.save("mine")), "manifest.json"))).toMatchObject([
      { RepoTags: ["mine:1", "mine:2"] },
    ]);
    const id = world.timeline.head.all(images).find(({ repoTags }) => repoTags.includes("mine:1"))?.imageId ?? "";
    expect(JSON.parse(textAt(savedTree(world.save(id)), "manifest.json"))).toMatchObject([{ RepoTags: null }]);
  });

  it.each([
    ["nosuch", "No such image: nosuch"],
    ["nosuch:1", "reference does not exist"],
    ["A", "invalid reference format: repository name (library/A) must be lowercase"],
  ])("knows no %s", (name, message) => {
    expect(refusal(world.save(name))).toEqual([500, message]);
  });
});

describe("docker load", () => {
  it("brings back what was saved: same ids, same content", () => {
    const saved = bytesIn(world.save("mine:1"));
    const before = world.names;
    world.ask("DELETE", "/images/mine:1");
    expect(world.names).not.toEqual(before);
    expect(shown(world.load(saved))).toBe("Loaded image: mine:1\n");
    expect(world.names).toEqual(before);
    const id = world.create({ Image: "mine:1", Cmd: ["run"] }, "again");
    const file = world.ask("GET", `/containers/${id}/archive`, { query: { path: "C:\\app.txt" } });
    expect(file.answerArchive).toMatchObject({ entries: { "APP.TXT": { content: { text: "made" } } } });
  });

  it("fetches a published layer that is gone too", () => {
    const saved = bytesIn(world.save("mine:1"));
    world.ask("DELETE", "/images/mine:1");
    world.ask("DELETE", "/images/nano");
    expect(world.timeline.head.all(images)).toEqual([]);
    expect(shown(world.load(saved))).toBe("Loaded image: mine:1\n");
    expect(world.timeline.head.all(images)).toMatchObject([{ repoTags: ["mine:1"], size: 292_870_004 + 30_000 }]);
  });

  it("shows each layer unless it is to be quiet", () => {
    const saved = bytesIn(world.save("mine:1"));
    world.ask("DELETE", "/images/mine:1");
    const said = messages(world.load(saved, { quiet: "0" }));
    expect(said.map(({ status, stream }) => status ?? stream)).toEqual([
      "Loading layer",
      "Loading layer",
      "Loaded image: mine:1\n",
    ]);
    expect(said[0]?.id).toMatch(/^[0-9a-f]{12}$/);
  });

  it("takes the name from the image that has it, and tells the id of one without a name", () => {
    const saved = savedTree(world.save("mine:1"));
    const old = world.timeline.head.all(images).find(({ repoTags }) => repoTags.includes("nano:latest"))?.imageId;
    const [item] = JSON.parse(textAt(saved, "manifest.json"));
    const tagged = (RepoTags: readonly string[] | null) =>
      writeTar(withNode(saved, ["manifest.json"], fromText("manifest.json", JSON.stringify([{ ...item, RepoTags }]))));
    expect(shown(world.load(tagged(["nano:latest"])))).toBe(
      `The image nano:latest already exists, renaming the old one with ID ${old} to empty string\nLoaded image: nano:latest\n`,
    );
    expect(shown(world.load(tagged(null)))).toMatch(/^Loaded image ID: sha256:[0-9a-f]{64}\n$/);
  });

  it("keeps every byte of a blob, however little is kept of large files elsewhere", () => {
    const size = tarLimits.content + 1;
    const bytes = new Uint8Array(512 + Math.ceil(size / 512) * 512);
    bytes.set(writeHeader({ name: "blob", type: "0", size, link: "", modified: 0 }, 0), 0);
    const archive = fromBytes("x.tar", bytes);
    const kindIn = (read: typeof openArchive): unknown => {
      const node = read(archive).tree?.entries.BLOB;
      return node?.kind === "file" && node.content.kind;
    };
    expect([kindIn(openImages), kindIn(openArchive)]).toEqual(["bytes", "opaque"]);
  });
});
