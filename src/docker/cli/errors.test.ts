// Source: reference/docker-cli.md §1.1, §1.3, §1.5, §4.5, §7.
import { describe, expect, test } from "vitest";
import { daemonError, runError, startErrorCode, unreachable } from "./errors.ts";
import { formatEach } from "./format/each.ts";
import { formatRename } from "./rename/format.ts";
import { formatRmi } from "./rmi/format.ts";
import { formatRunError, formatRunPullError } from "./run/format.ts";
import { formatStart } from "./start/format.ts";
import { tagProblem } from "./tag/format.ts";
import { formatWait } from "./wait/format.ts";

describe("docker run", () => {
  test("before the start: one dot, and the way to the help", () => {
    expect(formatRunError('Conflict. The container name "/web" is already in use.', "create")).toEqual({
      stdout: "",
      stderr: `docker: Error response from daemon: Conflict. The container name "/web" is already in use.
See 'docker run --help'.
`,
      exitCode: 125,
    });
    expect(formatRunPullError("no matching manifest for windows/amd64").stderr).toBe(
      "docker: no matching manifest for windows/amd64.\nSee 'docker run --help'.\n",
    );
  });

  test("at the start: no way to the help, the dot after the last line", () => {
    const message =
      "nosuch.exe: failure in a Windows system call: The system cannot find the file specified. (0x2)\n[Event Detail]";
    expect(runError(daemonError(message), "start")).toBe(`docker: Error response from daemon: ${message}.`);
    expect(startErrorCode(message)).toBe(127);
    expect(startErrorCode("Access is denied.")).toBe(125);
  });
});

test("no engine on the pipe", () => {
  const where = { method: "GET", path: "/v1.47/containers/json", elevated: true, reason: "missing" } as const;
  expect(unreachable(where)).toBe(
    'error during connect: this error may indicate that the docker daemon is not running: Get "http://%2F%2F.%2Fpipe%2Fdocker_engine/v1.47/containers/json": open //./pipe/docker_engine: The system cannot find the file specified.',
  );
  expect(unreachable({ ...where, elevated: false, reason: "denied" })).toContain(
    "in the default daemon configuration on Windows, the docker client must be run with elevated privileges to connect: Get",
  );
});

describe("one thing to each argument", () => {
  const missing = daemonError("No such container: nope");

  test("names first, errors after them", () => {
    const results = [{ name: "web" }, { name: "nope", error: missing }];
    expect(formatEach(results)).toEqual({ stdout: "web\n", stderr: `${missing}\n`, exitCode: 1 });
    expect(formatStart(results).stderr).toBe(`${missing}\nError: failed to start containers: nope\n`);
    expect(formatEach([{ name: "nope", error: missing, forgiven: true }]).exitCode).toBe(0);
  });

  test("rmi lists what went, wait the codes, rename says nothing", () => {
    expect(formatRmi([{ items: [{ Untagged: "nano:latest" }, { Deleted: "sha256:44" }] }]).stdout).toBe(
      "Untagged: nano:latest\nDeleted: sha256:44\n",
    );
    expect(formatWait([{ exitCode: 3221225786 }, { error: missing }])).toEqual({
      stdout: "3221225786\n",
      stderr: `${missing}\n`,
      exitCode: 1,
    });
    expect(formatRename("web").stdout).toBe("");
    expect(formatRename("web", missing).stderr).toBe(`${missing}\nError: failed to rename container named web\n`);
  });
});

test("names that cannot be tags", () => {
  expect(tagProblem("x", "A:b")).toBe(
    'Error parsing reference: "A:b" is not a valid repository/tag: invalid reference format: repository name (library/A) must be lowercase',
  );
  expect(tagProblem("x", `a@sha256:${"0".repeat(64)}`)).toBe("refusing to create a tag with a digest reference");
  expect(tagProblem("x", "y:1")).toBeUndefined();
});
