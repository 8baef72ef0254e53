// Source: Go's strconv.Quote and Unquote.
import fc from "fast-check";
import { expect, test } from "vitest";
import { goGeneral } from "./go-number.ts";
import { goQuote } from "./go-quote.ts";
import { goUnquote } from "./go-unquote.ts";

test("backslashes are doubled, what cannot be seen is escaped", () => {
  expect(goQuote("C:\\ServiceMonitor.e…")).toBe('"C:\\\\ServiceMonitor.e…"');
  expect(goQuote('a"b\n\u0001é')).toBe('"a\\"b\\n\\x01é"');
});

test("a literal is read back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(goUnquote(goQuote(text))).toBe(text);
    }),
  );
  expect(goUnquote('"\\x"')).toBeUndefined();
});

test("general numbers", () => {
  expect([goGeneral(0.5, 3), goGeneral(1234, 3), goGeneral(12.5, 4), goGeneral(0, 4)]).toEqual([
    "0.5",
    "1.23e+03",
    "12.5",
    "0",
  ]);
});
