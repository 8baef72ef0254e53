// Source: reference/windows-storage.md §2.7 (O3–O18); names: the rules of Win32.
import { describe, expect, it } from "vitest";
import { type Act, actsFor, firstName, lineFor, nameProblem } from "./acts.ts";
import { story } from "./fixture/story.ts";
import type { Entry } from "./model.ts";

const entryAt = (path: string): Entry => {
  const entry = story.written.disks[0]?.seen.entry(path);
  if (entry === null || entry === undefined) throw new Error(`The story has no ${path}.`);
  return entry;
};

const file = entryAt("inetpub\\wwwroot\\index.html");

describe("acts of the picture", () => {
  it.each<readonly [Act, string, string]>([
    ["read", "", "type C:\\inetpub\\wwwroot\\index.html"],
    ["append", "", "echo one more line>>C:\\inetpub\\wwwroot\\index.html"],
    ["overwrite", "", "echo other content>C:\\inetpub\\wwwroot\\index.html"],
    ["rename", "old page.html", 'ren C:\\inetpub\\wwwroot\\index.html "old page.html"'],
    ["delete", "", "del C:\\inetpub\\wwwroot\\index.html"],
  ])("%s is a line that could be typed", (act, name, line) => {
    expect(lineFor(act, file, name)).toBe(line);
  });

  it("quotes what cmd would take apart", () => {
    expect(lineFor("list", entryAt("Program Files (x86)"), "")).toBe('dir "C:\\Program Files (x86)"');
    expect(lineFor("create", entryAt("Program Files"), "a.txt")).toBe('echo hello>"C:\\Program Files\\a.txt"');
  });

  it("brings a struck-out name back as a new file", () => {
    const gone = entryAt("inetpub\\wwwroot\\iisstart.htm");
    expect(actsFor(gone)).toEqual(["create"]);
    expect(lineFor("create", gone, firstName("create", gone))).toBe("echo hello>C:\\inetpub\\wwwroot\\iisstart.htm");
  });

  it.each(["", "a\\b", "what?", "x".repeat(256)])("does not take %j for a name", (name) => {
    expect(nameProblem(name)).not.toBeNull();
  });
});
