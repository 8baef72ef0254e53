// Source: design, "What is saved or shared is the session".
import { describe, expect, it } from "vitest";
import { readRecord } from "./record.ts";

const good = {
  format: 1,
  host: "windows-server-2022",
  seed: 1,
  playhead: 4,
  intents: [
    { kind: "type", terminal: 0, line: "docker ps" },
    { kind: "interrupt", terminal: 0, at: 7 },
    { kind: "open", shell: "cmd.exe" },
  ],
};
const problemOf = (value: unknown): string => {
  const result = readRecord(value);
  return "problem" in result ? result.problem : "none";
};

describe("readRecord", () => {
  it("takes what it understands as it is", () => {
    expect(readRecord(good)).toEqual({ record: good });
  });

  it.each([
    ["nothing", null, "not a session"],
    ["a text", "docker ps", "not a session"],
    ["a list", [good], "not a session"],
    ["a newer format", { ...good, format: 2, intents: "in a new way" }, "newer Silo"],
    ["an older format than there is", { ...good, format: 0 }, 'damaged at "format"'],
    ["no host", { ...good, host: undefined }, 'damaged at "host"'],
    [
      "a negative time",
      { ...good, intents: [{ kind: "interrupt", terminal: 0, at: -1 }] },
      'damaged at "intents.0.at"',
    ],
    ["an unknown kind", { ...good, intents: [{ kind: "hack" }] }, 'damaged at "intents.0.kind"'],
    ["an unknown shell", { ...good, intents: [{ kind: "open", shell: "bash" }] }, 'damaged at "intents.0.shell"'],
    [
      "a line with a break",
      { ...good, intents: [{ kind: "type", terminal: 0, line: "a\nb" }] },
      'damaged at "intents.0.line"',
    ],
    [
      "half a character",
      { ...good, intents: [{ kind: "type", terminal: 0, line: "\ud800" }] },
      'damaged at "intents.0.line"',
    ],
    ["a seed of no 32 bits", { ...good, seed: 2 ** 40 }, 'damaged at "seed"'],
    ["a member too many", { ...good, mounts: [] }, 'damaged at "mounts"'],
    ["too many intents", { ...good, intents: Array(20_000).fill({ kind: "interrupt", terminal: 0 }) }, "too large"],
    [
      "too much text",
      { ...good, intents: Array(9).fill({ kind: "type", terminal: 0, line: "x".repeat(400_000) }) },
      "too large",
    ],
  ])("refuses %s", (_, value, problem) => {
    expect(problemOf(value)).toContain(problem);
  });

  it("keeps its message short, however long what it complains about is", () => {
    expect(problemOf({ ...good, host: "x".repeat(100_000) }).length).toBeLessThan(400);
  });
});
