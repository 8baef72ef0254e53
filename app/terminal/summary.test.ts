// Source: design/explaining.md §2.4: "summarise last output".
import { expect, it } from "vitest";
import type { TerminalLine } from "./rows.ts";
import { lastOutput, outputInWords } from "./summary.ts";

const line = (kind: TerminalLine["kind"], text: string): TerminalLine => ({ id: text, kind, text, moment: null });

it("reads a few lines whole, and of many their number, the errors among them and the last", () => {
  expect(outputInWords([line("output", " one "), line("output", ""), line("error", "two")])).toBe("one two");
  const many = ["a", "b", "c", "d"].map((text) => line("output", text));
  expect(outputInWords([...many, line("error", "it broke")])).toBe("5 lines. The last: it broke");
  expect(outputInWords([line("output", "x".repeat(5_000_000))]).length).toBeLessThan(300);
});

it("tells of the last line that was typed", () => {
  const lines = [line("typed", "docker ps"), line("output", "CONTAINER ID"), line("typed", "cd \\"), line("typed", "")];
  expect(lastOutput(lines)).toBe("cd \\: no output.");
  expect(lastOutput(lines.slice(0, 2))).toBe("docker ps: CONTAINER ID");
  expect(lastOutput([])).toBe("Nothing has been typed here yet.");
});
