// Source: reference/windows-storage.md §2.4 (worked example), A38, A39; [MS-FSCC] 2.1.2.1.
import { expect, it } from "vitest";
import { hexOf, isDirectoryTag, isSurrogate, linkPoint, reparseBuffer, tags } from "./reparse.ts";

const layer = "00112233-4455-5677-8899-aabbccddeeff";

it("has the bytes of the worked example for a placeholder of 26 characters (A38)", () => {
  const buffer = reparseBuffer({ tag: "IO_REPARSE_TAG_WCI", layer, path: "Windows\\System32\\ntdll.dll" });
  expect(buffer).toHaveLength(86);
  expect(hexOf(buffer.slice(0, 16))).toBe("180000804e0000000100000000000000");
  expect(hexOf(buffer.slice(16, 32))).toBe("33221100554477568899aabbccddeeff");
  expect(hexOf(buffer.slice(32, 38))).toBe("340057006900");
});

it("tells what a tag means from its bits (A39)", () => {
  expect(isSurrogate(tags.IO_REPARSE_TAG_WCI_TOMBSTONE)).toBe(true);
  expect([isDirectoryTag(tags.IO_REPARSE_TAG_WCI_1), isSurrogate(tags.IO_REPARSE_TAG_WCI_1)]).toEqual([true, false]);
  expect([isDirectoryTag(tags.IO_REPARSE_TAG_WCI), isSurrogate(tags.IO_REPARSE_TAG_WCI)]).toEqual([false, false]);
});

it("writes a junction with both its names", () => {
  const buffer = reparseBuffer(linkPoint("junction", "C:\\Users"));
  expect(hexOf(buffer.slice(0, 16))).toBe("030000a03400000000001800" + "1a001000");
  expect(buffer).toHaveLength(8 + 52);
});
