// Source: reference/docker-cli.md §5.2, §12 (variable names are case-insensitive in Windows).
import { expect, test } from "vitest";
import { envValue, sameEnvName, withEnv, withoutEnv } from "./environment.ts";

test("names are compared without case and keep their first spelling", () => {
  const env = withEnv({ Path: "C:\\Windows" }, "PATH", "C:\\x");
  expect(env).toEqual({ Path: "C:\\x" });
  expect(envValue(env, "path")).toBe("C:\\x");
  expect(envValue(env, "NOPE")).toBeUndefined();
  expect(withoutEnv(withEnv(env, "A", "1"), "PATH")).toEqual({ A: "1" });
  expect(sameEnvName("ComSpec", "COMSPEC")).toBe(true);
});
