// Source: reference/docker-cli.md §4, §2.8.
import { beforeEach, describe, expect, it } from "vitest";
import { refusal } from "../fake/refusal.ts";
import { FakeWorld, messages } from "../fake/world.ts";

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
});

const nanoserver = "mcr.microsoft.com/windows/nanoserver:ltsc2022";
const list = (query: Readonly<Record<string, string>> = {}) =>
  world.ask("GET", "/images/json", { query }).answer as readonly {
    readonly RepoTags: readonly string[];
    readonly Id: string;
  }[];
const inspect = (name: string) => world.ask("GET", `/images/${name}/json`);
const idOf = (name: string): string => (inspect(name).answer as { readonly Id: string }).Id;
const remove = (name: string, query = {}) => world.ask("DELETE", `/images/${name}`, { query });
const tag = (name: string, repo: string, as = "latest") =>
  world.ask("POST", `/images/${name}/tag`, { query: { repo, tag: as } });

describe("docker pull", () => {
  it("says per layer what happens, then digest and status", () => {
    const said = messages(world.pull(nanoserver));
    const layer = said[1]?.id;
    expect(layer).toMatch(/^[0-9a-f]{12}$/);
    expect(said.filter(({ status }) => status !== "Downloading" && status !== "Extracting")).toEqual([
      { status: "Pulling from windows/nanoserver", id: "ltsc2022" },
      { status: "Pulling fs layer", progressDetail: {}, id: layer },
      { status: "Verifying Checksum", progressDetail: {}, id: layer },
      { status: "Download complete", progressDetail: {}, id: layer },
      { status: "Pull complete", progressDetail: {}, id: layer },
      { status: expect.stringMatching(/^Digest: sha256:[0-9a-f]{64}$/) },
      { status: `Status: Downloaded newer image for ${nanoserver}` },
    ]);
    const downloads = said.filter(({ status }) => status === "Downloading");
    expect(downloads.at(-1)).toMatchObject({
      progressDetail: { current: 146_435_000, total: 146_435_000 },
      progress: `[${"=".repeat(50)}>]  146.4MB/146.4MB`,
    });
  });

  it("finds an image up to date, and layers that are here", () => {
    world.pull("nano");
    expect(messages(world.pull("nano")).at(-1)).toEqual({ status: "Status: Image is up to date for nano:latest" });
    expect(messages(world.pull("twofold")).slice(1, 3)).toMatchObject([
      { status: "Already exists" },
      { status: "Pulling fs layer" },
    ]);
  });

  it("takes the full name that newer clients send", () => {
    world.ask("POST", "/images/create", { query: { fromImage: "docker.io/library/nano", tag: "latest" } });
    expect(list().map(({ RepoTags }) => RepoTags)).toEqual([["nano:latest"]]);
  });

  it("refuses before the stream, or within it", () => {
    const denied =
      "pull access denied for contoso/missing, repository does not exist or may require 'docker login': denied: requested access to the resource is denied";
    expect(refusal(world.pull("contoso/missing"))).toEqual([404, denied]);
    const foreign = world.pull("linux");
    expect(foreign.status).toBe(200);
    expect(messages(foreign)).toEqual([
      { status: "Pulling from library/linux", id: "latest" },
      {
        errorDetail: { message: "no matching manifest for windows/amd64 10.0.20348 in the manifest list entries" },
        error: "no matching manifest for windows/amd64 10.0.20348 in the manifest list entries",
      },
    ]);
    const other = world.ask("POST", "/images/create", {
      query: { fromImage: "nano", tag: "latest", platform: "linux" },
    });
    expect(messages(other).at(-1)?.error).toBe(
      "no matching manifest for linux/amd64 10.0.20348 in the manifest list entries",
    );
    expect(refusal(world.pull("Nano"))).toEqual([
      400,
      "invalid reference format: repository name (library/Nano) must be lowercase",
    ]);
  });
});

describe("docker images", () => {
  it("lists by name, age and danglingness", () => {
    world.pull("nano");
    world.pull(nanoserver);
    tag("nano", "old");
    tag(nanoserver, "old");
    expect(list({ filters: '{"reference":{"old":true}}' })).toMatchObject([{ RepoTags: ["old:latest"] }]);
    expect(list({ filters: '{"reference":["mcr.microsoft.com/windows/*"]}' })).toHaveLength(1);
    expect(list({ filters: '{"dangling":["true"]}' })).toEqual([]);
    expect(refusal(world.ask("GET", "/images/json", { query: { filters: '{"foo":["x"]}' } }))).toEqual([
      400,
      "invalid filter 'foo'",
    ]);
  });
});

describe("docker image inspect and history", () => {
  it("has what a Windows engine has", () => {
    world.pull("nano");
    expect(inspect("nano").answer).toMatchObject({
      RepoTags: ["nano:latest"],
      Parent: "",
      Os: "windows",
      OsVersion: "10.0.20348.2966",
      Architecture: "amd64",
      Size: 292_870_000,
      Config: { User: "ContainerUser", Cmd: ["run"], Env: null, Hostname: "" },
      GraphDriver: { Name: "windowsfilter" },
      RootFS: { Type: "layers" },
      Metadata: { LastTagTime: "0001-01-01T00:00:00Z" },
    });
    expect(world.ask("GET", "/images/nano/history").answer).toEqual([
      {
        Comment: "",
        Created: 1_749_179_512,
        CreatedBy: "Apply image 10.0.20348.2966",
        Id: idOf("nano"),
        Size: 292_870_000,
        Tags: ["nano:latest"],
      },
    ]);
    expect(inspect(idOf("nano").slice(7, 19)).status).toBe(200);
  });

  it("says what is not there", () => {
    expect(refusal(inspect("nosuch"))).toEqual([404, "No such image: nosuch:latest"]);
    expect(refusal(tag("a", "b"))).toEqual([404, "No such image: a:latest"]);
  });
});

describe("docker rmi", () => {
  it("untags, and deletes with the last name", () => {
    world.pull("nano");
    const id = idOf("nano");
    tag("nano", "nano", "x");
    expect(remove("nano:x").answer).toEqual([{ Untagged: "nano:x" }]);
    const digest = (inspect("nano").answer as { readonly RepoDigests: readonly string[] }).RepoDigests[0];
    expect(remove("nano").answer).toEqual([
      { Untagged: "nano:latest" },
      { Untagged: digest },
      { Deleted: id },
      { Deleted: expect.stringMatching(/^sha256:/) },
    ]);
    expect(refusal(remove("nano"))).toEqual([404, "No such image: nano:latest"]);
  });

  it("keeps layers that another image stands on", () => {
    world.pull("nano");
    world.pull("twofold");
    expect(remove("nano").answer).toHaveLength(3);
    expect(remove("twofold").answer).toHaveLength(5);
  });

  it.each([
    [
      "by name while a stopped container uses it",
      "nano",
      (c: string, i: string) =>
        `conflict: unable to remove repository reference "nano" (must force) - container ${c} is using its referenced image ${i}`,
    ],
    [
      "by id while a stopped container uses it",
      "",
      (c: string, i: string) =>
        `conflict: unable to delete ${i} (must be forced) - image is being used by stopped container ${c}`,
    ],
  ])("refuses %s", (_, name, text) => {
    world.pull("nano");
    const id = idOf("nano").slice(7, 19);
    const container = world.create({ Image: "nano" }).slice(0, 12);
    expect(refusal(remove(name || id))).toEqual([409, text(container, id)]);
    expect(remove(name || id, { force: "1" }).status).toBe(200);
  });

  it("refuses by id, running container or several repositories", () => {
    world.pull("nano");
    const id = idOf("nano").slice(7, 19);
    tag("nano", "other/name");
    expect(refusal(remove(id))).toEqual([
      409,
      `conflict: unable to delete ${id} (must be forced) - image is referenced in multiple repositories`,
    ]);
    const container = world.create({ Image: "nano", Cmd: ["run"] });
    world.ask("POST", `/containers/${container}/start`);
    expect(refusal(remove(id, { force: "1" }))).toEqual([
      409,
      `conflict: unable to delete ${id} (cannot be forced) - image is being used by running container ${container.slice(0, 12)}`,
    ]);
  });

  it("prunes what nothing uses", () => {
    world.pull("nano");
    world.pull(nanoserver);
    world.pull("twofold");
    world.create({ Image: "nano" });
    expect(world.ask("POST", "/images/prune").answer).toEqual({ ImagesDeleted: null, SpaceReclaimed: 0 });
    const pruned = world.ask("POST", "/images/prune", { query: { filters: '{"dangling":{"false":true}}' } });
    expect(pruned.answer).toMatchObject({ SpaceReclaimed: 1_000_000 });
    expect(list().map(({ RepoTags }) => RepoTags)).toEqual([["nano:latest"]]);
  });
});
