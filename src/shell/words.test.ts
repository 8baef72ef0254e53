// Source: Microsoft Learn, "CommandLineToArgvW" and "Parsing C command-line arguments"; the examples are theirs.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinArguments, quoteArgument, splitArguments, splitCommandLine } from "./words.ts";

describe("splitting a command line", () => {
  test.each([
    ['"a b c" d e', ["a b c", "d", "e"]],
    ['"ab\\"c" "\\\\" d', ['ab"c', "\\", "d"]],
    ['a\\\\\\b d"e f"g h', ["a\\\\\\b", "de fg", "h"]],
    ['a\\\\\\"b c d', ['a\\"b', "c", "d"]],
    ['a\\\\\\\\"b c" d e', ["a\\\\b c", "d", "e"]],
    ["  C:\\app\\  x", ["C:\\app\\", "x"]],
    ['"" x', ["", "x"]],
    ['"a""b c" d', ['a"b', "c d"]],
    ["", []],
    [" \t ", []],
  ])("%s", (line, words) => {
    expect(splitArguments(line)).toEqual(words);
  });

  test("quotes around the program only delimit it, and backslashes there mean nothing", () => {
    expect(splitCommandLine('"C:\\Program Files\\Docker\\docker.exe" run -it x')).toEqual([
      "C:\\Program Files\\Docker\\docker.exe",
      "run",
      "-it",
      "x",
    ]);
    expect(splitCommandLine('"C:\\x\\" y')).toEqual(["C:\\x\\", "y"]);
    expect(splitCommandLine("")).toEqual([]);
  });
});

describe("quoting", () => {
  test("plain words stay as they are, others are quoted", () => {
    expect(["abc", "", "a b", 'a"b', "C:\\a b\\", "C:\\x\\"].map(quoteArgument)).toEqual([
      "abc",
      '""',
      '"a b"',
      '"a\\"b"',
      '"C:\\a b\\\\"',
      "C:\\x\\",
    ]);
  });

  test("splitting what was quoted gives the same arguments", () => {
    const word = fc.string({ unit: fc.constantFrom('"', "\\", " ", "\t", "a", "é", "%", "^", "\n") });
    fc.assert(
      fc.property(fc.array(word), (args) => {
        expect(splitArguments(joinArguments(args))).toEqual(args);
      }),
    );
  });

  test("splitting takes any text", () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        expect(splitCommandLine(line).join("").length).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});
