// Source: moby/term ascii.go (ToBytes) and reference/docker-cli.md §5.5.
import { expect, it } from "vitest";
import { detachKeys } from "./detach-keys.ts";

it.each([
  ["", "\u0010\u0011"],
  ["ctrl-x", "\u0018"],
  ["ctrl-a,d", "\u0001d"],
  ["ctrl-@,ctrl-[", "\u0000\u001b"],
  ["ctrl-xx", "\u0010\u0011"],
  ["a,,b", "\u0010\u0011"],
])("%j is %j", (given, keys) => {
  expect(detachKeys(given)).toBe(keys);
});
