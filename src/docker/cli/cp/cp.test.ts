// Source: reference/docker-cli.md §7; moby pkg/archive copy.go (PrepareArchiveCopy).
import { expect, it } from "vitest";
import { aimAt } from "./aim.ts";
import { endsAsDirectory, meansContents, readPlace, splitPlace } from "./place.ts";

it.each([
  ["web:C:\\site", "web", "C:\\site"],
  ["C:\\src", "", "C:\\src"],
  ["c:/src", "", "c:/src"],
  [".\\a:b", "", ".\\a:b"],
  ["\\a:b", "", "\\a:b"],
  ["file.txt", "", "file.txt"],
  ["web:", "web", ""],
])("%j is on %j at %j", (argument, container, path) => {
  expect(readPlace(argument)).toEqual({ container, path });
});

it.each([
  ["directory", "C:\\a", "directory", { folder: "C:\\a", name: null }],
  ["file", "C:\\a\\b.txt", null, { folder: "C:\\a\\", name: "b.txt" }],
  ["file", "C:\\a\\b.txt", "file", { folder: "C:\\a\\", name: "b.txt" }],
  ["directory", "C:\\a\\", null, { folder: "C:\\", name: "a" }],
  ["directory", "C:\\a", "file", { error: "cannot copy directory" }],
  ["file", "C:\\a\\", null, { error: "no such directory" }],
] as const)("a %s to %j, where a %s is, goes to %j", (source, path, target, aim) => {
  expect(aimAt(source, path, target)).toEqual(aim);
});

it("knows ends of paths", () => {
  expect(splitPlace("C:/a/b/")).toEqual(["C:/a/", "b"]);
  expect(splitPlace("b")).toEqual(["\\", "b"]);
  expect([endsAsDirectory("a\\"), endsAsDirectory("a/."), endsAsDirectory("a")]).toEqual([true, true, false]);
  expect([meansContents("a\\."), meansContents("."), meansContents("a.")]).toEqual([true, true, false]);
});
