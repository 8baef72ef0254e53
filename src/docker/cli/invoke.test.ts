// Source: reference/docker-cli.md §1.1–§1.4 (27.5.1); first lines of flag errors and help pages recorded from docker 28.2.2.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flagOn, flagTexts } from "#shell/flags/values.ts";
import { type Invocation, invoke } from "./invoke.ts";

const load = (name: string) => JSON.parse(readFileSync(new URL(`./recorded/${name}`, import.meta.url), "utf8"));

const printed = (...words: readonly string[]): Extract<Invocation, { kind: "print" }> => {
  const told = invoke(words);
  if (told.kind !== "print") throw new Error(words.join(" "));
  return told;
};

describe("help", () => {
  test.each(load("help.json") as readonly { path: readonly string[]; text: string }[])("$path", ({ path, text }) => {
    const config = "C:\\\\Users\\\\Administrator\\\\.docker";
    const windows = text.replaceAll('"/home/me/.docker/', `"${config}\\\\`).replaceAll("/home/me/.docker", config);
    const told = printed(...path, "--help");
    expect(told.stdout).toBe(`\n${windows}`);
    expect([told.stderr, told.exitCode]).toEqual(["", 0]);
    expect(printed("help", ...path).stdout).toBe(told.stdout);
  });

  test("alone or a group alone: help on standard error", () => {
    expect(printed()).toEqual({ kind: "print", stdout: "", stderr: printed("--help").stdout, exitCode: 0 });
    expect(printed("image").stderr).toBe(printed("image", "--help").stdout);
  });

  test("stop has --time in 27.5.1", () => {
    expect(printed("stop", "--help").stdout).toBe(`
Usage:  docker stop [OPTIONS] CONTAINER [CONTAINER...]

Stop one or more running containers

Aliases:
  docker container stop, docker stop

Options:
  -s, --signal string   Signal to send to the container
  -t, --time int        Seconds to wait before killing the container
`);
  });

  test("-h is old, except where it is a host's name", () => {
    expect(printed("ps", "-h").stdout).toContain(
      "Flag shorthand -h has been deprecated, use --help\n\nUsage:  docker ps",
    );
    expect(invoke(["run", "-h", "web", "nano"]).kind).toBe("run");
    expect(printed("run", "--help").stdout).toContain("      --help                             Print usage\n");
  });
});

describe("usage errors", () => {
  test("too few arguments", () => {
    expect(printed("run")).toEqual({
      kind: "print",
      stdout: "",
      stderr: `"docker run" requires at least 1 argument.
See 'docker run --help'.

Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]

Create and run a new container from an image
`,
      exitCode: 1,
    });
  });

  test.each([
    [["ps", "x"], '"docker ps" accepts no arguments.'],
    [["image", "ls", "a", "b"], '"docker image ls" requires at most 1 argument.'],
    [["rename", "a"], '"docker rename" requires exactly 2 arguments.'],
    [["port"], '"docker port" requires at least 1 and at most 2 arguments.'],
    [["exec", "web"], '"docker exec" requires at least 2 arguments.'],
    [["container", "remove"], '"docker container rm" requires at least 1 argument.'],
  ])("%j", (words, first) => {
    expect(printed(...words).stderr.split("\n")[0]).toBe(first);
    expect(printed(...words).exitCode).toBe(1);
  });

  type Refused = { readonly args: readonly string[]; readonly firstLine: string; readonly exitCode: number };
  test.each(load("refusals.json") as readonly Refused[])("$args", ({ args, firstLine, exitCode }) => {
    const told = printed(...args);
    expect(told.stderr.split("\n")[0]).toBe(firstLine);
    expect(told.stderr.split("\n")[1]).toMatch(/^See 'docker( \w+)* --help'\.$/);
    expect(told.exitCode).toBe(exitCode);
  });

  test("a leaf's flag error has two lines, a group's the whole usage", () => {
    expect(printed("ps", "--nope").stderr).toBe("unknown flag: --nope\nSee 'docker ps --help'.\n");
    const usage = printed("volume", "--help").stdout.slice(1);
    expect(printed("volume", "--nope").stderr).toBe(`unknown flag: --nope\nSee 'docker volume --help'.\n\n${usage}\n`);
  });

  test("unknown commands", () => {
    expect(printed("foo")).toMatchObject({
      stderr: "docker: 'foo' is not a docker command.\nSee 'docker --help'\n",
      exitCode: 1,
    });
    expect(printed("image", "foo")).toMatchObject({ stderr: printed("image", "--help").stdout, exitCode: 1 });
    expect(printed("help", "nosuch")).toMatchObject({ stderr: "unknown help topic: nosuch\n", exitCode: 1 });
  });
});

describe("commands", () => {
  test("flags of run end at the image", () => {
    const told = invoke(["-H", "npipe:////./pipe/x", "run", "--rm", "-it", "-p", "80:80", "nano", "cmd", "--rm", "-p"]);
    if (told.kind !== "run") throw new Error(told.kind);
    expect(told.args).toEqual(["nano", "cmd", "--rm", "-p"]);
    expect([flagOn(told.flags, "rm"), flagTexts(told.flags, "publish")]).toEqual([true, ["80:80"]]);
    expect(flagTexts(told.globals, "host")).toEqual(["npipe:////./pipe/x"]);
  });

  test("other commands take flags anywhere, and groups have other names", () => {
    expect(invoke(["rm", "web", "-f"])).toMatchObject({ kind: "run", path: "docker rm", args: ["web"] });
    expect(invoke(["container", "list", "-a"])).toMatchObject({ kind: "run", path: "docker container ls" });
  });

  test("version, and what is only listed", () => {
    expect(printed("-v").stdout).toBe("Docker version 27.5.1, build 9f9e405\n");
    expect(invoke(["swarm", "init"])).toEqual({ kind: "unmodelled", path: "docker swarm init" });
  });
});

test("every command line has an answer", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "run",
      "ps",
      "image",
      "ls",
      "help",
      "--help",
      "-it",
      "-p",
      "80:80",
      "nano",
      "--mount",
      "type=bind",
      "--",
      "-h",
      "swarm",
      "--network",
      "a,b=c",
      "-m",
      "1g",
      "--cpus",
      "1/3",
    ),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const told = invoke(words);
      if (told.kind === "print") expect(told.stdout + told.stderr).not.toBe("");
    }),
  );
});
