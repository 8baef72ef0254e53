// Source: learn.microsoft.com, cmd ("the longest command line is 8191 characters"); laws of a total parser.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arithmetic } from "./arithmetic.ts";
import { parse } from "./parser.ts";
import { expandPercents } from "./percent.ts";

const letters = fc.string({
  unit: fc.constantFrom(...'abif %^&|()<>"=:~@*/\\\n19'.split(""), "for ", " do ", " in ", "else"),
});
const names = { env: { A: "x" }, cwd: "C:\\", errorLevel: 0, now: () => 0, path: (word: string) => word };

describe("the parser", () => {
  it("never throws", () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(typeof parse(expandPercents(text, { ...names, script: null })).ok).toBe("boolean");
        expect(typeof parse(expandPercents(text, { ...names, script: ["t", "1"] })).ok).toBe("boolean");
        arithmetic(
          text,
          () => 0,
          () => {},
        );
      }),
      { numRuns: 3000 },
    );
  });
  it.each(["(", "if a==a ", "a&", "%", '"', "^", "for %i in (a) do ", "a|"])(
    "takes five million characters of %s",
    (piece) => {
      const text = piece.repeat(Math.ceil(5_000_000 / piece.length));
      expect(typeof parse(expandPercents(text, { ...names, script: null })).ok).toBe("boolean");
    },
    60_000,
  );
  it("binds && tighter than ||, and that tighter than &", () => {
    expect(parse("a || b && c & d")).toMatchObject({
      command: {
        operator: "&",
        items: [{ operator: "||", items: [{ text: "a " }, { operator: "&&" }] }, { text: "d" }],
      },
    });
  });
});
