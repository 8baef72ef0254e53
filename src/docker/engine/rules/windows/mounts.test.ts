// Source: reference/docker-cli.md §5.3.
import { describe, expect, it } from "vitest";
import { isFailure } from "#core/failure.ts";
import { parseBind } from "./mounts.ts";

const read = (spec: string) => {
  const found = parseBind(spec);
  return isFailure(found) ? found.message : [found.type, found.source, found.target, found.readOnly];
};

describe("-v on Windows", () => {
  it.each([
    ["c:\\data:c:\\app", ["bind", "c:\\data", "c:\\app", false]],
    ["C:/Data:D:/App/:ro", ["bind", "c:\\data", "d:\\app", true]],
    ["MyVol:c:\\app:rw", ["volume", "myvol", "c:\\app", false]],
    ["c:\\app", ["volume", "", "c:\\app", false]],
    ["c:\\data:D:", ["bind", "c:\\data", "d:", false]],
    ["\\\\.\\pipe\\a:\\\\.\\pipe\\b", ["npipe", "\\\\.\\pipe\\a", "\\\\.\\pipe\\b", false]],
    ["\\\\?\\C:\\Windows\\:d:", ["bind", "\\\\?\\c:\\windows", "d:", false]],
    ["name:D::ro", ["volume", "name", "d:", true]],
    ["d:\\path:ro", "invalid volume specification: 'd:\\path:ro'"],
    ["c:\\data:\\\\.\\pipe\\x", "invalid volume specification: 'c:\\data:\\\\.\\pipe\\x'"],
    [
      "\\\\.\\pipe\\x:c:\\pipe",
      `invalid volume specification: '\\\\.\\pipe\\x:c:\\pipe': invalid mount config for type "npipe": 'c:\\pipe' is not a valid pipe path`,
    ],
    ["/src:/app", "invalid volume specification: '/src:/app'"],
    ["\\\\server\\share:c:\\app", "invalid volume specification: '\\\\server\\share:c:\\app'"],
    ["c:\\a:c:\\b:z", "invalid volume specification: 'c:\\a:c:\\b:z'"],
    [
      "con:c:\\app",
      `invalid volume specification: 'con:c:\\app': invalid mount config for type "volume": volume name "con" cannot be a reserved word for Windows filenames`,
    ],
    [
      "C:\\temp:c:\\",
      `invalid volume specification: 'C:\\temp:c:\\': invalid mount config for type "bind": destination path cannot be \`c:\` or \`c:\\\`: c:\\`,
    ],
  ])("%s", (spec, expected) => {
    expect(read(spec)).toEqual(expected);
  });
});
