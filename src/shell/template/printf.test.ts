// Source: Go's fmt; lines recorded from docker 28.2.2 are in docker/cli/recorded/ps-templates.json.
import { expect, test } from "vitest";
import { sprint, sprintf } from "./printf.ts";

test.each([
  ["%-5s|%5s|%05d|%+d|%x|%q", ["ab", "cd", 42, 7, "hi", "a\\b"], 'ab   |   cd|00042|+7|6869|"a\\\\b"'],
  ["%.2f %t %v %c %e", [1.5, true, null, 65, 1], "1.50 true <nil> A 1.000000e+00"],
  ["%d", ["x"], "%!d(string=x)"],
  ["%s %s", ["x"], "x %!s(MISSING)"],
  ["%s", ["x", 3], "x%!(EXTRA int=3)"],
  ["100%%", [], "100%"],
  ["%v %v", [["a", "b"], { b: 1, a: 2 }], "[a b] map[a:2 b:1]"],
  ["%08.3f", [-2.75], "-002.750"],
])("%s", (format, args, text) => {
  expect(sprintf(format, args)).toBe(text);
});

test("blanks only between what is no string", () => {
  expect(sprint([1, 2, "a", "b", 3, 4])).toBe("1 2a b3 4".replace("a b", "ab"));
});
