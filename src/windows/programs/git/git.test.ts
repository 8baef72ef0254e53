// Source: git-scm.com, git-clone, git-config, git.
import { describe, expect, it } from "vitest";
import { findIn, splitPath, textOf } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { git } from "./git.ts";
import { gitLfs } from "./lfs.ts";

const at = (machine: ReturnType<typeof fakeMachine>, path: string) => findIn(machine.tree, splitPath(path));

describe("git clone", () => {
  it("makes a folder of unknown content, and a repository in it", () => {
    const machine = fakeMachine([git]);
    expect(runOn(machine, "git clone --depth 1 -b v2 https://x.org/a/tool.git")).toEqual({
      exitCode: 0,
      out: "",
      err: "Cloning into 'tool'...\n",
    });
    expect(at(machine, "tool")).toMatchObject({ notModelled: "what is in https://x.org/a/tool.git" });
    const head = at(machine, "tool\\.git\\HEAD");
    expect(head?.kind === "file" && textOf(head)).toBe("ref: refs/heads/v2\n");
    expect(runOn(machine, "git checkout tags/v2", { cwd: "C:\\tool\\src" }).exitCode).toBe(0);
  });
  it("wants an empty place", () => {
    const machine = fakeMachine([git]);
    expect(runOn(machine, "git clone https://x.org/a Windows").exitCode).toBe(128);
    expect(runOn(machine, "git clone https://x.org/a /go/src/a").exitCode).toBe(0);
    expect(at(machine, "go\\src\\a\\.git")).toBeDefined();
  });
});

describe("git config", () => {
  it("keeps what it is told, by section, and tells it", () => {
    const machine = fakeMachine([git]);
    for (const line of [
      "core.longpaths true",
      "core.autocrlf false",
      "url.https://a/.insteadOf git@a:",
      "core.longpaths false",
    ])
      expect(runOn(machine, `git config --global ${line}`).exitCode).toBe(0);
    const file = at(machine, "Users\\ContainerAdministrator\\.gitconfig");
    expect(file?.kind === "file" && textOf(file)).toBe(
      '[core]\n\tlongpaths = false\n\tautocrlf = false\n[url "https://a/"]\n\tinsteadOf = git@a:\n',
    );
    expect(runOn(machine, "git config --global core.autocrlf").out).toBe("false\n");
    expect(runOn(machine, "git config --global core.nope").exitCode).toBe(1);
    runOn(machine, "git config --global --unset core.autocrlf");
    expect(runOn(machine, "git config --global core.autocrlf").exitCode).toBe(1);
  });
});

describe("git", () => {
  it.each([
    ["git --version", "git version 2.47.1.windows.1\n", "", 0],
    ["git frob", "", "git: 'frob' is not a git command. See 'git --help'.\n", 1],
    ["git fetch", "", "fatal: not a git repository (or any of the parent directories): .git\n", 128],
    ["git init new", "Initialized empty Git repository in C:/new/.git/\n", "", 0],
    ["git lfs install", "Git LFS initialized.\n", "", 0],
  ])("%s", (line, out, err, exitCode) => {
    expect(runOn(fakeMachine([git]), line)).toEqual({ exitCode, out, err });
  });
  it("has its own program for large files", () => {
    expect(runOn(fakeMachine([gitLfs]), "git-lfs install --system").out).toBe("Git LFS initialized.\n");
  });
  it("owns up to what it would have to know a history for", () => {
    const machine = fakeMachine([git]);
    runOn(machine, "git rev-parse HEAD");
    expect(machine.notModelled).toEqual(["git rev-parse"]);
  });
});
