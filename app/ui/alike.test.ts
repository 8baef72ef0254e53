// Source: none outside; what memoised components rely on, with JSON text as the oracle.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alike } from "./alike.ts";

/** JSON text with the keys of every object in order. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** As text gives it back: JSON knows no −0. */
const read = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("alike", () => {
  it("holds for a copy", () => {
    fc.assert(
      fc.property(fc.jsonValue().map(read), (value) => alike(value, read(value))),
      {
        examples: [[{ a: [1, { b: null }] }]],
      },
    );
  });

  it("holds exactly for values of the same text", () => {
    const small = fc.jsonValue({ maxDepth: 2, noUnicodeString: true }).map(read);
    fc.assert(
      fc.property(small, small, (one, other) => {
        expect(alike(one, other)).toBe(text(one) === text(other));
      }),
    );
  });

  it("tells a missing key from one that holds undefined", () => {
    expect(alike({ a: undefined, b: 1 }, { b: 1, c: undefined })).toBe(false);
  });

  it("compares functions, and things that are not plain, by identity", () => {
    const act = (): number => 1;
    expect(alike({ act }, { act })).toBe(true);
    expect(alike({ act }, { act: () => 1 })).toBe(false);
    expect(alike(new Map([[1, 2]]), new Map([[1, 2]]))).toBe(false);
  });
});
