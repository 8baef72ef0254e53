// Source: the law that a list seen through a window shows the same lines as the whole list.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answerStart,
  commandStart,
  cutLines,
  lineAt,
  restingRow,
  rowStarts,
  rowsOf,
  type TerminalLine,
} from "./rows.ts";

const line = (text: string, at = 0): TerminalLine => ({ id: at, kind: "output", text, moment: null });

describe("rows of a terminal", () => {
  it("counts the prompt, and a row for an empty line", () => {
    expect(rowsOf(line(""), 80)).toBe(1);
    expect(rowsOf({ ...line("docker ps"), prompt: "PS C:\\> " }, 10)).toBe(2);
  });

  it("finds the line of each row", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 60 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 30 }),
        (texts, columns) => {
          const starts = rowStarts(texts.map(line), columns);
          const total = starts[texts.length] ?? 0;
          for (let row = 0; row < total; row += 1) {
            const at = lineAt(starts, row);
            expect(starts[at]).toBeLessThanOrEqual(row);
            expect(starts[at + 1]).toBeGreaterThan(row);
          }
        },
      ),
    );
  });

  it("takes for the newest answer what was printed at once, with the line that asked for it", () => {
    const at = (kind: TerminalLine["kind"], moment: number): TerminalLine => ({ ...line(kind), kind, moment });
    const typed = at("typed", 3);
    const older = [at("typed", 1), at("output", 2)];
    expect(answerStart([...older, typed, at("output", 5), at("output", 5)])).toBe(2);
    // A pull has been going on above it for long.
    expect(answerStart([...older, typed, at("output", 4), at("output", 9)])).toBe(4);
    expect(answerStart([...older, typed])).toBe(3);
    expect(answerStart([])).toBe(0);
    // Nobody has asked for what a window greets one with.
    expect(answerStart([at("output", 1), at("output", 1)])).toBe(2);
  });

  it("finds the line that was typed last, however long its answer has been coming", () => {
    const at = (kind: TerminalLine["kind"], moment: number): TerminalLine => ({ ...line(kind), kind, moment });
    expect(commandStart([at("typed", 1), at("output", 2), at("typed", 3), at("output", 4), at("error", 9)])).toBe(2);
    expect(commandStart([])).toBe(0);
  });

  it("rests at the end, but never below the beginning of an answer", () => {
    expect(restingRow(40, 55)).toBe(40);
    expect(restingRow(40, 12)).toBe(12);
  });

  it("loses nothing when it cuts", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12_000, size: "max" }), (text) => {
        expect(cutLines(text).join("")).toBe(text.replace(/\r?\n/g, ""));
      }),
      { numRuns: 30 },
    );
  });
});
