// Source: learn.microsoft.com, "Maximum Path Length Limitation" (260 with the NUL, 248 for directories, `\\?\`); codes: observed with CreateDirectory (206) and CreateFile (3).
import { expect, it } from "vitest";
import { CommandWindow } from "./command-window.ts";

const deep = (length: number): string => {
  let path = "C:\\d";
  while (path.length < length) path += path.length % 50 === 0 ? "\\" : "d";
  return path;
};

it("refuses paths of 260 letters, unless they begin so that nobody counts them", () => {
  const window = new CommandWindow();
  const directory = deep(247);
  expect(window.type(`mkdir ${deep(248)}`)).toBe("The filename or extension is too long.\n");
  expect(window.type(`mkdir ${directory}`)).toBe("");
  expect(window.type(`echo one> ${directory}\\one.txt`)).toBe("");
  const long = `${directory}\\${"x".repeat(12)}`;
  expect(long).toHaveLength(260);
  expect(window.type(`echo two> ${long}`)).toBe("The system cannot find the path specified.\n");
  expect(window.type(`echo two> \\\\?\\${long}`)).toBe("");
  expect(window.type(`type ${long}`)).toContain("The system cannot find the");
  expect(window.type(`type \\\\?\\${long}`)).toBe("two\n");
  expect(window.type(`dir /b ${directory}`)).toBe(`one.txt\n${"x".repeat(12)}\n`);
  expect(window.type(`mkdir \\\\?\\${directory}\\${"y".repeat(200)}`)).toBe("");
  expect(window.type(`dir /b \\\\?\\${directory}\\${"y".repeat(200)}`)).toBe("File Not Found\n");
  expect(window.type(`del \\\\?\\${long}`)).toBe("");
  expect(window.type(`cd \\\\?\\${directory}`)).toBe(
    `'\\\\?\\${directory}'\nCMD does not support UNC paths as current directories.\n`,
  );
});

it("keeps a dot at a name's end where a path begins so", () => {
  const window = new CommandWindow();
  expect(window.type("(echo a)> \\\\?\\C:\\dot. & dir /b C:\\dot*")).toBe("dot.\n");
  expect(window.type("type C:\\dot.")).toBe("The system cannot find the file specified.\n");
  expect(window.type("type \\\\?\\C:\\dot.")).toBe("a\n");
});
