// Source: reference/docker-cli.md §10, §4.3, §11; moby builder/dockerfile.
import { beforeEach, describe, expect, it } from "vitest";
import { type DirectoryNode, emptyDirectory, fromText, withNode } from "#contract/file-tree/index.ts";
import type { Exchange } from "../api/exchange.ts";
import { FakeWorld, messages, shown, treeOf } from "../fake/world.ts";

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
  world.pull("nano");
});

const contextOf = (files: Readonly<Record<string, string>>): DirectoryNode =>
  Object.entries(files).reduce((tree, [path, text]) => {
    const segments = path.split("/");
    return withNode(tree, segments, fromText(segments.at(-1) ?? "", text));
  }, emptyDirectory());

const build = (
  dockerfile: string,
  query: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = {},
): Exchange =>
  world.ask("POST", "/build", {
    query: { dockerfile: "Dockerfile", version: "1", ...query },
    archive: contextOf({ Dockerfile: dockerfile, ...files }),
  });

/** Ids are of the engine's own making. */
const masked = (exchange: Exchange): readonly string[] =>
  shown(exchange)
    .replace(/\b[0-9a-f]{12}\b/g, "ID")
    .trimEnd()
    .split("\n");

const history = (name: string) =>
  world.ask("GET", `/images/${name}/history`).answer as readonly {
    readonly CreatedBy: string;
    readonly Size: number;
  }[];
const inspect = (name: string) => world.ask("GET", `/images/${name}/json`).answer as Record<string, never>;
const refusal = ({ status, answer }: Exchange) => [status, (answer as { readonly message: string }).message];

describe("docker build", () => {
  it("prints what the classic builder prints", () => {
    const made = build(
      "FROM nano\nWORKDIR C:/app\nCOPY site .\nRUN echo built\nCMD echo started\n",
      { t: "site:1.0" },
      { "site/index.html": "<h1>" },
    );
    expect(masked(made)).toEqual([
      "Step 1/5 : FROM nano",
      " ---> ID",
      "Step 2/5 : WORKDIR C:/app",
      " ---> Running in ID",
      " ---> Removed intermediate container ID",
      " ---> ID",
      "Step 3/5 : COPY site .",
      " ---> ID",
      "Step 4/5 : RUN echo built",
      " ---> Running in ID",
      "built\r",
      " ---> Removed intermediate container ID",
      " ---> ID",
      "Step 5/5 : CMD echo started",
      " ---> Running in ID",
      " ---> Removed intermediate container ID",
      " ---> ID",
      "Successfully built ID",
      "Successfully tagged site:1.0",
    ]);
    expect(messages(made).find((message) => "aux" in message)).toEqual({ aux: { ID: inspect("site:1.0").Id } });
    expect(inspect("site:1.0")).toMatchObject({
      Config: { Cmd: ["cmd /S /C echo started"], ArgsEscaped: true, WorkingDir: "C:\\app", User: "ContainerUser" },
    });
    expect(world.ask("GET", "/containers/json", { query: { all: "1" } }).answer).toEqual([]);
  });

  it("writes every instruction into the history", () => {
    build('FROM nano\nENV A=1\nCOPY x C:/y/\nCMD ["run"]\n', { t: "h" }, { x: "text" });
    const lines = history("h").map(({ CreatedBy }) => CreatedBy.replace(/[0-9a-f]{64}/, "HASH"));
    expect(lines).toEqual([
      'cmd /S /C #(nop)  CMD ["run"]',
      "cmd /S /C #(nop) COPY file:HASH in C:\\y\\ ",
      "cmd /S /C #(nop)  ENV A=1",
      "Apply image 10.0.20348.2966",
    ]);
    expect(history("h").every(({ Size }) => Size > 0)).toBe(true);
  });

  it("takes what it has built before, until something differs", () => {
    const text = "FROM nano\nRUN echo one\nCOPY x C:/x\nRUN echo two\n";
    build(text, { t: "a" }, { x: "1" });
    const images = world.ask("GET", "/images/json", { query: { all: "1" } }).answer as readonly unknown[];
    const again = masked(build(text, { t: "b" }, { x: "1" }));
    expect(again.filter((line) => line === " ---> Using cache")).toHaveLength(3);
    expect(world.ask("GET", "/images/json", { query: { all: "1" } }).answer).toHaveLength(images.length);
    const other = masked(build(text, {}, { x: "2" }));
    expect(other.filter((line) => line === " ---> Using cache")).toHaveLength(1);
    expect(masked(build(text, { nocache: "1" }, { x: "1" }))).not.toContain(" ---> Using cache");
  });

  it("goes through stages, and copies from one to the next", () => {
    const made = build(
      "FROM nano AS make\nRUN write C:\\out\\app.txt made\nFROM nano\nCOPY --from=make C:/out C:/app/\nRUN echo done\n",
      { t: "two" },
    );
    expect(masked(made).at(-1)).toBe("Successfully tagged two:latest");
    const id = world.create({ Image: "two", Cmd: ["run"] });
    const archive = world.ask("GET", `/containers/${id}/archive`, { query: { path: "C:\\app\\app.txt" } });
    expect(treeOf(archive).entries["APP.TXT"]).toMatchObject({ content: { text: "made" } });
  });

  it("stops at the target", () => {
    const text = "FROM nano AS one\nRUN echo 1\nFROM nano AS two\nRUN echo 2\n";
    expect(masked(build(text, { target: "ONE" })).filter((line) => line.startsWith("Step"))).toEqual([
      "Step 1/2 : FROM nano AS one",
      "Step 2/2 : RUN echo 1",
    ]);
    expect(refusal(build(text, { target: "x" }))).toEqual([400, 'target stage "x" could not be found']);
  });

  it("hands build arguments to RUN and says which were not used", () => {
    const made = build("FROM nano\nARG WHO\nRUN environment\n", { buildargs: '{"WHO":"me","NOBODY":"x"}' });
    expect(shown(made)).toContain("C:\\ WHO=me\r\n");
    expect(shown(made)).toContain("\u001b[91m[Warning] One or more build-args [NOBODY] were not consumed\n\u001b[0m");
  });

  it("adds labels from the command line", () => {
    build("FROM nano\nRUN echo 1\n", { t: "l", labels: '{"tier":"front"}' });
    expect(inspect("l")).toMatchObject({ Config: { Labels: { tier: "front" } } });
  });

  it("runs the triggers of its base image", () => {
    const lines = masked(build("FROM twofold\nRUN echo mine\n", { t: "o" }));
    expect(lines).toContain("# Executing 1 build trigger");
    expect(lines).toContain("triggered\r");
    expect(inspect("o")).toMatchObject({ Config: { OnBuild: null } });
  });

  it("fetches a base image that is not here", () => {
    const lines = masked(build("FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\n", { t: "p" }));
    expect(lines.join(" ")).toContain("Pulling from windows/nanoserver");
    expect(lines.at(-1)).toBe("Successfully tagged p:latest");
  });

  it("with -q says the id alone", () => {
    const made = build("FROM nano\nRUN echo hello\n", { q: "1", t: "q" });
    expect(messages(made)).toEqual([{ stream: `${String(inspect("q").Id)}\n` }]);
  });

  it("marks a layer that nobody knows, and says so", () => {
    const made = build("FROM nano\nRUN strange\n", { t: "s" });
    expect(shown(made)).toContain(
      "\u001b[91m[Silo] What this step leaves is not modelled: strange.exe is not modelled. The layer stands for it.\n\u001b[0m",
    );
    expect(shown(made)).toContain("Successfully built");
  });

  it("copies a stand-in out of an image that nobody knows", () => {
    world.pull("unknown");
    const made = build("FROM nano\nCOPY --from=unknown C:/tool C:/tool/\n", { t: "u" });
    expect(shown(made)).toContain("[Silo] A stand-in was copied: Silo does not know what unknown:latest puts");
    expect(shown(made)).toContain("Successfully tagged u:latest");
  });
});

describe("a build that fails", () => {
  it("tells the exit code of RUN and leaves the container", () => {
    const made = build("FROM nano\nRUN exit 3\n");
    expect(messages(made).at(-1)).toEqual({
      errorDetail: { code: 3, message: "The command 'cmd /S /C exit 3' returned a non-zero code: 3" },
      error: "The command 'cmd /S /C exit 3' returned a non-zero code: 3",
    });
    expect(world.ask("GET", "/containers/json", { query: { all: "1" } }).answer).toHaveLength(1);
    build("FROM nano\nRUN exit 4\n", { forcerm: "1" });
    expect(world.ask("GET", "/containers/json", { query: { all: "1" } }).answer).toHaveLength(1);
  });

  it.each([
    [
      "FROM nano\nCOPY nosuch.txt .\n",
      "COPY failed: file not found in build context or excluded by .dockerignore: stat nosuch.txt: file does not exist",
    ],
    ["FROM nano\nCOPY ..\\\\x .\n", "COPY failed: forbidden path outside the build context: ..\\x ()"],
    [
      "FROM nano\nCOPY --from=nano c:/windows C:/w\n",
      "COPY failed: copy from c:\\ or c:\\windows is not allowed on windows",
    ],
    [
      "FROM nano\nCOPY x x C:\\d\n",
      "When using COPY with more than one source file, the destination must be a directory and end with a /",
    ],
    ["FROM scratch\nCOPY x x\n", "Windows does not support FROM scratch"],
    [
      "FROM nano\nRUN --mount=type=cache,target=C:\\x echo 1\n",
      "the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled",
    ],
    [
      "FROM contoso/missing\nRUN echo\n",
      "pull access denied for contoso/missing, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    ],
  ])("%j says why", (text, message) => {
    expect(messages(build(text, {}, { x: "1" })).at(-1)?.error).toBe(message);
  });

  it.each([
    ["", "the Dockerfile (Dockerfile) cannot be empty"],
    ["FROM nano\nSPELLING bar\n", "dockerfile parse error on line 2: unknown instruction: SPELLING"],
    ["RUN echo\n", "no build stage in current context"],
  ])("%j is refused before the first step", (text, message) => {
    expect(refusal(build(text))).toEqual([400, message]);
  });

  it("stops when its client is gone", () => {
    world.post("POST", "/build", { archive: contextOf({ Dockerfile: "FROM nano\nRUN run\nRUN echo never\n" }) });
    world.settle();
    const { id } = world.newest();
    world.abandon(id);
    expect(world.ask("GET", "/containers/json", { query: { all: "1" } }).answer).toEqual([]);
    expect(shown(world.exchange(id))).not.toContain("never");
  });
});

describe("COPY", () => {
  const read = (image: string, path: string) => {
    const id = world.create({ Image: image, Cmd: ["run"] });
    return world.ask("GET", `/containers/${id}/archive`, { query: { path } }).answerArchive as DirectoryNode | null;
  };

  it("puts what is in a directory into the destination", () => {
    build("FROM nano\nCOPY src C:/app/\n", { t: "c" }, { "src/a.txt": "a", "src/sub/b.txt": "b" });
    expect(read("c", "C:\\app")?.entries.APP).toMatchObject({
      entries: { "A.TXT": { kind: "file" }, SUB: { entries: { "B.TXT": { content: { text: "b" } } } } },
    });
  });

  it("gives a file another name, or its own in a directory", () => {
    build("FROM nano\nCOPY a.txt C:/b.txt\nCOPY a.txt C:/dir/\nCOPY a.txt C:/Windows\n", { t: "c" }, { "a.txt": "a" });
    expect(read("c", "C:\\b.txt")?.entries["B.TXT"]).toBeDefined();
    expect(read("c", "C:\\dir\\a.txt")?.entries["A.TXT"]).toBeDefined();
    expect(read("c", "C:\\Windows\\a.txt")?.entries["A.TXT"]).toBeDefined();
  });

  it("takes what a pattern fits", () => {
    build("FROM nano\nCOPY *.txt C:/t/\n", { t: "c" }, { "a.txt": "a", "b.txt": "b", "c.md": "c" });
    const found = read("c", "C:\\t")?.entries.T;
    expect(Object.keys((found as DirectoryNode).entries).sort()).toEqual(["A.TXT", "B.TXT"]);
  });

  it("leaves out the Dockerfile where .dockerignore does", () => {
    build("FROM nano\nCOPY . C:/all/\n", { t: "c" }, { ".dockerignore": "Dockerfile\n", "a.txt": "a" });
    const found = read("c", "C:\\all")?.entries.ALL;
    expect(Object.keys((found as DirectoryNode).entries).sort()).toEqual([".DOCKERIGNORE", "A.TXT"]);
  });
});

it("ADD of an address makes a file of an assumed size", () => {
  build("FROM nano\nADD https://example.com/tool.zip C:/tools/\n", { t: "c" });
  const id = world.create({ Image: "c", Cmd: ["run"] });
  const found = world.ask("GET", `/containers/${id}/archive`, { query: { path: "C:\\tools\\tool.zip" } });
  expect(treeOf(found).entries["TOOL.ZIP"]).toMatchObject({ content: { kind: "opaque" }, mark: "assumption" });
});

it("docker commit makes an image of a container that has stopped", () => {
  const id = world.create({ Image: "nano", Cmd: ["write", "C:\\x.txt", "hello"] }, "web");
  world.ask("POST", `/containers/${id}/start`);
  const made = world.ask("POST", "/commit", {
    query: { container: "web", repo: "img", tag: "1", comment: "msg", author: "me", changes: 'CMD ["run"]' },
  });
  expect(made.status).toBe(201);
  expect(inspect("img:1")).toMatchObject({ Comment: "msg", Author: "me", Config: { Cmd: ["run"] } });
  world.ask("POST", `/containers/${world.create({ Image: "img:1" }, "busy")}/start`);
  expect(refusal(world.ask("POST", "/commit", { query: { container: "busy" } }))).toEqual([
    500,
    "windows does not support commit of a running container",
  ]);
});
