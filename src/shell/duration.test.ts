// Source: Go's time.ParseDuration and Duration.String; messages recorded from docker 28.2.2.
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDuration, parseDuration } from "./duration.ts";

test.each([
  ["5s", 5e9],
  ["1h30m", 5400e9],
  ["1.5s", 1.5e9],
  ["-2ms", -2e6],
  ["0", 0],
  ["1us", 1000],
  ["32.157s", 32_157_000_000],
  [".5s", 5e8],
])("%s", (text, nanos) => {
  expect(parseDuration(text)).toEqual({ nanos });
});

test.each([
  ["5", 'time: missing unit in duration "5"'],
  ["", 'time: invalid duration ""'],
  ["x", 'time: invalid duration "x"'],
  ["5q", 'time: unknown unit "q" in duration "5q"'],
])("%s is refused", (text, error) => {
  expect(parseDuration(text)).toEqual({ error });
});

test("what is printed is read back", () => {
  expect([0, 5e9, 5400e9, 1.5e6, 90e9].map(formatDuration)).toEqual(["0s", "5s", "1h30m0s", "1.5ms", "1m30s"]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (millis) => {
      expect(parseDuration(formatDuration(millis * 1e6))).toEqual({ nanos: millis * 1e6 });
    }),
  );
});
