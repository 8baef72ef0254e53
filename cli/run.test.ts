// Source: design, seam 1.

import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { standIn } from "#session/stand-in.ts";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "silo-run-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const broken = {
  ...standIn,
  id: "broken",
  begin: () => {
    throw new Error("Event 3 broke the engine.", { cause: new Error("No winlogon.") });
  },
};
const withRole = { ...standIn, id: "stand-in-hyper-v" };

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < text.length; at += 5) yield new TextEncoder().encode(text.slice(at, at + 5));
}

const silo = async (args: readonly string[], typed = "", isTyped = false) => {
  const printed = { out: "", err: "" };
  const status = await run(args, {
    input: chunksOf(typed),
    isTyped,
    kinds: [standIn, withRole, broken],
    defaultHost: standIn.id,
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
const objects = (text: string): readonly Record<string, unknown>[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describe("what is printed", () => {
  it("is what the terminal shows, without prompts and what was typed", async () => {
    expect(await silo([], "hello\nfail 3\n")).toEqual({ status: 3, out: "hello\nit failed\n", err: "" });
  });

  it("has both with --echo", async () => {
    expect((await silo(["--echo"], "hello")).out).toBe("> hello\nhello\n> ");
  });

  it("has the prompts for who types at a real terminal", async () => {
    expect((await silo([], "hello\n", true)).out).toBe("> hello\n> ");
  });

  it("is an object per line with --json", async () => {
    const [first, second] = objects((await silo(["--json"], "wait 5\nfail 3\n")).out);
    expect(first).toEqual({
      command: "wait 5",
      stdout: "",
      stderr: "",
      exitCode: 0,
      startedAt: expect.any(Number),
      finishedAt: expect.any(Number),
    });
    expect(Number(first?.finishedAt) - Number(first?.startedAt)).toBeGreaterThanOrEqual(5000);
    expect(second).toMatchObject({ command: "fail 3", stdout: "", stderr: "it failed\n", exitCode: 3 });
  });

  it("leaves open how a line ended that another program read", async () => {
    const [asking, answer] = objects((await silo(["--json"], "ask\nme\n")).out);
    expect(asking).toMatchObject({ command: "ask", stdout: "", exitCode: null, finishedAt: null });
    expect(answer).toMatchObject({ command: "me", stdout: "got me\n", exitCode: 0 });
  });

  it("is an object per event with --events, each with its cause", async () => {
    const events = objects((await silo(["--events"], "hello\n")).out);
    expect(events.map(({ kind }) => kind)).toContain("terminal.type");
    for (const event of events)
      expect(Object.keys(event)).toEqual(["seq", "at", "cause", "kind", "from", "to", "text"]);
    const known = new Set(events.map(({ seq }) => seq));
    for (const { cause } of events) expect(cause === null || known.has(cause)).toBe(true);
  });
});

describe("the exit status", () => {
  it.each([
    ["", 0],
    ["hello\n", 0],
    ["fail 3\nhello\n", 0],
    ["fail 259\n", 3],
    ["fail 512\n", 1],
    ["fail 4294967295\n", 255],
    ["fail 3\nexit\n", 0],
  ])("after %j is %i", async (typed, status) => {
    expect((await silo([], typed)).status).toBe(status);
  });

  it("is 1 where the last command has not ended, which is said", async () => {
    expect(await silo([], "ask\n")).toEqual({ status: 1, out: "", err: "silo: The last command has not ended: ask\n" });
  });
});

describe("what is typed", () => {
  it("comes from a file, with whatever line ends, the last one optional", async () => {
    expect((await silo([file("a.txt", "one\r\ntwo\n\nthree")])).out).toBe("one\ntwo\n\nthree\n");
  });

  it("may be marked as UTF-8 or as UTF-16", async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("grün\n", "utf16le")]);
    expect((await silo([file("b.txt", utf16)])).out).toBe("grün\n");
    expect((await silo([file("c.txt", "\ufeffgrün\n")])).out).toBe("grün\n");
  });

  it("ends with the shell", async () => {
    expect((await silo([], "exit\nhello\n")).out).toBe("exit\n");
  });
});

describe("what cannot be", () => {
  it.each([
    ["an unknown flag", ["--nope"], /--nope.*See --help/],
    ["two formats", ["--json", "--events"], /exclude each other/],
    ["two files", ["a", "b"], /One FILE at most/],
    ["a port that is none", ["--listen", "99999"], /0 to 65535/],
    ["a flag without its value", ["--host"], /--host/],
    ["an unknown host", ["--host", "windows-95"], /no host "windows-95".*stand-in/],
    ["a role that the host cannot have", ["--host", "stand-in-hyper-v", "--hyper-v"], /Hyper-V/],
    ["a file that is not there", ["./nowhere.txt"], /Cannot read ".\/nowhere.txt": there is no such file/],
    ["a directory as a file", ["."], /is a directory/],
    ["a mount of nothing", ["--mount", "C:\\x=./nowhere"], /no directory ".\/nowhere"/],
    ["a mount that makes no sense", ["--mount", "x"], /--mount takes/],
  ])("%s: says so and ends with 2", async (_, args, message) => {
    const { status, out, err } = await silo(args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(message);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("takes no line with a NUL", async () => {
    expect(await silo([], "hello\na\0b\n")).toMatchObject({
      status: 2,
      out: "hello\n",
      err: expect.stringContaining("NUL"),
    });
  });
});

it("owns up to a mistake of its own", async () => {
  const { status, out, err } = await silo(["--host", "broken"]);
  expect({ status, out }).toEqual({ status: 70, out: "" });
  expect(err).toMatch(/^silo: This is a mistake in Silo\. Event 3 broke the engine\.\nError: No winlogon\.\n/);
});

describe("--listen", () => {
  it("says where it listens, after what is in FILE has been typed, until it is stopped", async () => {
    const { status, out, err } = await silo(["--listen", "0", file("d.txt", "hello\n")], "not read");
    expect({ status, out }).toEqual({ status: 0, out: "hello\n" });
    expect(err).toMatch(/^silo: The engine listens at tcp:\/\/127\.0\.0\.1:\d+\n$/);
  });

  it("says when the port is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const { status, err } = await silo(["--listen", String(port)]);
    server.close();
    expect(status).toBe(2);
    expect(err).toMatch(/^silo: Cannot listen at port \d+: .*EADDRINUSE.*\n$/);
  });
});

describe("the other flags", () => {
  it("--help", async () => {
    const { status, out } = await silo(["--help"]);
    expect(status).toBe(0);
    expect(out).toContain("--mount");
  });

  it("--hyper-v means the kind of host with that role", async () => {
    expect(await silo(["--host", "stand-in", "--hyper-v"], "hello\n")).toMatchObject({ status: 0, out: "hello\n" });
  });
});
