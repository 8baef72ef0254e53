// Source: reference/docker-cli.md §10.5
import { expect, test } from "vitest";
import { workingDirectory } from "./working-directory.ts";

test.each([
  ["", "a", "C:\\a"],
  ["", "/foo", "C:\\foo"],
  ["", "\\foo", "C:\\foo"],
  ["", "c:\\foo", "C:\\foo"],
  ["", "C:/foo", "C:\\foo"],
  ["", "c:/", "C:\\"],
  ["", ".", "C:\\"],
  ["C:\\foo", "bar", "C:\\foo\\bar"],
  ["C:\\foo", "/bar", "C:\\bar"],
  ["C:\\foo", "\\bar", "C:\\bar"],
  ["C:\\foo", "c:/bar", "C:\\bar"],
  ["C:\\foo", "..\\x\\.\\y\\", "C:\\x\\y"],
  ["C:\\foo", "../../..", "C:\\"],
  ["C:\\foo", "d:\\x", "D:\\x"],
])("Windows: %j then %j", (current, requested, expected) => {
  expect(workingDirectory(current, requested, "windows")).toBe(expected);
});

test.each(["C:", "C:.", "c:"])("Windows: %s is no directory", (requested) => {
  const drive = requested.charAt(0);
  expect(workingDirectory("", requested, "windows")).toMatchObject({
    message: `${drive}:. is not a directory. If you are specifying a drive letter, please add a trailing '\\'`,
  });
});

test.each([
  ["", "sub", "/sub"],
  ["/sub", "other/../x", "/sub/x"],
  ["/sub", "/p/../q", "/p/../q"],
])("Linux: %j then %j", (current, requested, expected) => {
  expect(workingDirectory(current, requested, "linux")).toBe(expected);
});

test("nothing cannot be normalised", () => {
  expect(workingDirectory("C:\\", "", "windows")).toMatchObject({ message: "cannot normalize nothing" });
});
