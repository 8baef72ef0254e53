// Source: design, seam 1; reference/docker-cli.md §5 and §12.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { defaultHostId, hostKinds } from "#machine/hosts.ts";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "silo-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const silo = async (args: readonly string[], ...lines: readonly string[]) => {
  const printed = { out: "", err: "" };
  const status = await run(args, {
    input: bytesOf(lines.map((line) => `${line}\n`).join("")),
    isTyped: false,
    kinds: hostKinds,
    defaultHost: defaultHostId,
    stopped: () => Promise.resolve(),
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  });
  return { status, ...printed };
};

const nano = "mcr.microsoft.com/windows/nanoserver:ltsc2022";

describe("the headless terminal", () => {
  it("runs a container and ends as it does", async () => {
    const { out, status } = await silo(
      [],
      `docker run --rm ${nano} cmd /c echo hello`,
      `docker run --rm ${nano} cmd /c exit 3`,
    );
    expect(out.split("\n").map((line) => line.trimEnd())).toContain("hello");
    expect(status).toBe(3);
  });

  it("gives what is typed after docker run -it to the shell in the container, until it exits", async () => {
    const { out, status } = await silo(
      [],
      `docker run -it --name box ${nano} cmd`,
      "echo %COMPUTERNAME%> C:\\name.txt",
      "type C:\\name.txt",
      "exit 5",
      "docker ps -a --format '{{.Names}}:{{.Status}}'",
    );
    expect(status).toBe(0);
    const lines = out.split("\n").map((line) => line.trimEnd());
    expect(lines.some((line) => /^[0-9A-F]{12}$/i.test(line))).toBe(true);
    expect(lines.some((line) => /^box:Exited \(5\)/.test(line))).toBe(true);
  });

  it("tells of each line with --json, and of a docker run -it when it has ended", async () => {
    const { out } = await silo(
      ["--json"],
      `docker pull -q ${nano}`,
      `docker run -it --rm ${nano} cmd`,
      "echo inside",
      "exit 7",
      "hostname",
    );
    const objects = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(objects.map(({ exitCode }) => exitCode)).toEqual([0, null, null, 7, 0]);
    expect(objects[2].stdout.trim()).toBe("inside");
    expect(objects[3].stdout.trim()).toBe("");
    expect(objects[0].finishedAt).toBeGreaterThan(objects[0].startedAt);
  });

  it("tells of every event with --events, each led back to what was typed", async () => {
    const { out } = await silo(["--events"], "docker version");
    const events = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const bySeq = new Map(events.map((event) => [event.seq, event]));
    const request = events.find(({ kind }) => kind === "api.request");
    expect(request).toMatchObject({ from: expect.stringMatching(/^process:/), to: expect.stringMatching(/^process:/) });
    let event = request;
    while (event?.cause != null) event = bySeq.get(event.cause);
    expect(event.text).toBe("You typed: docker version");
  });

  it("copies a directory of this computer to the host", async () => {
    writeFileSync(join(folder, "Dockerfile"), `FROM ${nano}\nCOPY note.txt C:/\nCMD type C:\\note.txt\n`);
    writeFileSync(join(folder, "note.txt"), "brought along\n");
    const { out } = await silo(
      ["--mount", `C:\\ctx=${folder}`],
      "cd C:\\ctx",
      "docker build -q -t mine .",
      "docker run --rm mine",
    );
    expect(out).toContain("brought along");
  });

  it.each(hostKinds.map(({ id }) => id))("has a host %s", async (id) => {
    const { out, status } = await silo(["--host", id, "--echo"], "docker version --format '{{.Server.Os}}'");
    expect(status).toBe(0);
    expect(out).toMatch(/\n(?:windows|linux)\n/);
  });
});
