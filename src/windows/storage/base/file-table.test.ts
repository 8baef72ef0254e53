// Source: reference/windows-storage.md §11 (sizes in KiB); the table's own rules.
import { describe, expect, it } from "vitest";
import { filesOf, fileVersion } from "./file-table.ts";

const origin = { version: "10.0.20348.2966", modified: 0 };

describe("filesOf", () => {
  it("reads names, sizes and names with blanks", () => {
    expect(filesOf('ntdll.dll:2080 "Program Manager.exe":4 cmd.exe', origin).map(({ name }) => name)).toEqual([
      "ntdll.dll",
      "Program Manager.exe",
      "cmd.exe",
    ]);
    expect(filesOf("ntdll.dll:2080", origin)[0]).toMatchObject({ size: 2_129_920, version: "10.0.20348.2966" });
  });
  it("gives a size that is not said, always the same", () => {
    const [first] = filesOf("sc.exe", origin);
    expect(first?.size).toBeGreaterThan(0);
    expect(filesOf("sc.exe", origin)).toEqual([first]);
  });
});

describe("fileVersion", () => {
  it("is for executables", () => {
    expect(fileVersion("wcifs.SYS", "1.0")).toEqual({ version: "1.0" });
    expect(fileVersion("locale.nls", "1.0")).toEqual({});
  });
});
