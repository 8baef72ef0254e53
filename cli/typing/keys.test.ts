// Source: the program's own help (Ctrl+C in FILE); docker/cli issue 5659 (context canceled); NTSTATUS 0xC000013A (STATUS_CONTROL_C_EXIT).
import { describe, expect, it } from "vitest";
import { defaultHostId, hostKind } from "#machine/hosts.ts";
import { openSession } from "#session/session.ts";
import { readKeys } from "./keys.ts";
import { type Printed, typeLines } from "./type-lines.ts";

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const typed = async (lines: readonly string[], printed: Printed = "text") => {
  const kind = hostKind(defaultHostId);
  if (kind === undefined) throw new Error("There is no host.");
  const shown = { out: "", err: "" };
  const result = await typeLines(openSession(kind), each(lines), printed, {
    out: (text) => {
      shown.out += text;
    },
    err: (text) => {
      shown.err += text;
    },
  });
  if ("problem" in result) throw new Error(result.problem);
  return { ...shown, status: result.status };
};

const pull = "docker pull mcr.microsoft.com/windows/nanoserver:ltsc2022";

describe("Ctrl+C in a file", () => {
  it.each([
    ["docker ps", { command: "docker ps", press: false, after: null }],
    ["\u0003", { command: null, press: true, after: null }],
    ["ping -t localhost\u0003", { command: "ping -t localhost", press: true, after: null }],
    ["docker pull x\u0003 1500", { command: "docker pull x", press: true, after: 1500 }],
    ["echo \u0003 text", { command: "echo \u0003 text", press: false, after: null }],
  ])("is read from %j", (line, keys) => {
    expect(readKeys(line)).toEqual(keys);
  });

  it("ends a program in the middle of its work", async () => {
    const { out, status } = await typed([`${pull}\u0003 1500`]);
    expect(out).toMatch(/Pulling fs layer\ncontext canceled\n$/);
    expect(status).toBe(1);
    expect((await typed([`${pull}\u0003 900000`])).out).toContain("Status: Downloaded newer image");
  });

  it("ends what never ends by itself, on the same line or the next", async () => {
    for (const lines of [["ping -t localhost\u0003"], ["ping -t localhost", "\u0003"]]) {
      const { err, status } = await typed(lines);
      expect({ err, status }).toEqual({ err: "", status: 0x3a });
    }
  });

  it("leaves by hand, where nothing runs", async () => {
    const { out, status } = await typed(["\u0003", "hostname"], "typed by hand");
    expect(status).toBe(130);
    expect(out).not.toContain("WINHOST01");
  });
});
