// Source: reference/docker-cli.md §1.1, §1.2, §1.5, §2.8, §4.5.
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refOf } from "#core/table.ts";
import { engineStop } from "#docker/engine/index.ts";
import { hostProcess } from "#windows/kernel/boot/boot.ts";
import { processes } from "#windows/kernel/process/process.ts";
import { CommandWindow } from "./command-window.ts";

describe("bad input", () => {
  let window: CommandWindow;
  beforeAll(() => {
    window = new CommandWindow();
  });

  it.each([
    ["docker foo", "docker: 'foo' is not a docker command.\nSee 'docker --help'\n", 1],
    ["docker ps --nope", "unknown flag: --nope\nSee 'docker ps --help'.\n", 125],
    ["docker pull A", "invalid reference format: repository name (library/A) must be lowercase\n", 1],
    ["docker rm nosuch", "Error response from daemon: No such container: nosuch\n", 1],
    ["docker save x", "cowardly refusing to save to a terminal. Use the -o flag or redirect\n", 1],
    ["docker load", "requested load from stdin, but stdin is empty\n", 1],
    ["docker cp a b", "must specify at least one container source\n", 1],
    ["docker cp a:C:\\x b:C:\\y", "copying between containers is not supported\n", 1],
    ["docker start -a a b", "you cannot start and attach multiple containers at once\n", 1],
    ["docker swarm init", "Silo does not model docker swarm init.\n", 1],
    ["docker -H tcp://1.2.3.4:2375 ps", "Silo models no engine at tcp://1.2.3.4:2375.\n", 1],
  ])("%s", (line, text, exitCode) => {
    expect(window.type(line)).toBe(text);
    expect(window.exitCode).toBe(exitCode);
  });
});

describe("without an engine", () => {
  let window: CommandWindow;
  beforeEach(() => {
    window = new CommandWindow();
    const daemon = hostProcess(window.timeline.head, "dockerd.exe");
    if (daemon === undefined) throw new Error("The host has no dockerd.exe.");
    window.timeline.ask(engineStop, { daemon: refOf(processes, daemon.id) });
  });

  const silence = (verb: string, path: string): string =>
    `error during connect: this error may indicate that the docker daemon is not running: ${verb} "http://%2F%2F.%2Fpipe%2Fdocker_engine${path}": open //./pipe/docker_engine: The system cannot find the file specified.`;

  it("says that the pipe is not there", () => {
    expect(window.type("docker ps -a")).toBe(`${silence("Get", "/v1.47/containers/json?all=1")}\n`);
    expect(window.exitCode).toBe(1);
    expect(window.type("docker run NANO")).toBe(`docker: ${silence("Head", "/_ping")}\nSee 'docker run --help'.\n`);
    expect(window.exitCode).toBe(125);
  });

  it("still tells of the client", () => {
    expect(window.type("docker version")).toMatch(/^Client:\n Version: +27\.5\.1\n[\s\S]*error during connect/);
    expect(window.type("docker info")).toMatch(
      /\nServer:\nERROR: error during connect[\s\S]*errors pretty printing info\n$/,
    );
  });
});
