// Source: reference/docker-cli.md §2.6, §3.1.
import { expect, test } from "vitest";
import { ansiTime, goTime, goTimeOf, parseRfc3339, rfc3339 } from "./clock.ts";

test("one time in four spellings", () => {
  const millis = Date.UTC(2025, 0, 2, 13, 41, 4);
  expect(goTime(millis)).toBe("2025-01-02 13:41:04 +0000 UTC");
  expect(rfc3339(millis)).toBe("2025-01-02T13:41:04Z");
  expect(ansiTime(millis)).toBe("Thu Jan  2 13:41:04 2025");
  expect(parseRfc3339("2025-01-02T13:41:04.1184531Z")).toBe(millis + 118);
  expect(goTimeOf("2025-06-12T08:55:41.0981327Z")).toBe("2025-06-12 08:55:41.0981327 +0000 UTC");
  expect(parseRfc3339("yesterday")).toBeUndefined();
});
