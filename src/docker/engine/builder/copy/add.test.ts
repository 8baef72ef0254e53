// Source: moby builder/dockerfile/{copy,internals_windows}.go, pkg/archive; reference/docker-cli.md §10.
import { gzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type DirectoryNode,
  directoryOf,
  type FileNode,
  fromBytes,
  fromText,
  opaqueFile,
} from "#contract/file-tree/index.ts";
import { writeTar } from "#contract/tar/write.ts";
import type { Exchange } from "../../api/exchange.ts";
import { FakeWorld, shown, treeOf } from "../../fake/world.ts";

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
  world.pull("nano");
});

const build = (dockerfile: string, file: FileNode): Exchange =>
  world.ask("POST", "/build", {
    query: { dockerfile: "Dockerfile", version: "1", t: "c" },
    archive: directoryOf("", [fromText("Dockerfile", dockerfile), file]),
  });

describe("ADD of an archive", () => {
  const packed = writeTar(
    directoryOf("", [directoryOf("bin", [fromText("run.cmd", "@echo ran")]), fromText("x", "x")]),
  );
  const add = (file: FileNode, line = `ADD ${file.name} C:/app/`): Exchange => build(`FROM nano\n${line}\n`, file);
  const at = (path: string): DirectoryNode => {
    const id = world.create({ Image: "c", Cmd: ["run"] });
    return treeOf(world.ask("GET", `/containers/${id}/archive`, { query: { path } }));
  };

  it.each([
    ["tar", packed],
    ["tar.gz", gzipSync(packed)],
    // What counts is what is in the file. Source: moby pkg/archive, IsArchivePath.
    ["dat", packed],
  ])("unpacks a .%s", (extension, bytes) => {
    add(fromBytes(`app.${extension}`, bytes));
    expect(at("C:\\app")).toMatchObject({
      entries: { APP: { entries: { BIN: { entries: { "RUN.CMD": { content: { text: "@echo ran" } } } }, X: {} } } },
    });
  });

  it("leaves COPY of one, and a file that is only called one, as they are", () => {
    add(fromBytes("app.tar", packed), "COPY app.tar C:/app/");
    expect(at("C:\\app\\app.tar")).toMatchObject({ entries: { "APP.TAR": { kind: "file", size: packed.length } } });
    add(fromBytes("b.tar", Uint8Array.of(0, 1, 2)), "ADD b.tar C:/app/");
    expect(at("C:\\app\\b.tar")).toMatchObject({ entries: { "B.TAR": { kind: "file", size: 3 } } });
  });

  it("fails where one is cut short; says so where nobody knows its bytes", () => {
    expect(shown(add(fromBytes("app.tar", packed.subarray(0, 1030))))).toContain("ADD failed: unexpected EOF");
    expect(shown(add(opaqueFile("app.tar", 5_000)))).toContain("nobody knows what was in it");
  });
});

describe("--chown on Windows", () => {
  const owned = (account: string): Exchange =>
    build(`FROM nano\nCOPY --chown=${account} a.txt C:/app/\n`, fromText("a.txt", "a"));

  it.each([
    ["ContainerUser", "User Manager\\ContainerUser"],
    ["Administrators", "BUILTIN\\Administrators"],
    ["S-1-5-32-545", "S-1-5-32-545"],
  ])("gives files to %s", (account, owner) => {
    expect(shown(owned(account))).toContain("Successfully built");
    const id = world.create({ Image: "c", Cmd: ["run"] });
    const found = world.ask("GET", `/containers/${id}/archive`, { query: { path: "C:\\app\\a.txt" } });
    expect(treeOf(found)).toMatchObject({ entries: { "A.TXT": { owner } } });
    const [image] = world.ask("GET", "/images/c/history").answer as readonly { readonly CreatedBy: string }[];
    expect(image?.CreatedBy).toMatch(new RegExp(`COPY --chown=${account}file:[0-9a-f]+ in C:\\\\app\\\\ $`));
  });

  it("knows no numbers", () => {
    expect(shown(owned("1000:1000"))).toContain("unable to map container user account name to SID");
  });
});
