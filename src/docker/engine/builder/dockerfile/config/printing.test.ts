// Source: Go strconv.Quote, time.ParseDuration and Duration.String; docker/go-connections nat.ParsePortSpec
import { describe, expect, test } from "vitest";
import { formatDuration, parseDuration } from "./duration.ts";
import { goQuote, goQuoteList, goQuoteNumber } from "./go-quote.ts";
import { portsOf } from "./port-specification.ts";

test.each([
  ["a b", '"a b"'],
  ['C:\\x "y"', '"C:\\\\x \\"y\\""'],
  ["\t\n\u0001\u007f", '"\\t\\n\\x01\\x7f"'],
  ["é日😀", '"é日😀"'],
  ["\u200b\u00a0", '"\\u200b\\u00a0"'],
])("Go quotes %j", (text, expected) => {
  expect(goQuote(text)).toBe(expected);
});

test("lists and numbers are quoted too", () => {
  expect(goQuoteList(["a", "b c"])).toBe('["a" "b c"]');
  expect([goQuoteNumber(0), goQuoteNumber(3), goQuoteNumber(39), goQuoteNumber(65)]).toEqual([
    "'\\x00'",
    "'\\x03'",
    "'\\''",
    "'A'",
  ]);
});

describe("durations", () => {
  test.each([
    ["1m30s", 90e9, "1m30s"],
    ["1h", 3600e9, "1h0m0s"],
    ["1.5s", 15e8, "1.5s"],
    ["500ms", 5e8, "500ms"],
    ["1us", 1e3, "1µs"],
    ["0", 0, "0s"],
    ["-2s", -2e9, "-2s"],
    [".5h", 1800e9, "30m0s"],
  ])("%s", (text, nanoseconds, printed) => {
    expect(parseDuration(text)).toBe(nanoseconds);
    expect(formatDuration(nanoseconds)).toBe(printed);
  });

  test.each([
    ["", 'time: invalid duration ""'],
    ["x", 'time: invalid duration "x"'],
    ["5", 'time: missing unit in duration "5"'],
    ["5x", 'time: unknown unit "x" in duration "5x"'],
    ["99999999h", 'time: invalid duration "99999999h"'],
  ])("%j is none", (text, message) => {
    expect(parseDuration(text)).toMatchObject({ message });
  });
});

describe("ports", () => {
  test.each([
    ["80", ["80/tcp"]],
    ["53/UDP", ["53/udp"]],
    ["8000-8002", ["8000/tcp", "8001/tcp", "8002/tcp"]],
    ["8080:80", ["80/tcp"]],
    ["127.0.0.1:8080:80/tcp", ["80/tcp"]],
  ])("%s", (word, expected) => {
    expect(portsOf(word)).toEqual(expected);
  });

  test.each([
    ["/tcp", "no port specified: /tcp<empty>"],
    ["80/foo", "invalid proto: foo"],
    ["99999", "invalid containerPort: 99999"],
    ["a", "invalid containerPort: a"],
    ["90-80", "invalid containerPort: 90-80"],
    ["x:80", "invalid hostPort: x"],
    ["1-2:80-85", "invalid ranges specified for container and host Ports: 80-85 and 1-2"],
  ])("%s is refused", (word, message) => {
    expect(portsOf(word)).toMatchObject({ message });
  });
});
