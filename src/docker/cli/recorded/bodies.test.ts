// Source: recorded from docker 28.2.2 (see README.md here), without GwPriority, which 27.5.1 does not send; reference/docker-cli.md §5.1.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createBody } from "../create/body.ts";
import { planCreate } from "../create/plan.ts";
import { type Invocation, invoke } from "../invoke.ts";
import { planRun } from "../run/plan.ts";

const load = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));

const machine = {
  env: {},
  read: () => ({ error: "The system cannot find the file specified." }),
  absolute: (path: string) => `C:\\here\\${path}`,
  console: null,
  inputIsConsole: true,
};

const asked = (words: readonly string[]): Extract<Invocation, { kind: "run" }> => {
  const invocation = invoke(words);
  if (invocation.kind !== "run") throw new Error(JSON.stringify(invocation));
  return invocation;
};

const bodyOf = (words: readonly string[]): unknown => {
  const { flags, args } = asked(words);
  if (words[0] === "create") {
    const body = createBody(flags, args, machine);
    return "value" in body ? body.value : body;
  }
  const planned = planRun(flags, args, machine);
  return "plan" in planned ? planned.plan.body : planned;
};

describe("POST /containers/create", () => {
  const { default: zero, recorded } = load("./create-bodies.json");
  test.each(recorded as readonly { line: string; differs: { HostConfig?: object } }[])("$line", ({ line, differs }) => {
    const HostConfig = { ...zero.HostConfig, ...differs.HostConfig };
    expect(bodyOf(line.split(" "))).toEqual({ ...zero, ...differs, HostConfig });
  });

  test("a console's size and what the client reads of its machine", () => {
    const env = { Path: "C:\\Windows" };
    const console = { rows: 30, columns: 120 };
    const words = ["run", "-it", "-e", "PATH", "-e", "NOPE", "--env-file", "x.env", "-v", ".\\d:c:\\d", "n"];
    const { flags, args } = asked(words);
    const read = () => ({ text: "# c\r\nA=1\r\nPath\r\nQ\r\n" });
    const planned = planRun(flags, args, { ...machine, env, console, read });
    if ("refusal" in planned) throw new Error(planned.refusal.stderr);
    const { Env, HostConfig } = planned.plan.body;
    expect(Env).toEqual(["A=1", "Path=C:\\Windows", "PATH=C:\\Windows", "NOPE"]);
    expect(HostConfig.ConsoleSize).toEqual([30, 120]);
    expect(HostConfig.Binds).toEqual(["C:\\here\\.\\d:c:\\d"]);
  });
});

describe("what the client refuses", () => {
  const in27: Readonly<Record<string, string>> = {
    "conflicting options: cannot specify both --restart and --rm": "Conflicting options: --restart and --rm",
  };
  type Refused = { readonly args: readonly string[]; readonly message: string; readonly exitCode: number };
  test.each(load("./run-refusals.json") as readonly Refused[])("$args", ({ args, message, exitCode }) => {
    const words = asked(args);
    const planned = planRun(words.flags, words.args, machine);
    if ("plan" in planned) throw new Error("accepted");
    expect(planned.refusal).toEqual({
      stdout: "",
      stderr: `docker: ${in27[message] ?? message}.\nSee 'docker run --help'.\n`,
      exitCode,
    });
  });

  test("a bad image is refused bare by create", () => {
    const { flags, args } = asked(["create", "Nano"]);
    expect(planCreate(flags, args, machine)).toEqual({
      error: "invalid reference format: repository name (library/Nano) must be lowercase",
      bare: true,
    });
  });

  test("a terminal is asked for and there is none; attached and detached", () => {
    const it = asked(["run", "-it", "n"]);
    expect(planRun(it.flags, it.args, { ...machine, inputIsConsole: false })).toMatchObject({
      refusal: {
        exitCode: 1,
        stderr: expect.stringContaining("the input device is not a TTY.  If you are using mintty"),
      },
    });
    const both = asked(["run", "-d", "-a", "stdin", "n"]);
    expect(planRun(both.flags, both.args, machine)).toMatchObject({
      refusal: { exitCode: 1, stderr: "Conflicting options: -a and -d\n" },
    });
  });
});
