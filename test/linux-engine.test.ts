// Source: reference/windows-storage.md §10: diff and commit of a running container are allowed on Linux.
import { expect, it } from "vitest";
import { type DirectoryNode, directoryOf, findIn, fromText } from "#contract/file-tree/index.ts";
import type { Platform } from "#contract/platform.ts";
import { composeMachine, type Subsystem } from "#core/machine.ts";
import { Timeline } from "#core/timeline.ts";
import { explain } from "#core/why.ts";
import { type Exchange, exchanges } from "#docker/engine/api/exchange.ts";
import { apiRequest } from "#docker/engine/api/request.ts";
import { createDockerEngine } from "#docker/engine/create-engine.ts";
import { fakeDaemon } from "#docker/engine/fake/world.ts";
import { fakeMachine, fakePlatform, fakeSetUp } from "#docker/engine/fake-platform.ts";
import { overlayStorage, setUpOverlayStorage } from "#linux/index.ts";
import { unlinkFile } from "#linux/overlay/calls/remove.ts";
import { overlayDirectories } from "#linux/overlay/store/directory.ts";
import { overlayMounts } from "#linux/overlay/store/mount.ts";
import { caller, descriptor, epoch, happen } from "./stores/linux-world.ts";

const base = descriptor(
  "01",
  directoryOf("", [directoryOf("etc", [fromText("motd", "hello"), fromText("issue", "1")])]),
);

const platform: Platform = {
  ...fakePlatform,
  os: "linux",
  osVersion: "",
  storageDriver: "overlay2",
  dataRoot: "/var/lib/docker",
  pathSeparator: "/",
  defaultShell: ["/bin/sh", "-c"],
  defaultWorkingDirectory: "/",
  resolve: () => ({
    repository: "docker.io/library/small",
    tag: "latest",
    digest: `sha256:${"d".repeat(64)}`,
    imageId: `sha256:${"e".repeat(64)}`,
    os: "linux",
    architecture: "amd64",
    osVersion: null,
    created: "2025-06-06T03:11:52Z",
    config: { Cmd: ["run"] },
    history: [{ created: "2025-06-06T03:11:52Z", createdBy: "COPY / /" }],
    layers: [base],
  }),
};

const provided = new Set(overlayStorage.procedures?.map(({ name }) => name));
const others: Subsystem = {
  ...fakeMachine,
  procedures: fakeMachine.procedures?.filter(({ name }) => !provided.has(name)) ?? [],
};

const engineOnLinux = () => {
  const machine = composeMachine([createDockerEngine(platform), others, overlayStorage]);
  const setUp = (tx: Parameters<typeof fakeSetUp>[0]): void => {
    fakeSetUp(tx);
    setUpOverlayStorage(tx, { epoch });
  };
  const timeline = Timeline.begin(machine, setUp, { strict: true });
  const ask = (
    method: Exchange["method"],
    path: string,
    query: Readonly<Record<string, string>> = {},
    body: unknown = null,
    archive: DirectoryNode | null = null,
  ): Exchange => {
    const asked = Object.fromEntries(Object.entries(query).map(([key, value]) => [key, [value]]));
    const from = { client: null, daemon: fakeDaemon, version: "1.47" };
    timeline.ask(apiRequest, { ...from, method, path, query: asked, body, archive });
    timeline.runUntilQuiet(undefined, 50_000);
    const last = timeline.head.all(exchanges).at(-1);
    if (last === undefined) throw new Error("Nobody has asked anything.");
    return last;
  };
  return { timeline, ask };
};

it("serves the engine from pull to the removal of the image, as the other store does", () => {
  const { timeline, ask } = engineOnLinux();
  ask("POST", "/images/create", { fromImage: "small", tag: "latest" });
  const created = ask("POST", "/containers/create", { name: "one" }, { Image: "small" });
  expect(created.status).toBe(201);
  expect(ask("POST", "/containers/one/start").status).toBe(204);
  const [mount] = timeline.head.all(overlayMounts);
  if (mount === undefined) throw new Error("The container's overlay is mounted.");
  happen(timeline, unlinkFile, { process: caller, mount: mount.id, path: "/etc/issue" });
  const archive = directoryOf("", [directoryOf("conf", [fromText("Readme", "new")])]);
  expect(ask("PUT", "/containers/one/archive", { path: "/etc" }, null, archive).status).toBe(200);
  const got = ask("GET", "/containers/one/archive", { path: "/etc" }).answerArchive;
  expect(got?.kind === "directory" && findIn(got, ["etc", "conf", "Readme"])).toMatchObject({
    content: { text: "new" },
  });
  expect(ask("GET", "/containers/one/changes").answer).toEqual([
    { Path: "/etc", Kind: 0 },
    { Path: "/etc/conf", Kind: 1 },
    { Path: "/etc/conf/Readme", Kind: 1 },
    { Path: "/etc/issue", Kind: 2 },
  ]);
  expect(ask("POST", "/commit", { container: "one", repo: "mine" }).status).toBe(201);
  expect(ask("POST", "/containers/create", { name: "two" }, { Image: "mine" }).status).toBe(201);
  expect(ask("HEAD", "/containers/two/archive", { path: "/etc/issue" }).status).toBe(404);
  expect(ask("HEAD", "/containers/two/archive", { path: "/etc/conf/Readme" }).status).toBe(200);
  for (const name of ["one", "two"]) expect(ask("DELETE", `/containers/${name}`, { force: "1" }).status).toBe(204);
  for (const name of ["mine", "small"]) expect(ask("DELETE", `/images/${name}`).status).toBe(200);
  expect(timeline.head.all(overlayDirectories)).toEqual([]);
  expect(timeline.head.all(overlayMounts)).toEqual([]);
  for (let index = 1; index <= timeline.length; index += 1) expect(explain(timeline, index).text).not.toBe("");
});
