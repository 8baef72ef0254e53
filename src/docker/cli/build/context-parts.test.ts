// Source: POSIX.1-2017 pax, "ustar Interchange Format"; sizes of contexts recorded from docker 28.2.2 (2.048 kB for one small file); moby pkg/archive.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directoryOf, findIn, fromText, opaqueFile } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import { createIgnore } from "#docker/engine/builder/dockerfile/index.ts";
import { exclude } from "./exclude.ts";
import { tarSize } from "./tar-size.ts";

const ignoring = (text: string) => {
  const ignore = createIgnore(text);
  if (isFailure(ignore)) throw new Error(ignore.message);
  return ignore;
};

describe("the size of a context", () => {
  it.each([
    ["nothing", [], 1024],
    ["one small file", [fromText("Dockerfile", "FROM x")], 2048],
    ["a file of a block and a byte", [opaqueFile("a", 513)], 1024 + 512 + 1024],
    ["a directory with a file", [directoryOf("d", [opaqueFile("a", 0)])], 1024 + 512 + 512],
    ["a name that no plain header takes", [opaqueFile("ä", 0)], 1024 + 512 + 1024],
    ["a name of more than 100 bytes", [opaqueFile("a".repeat(101), 0)], 1024 + 512 + 1024],
  ])("is that of its archive: %s", (_, nodes, bytes) => {
    expect(tarSize(directoryOf("", nodes))).toBe(bytes);
  });

  it("is whole blocks", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,12}$/), fc.nat(5000)), (sizes) => {
        const nodes = Object.entries(sizes).map(([name, size]) => opaqueFile(name, size));
        expect(tarSize(directoryOf("", nodes)) % 512).toBe(0);
      }),
    );
  });
});

describe("what is left out", () => {
  const tree = directoryOf("", [
    fromText("Dockerfile", ""),
    directoryOf("bin", [fromText("a.dll", ""), directoryOf("keep", [fromText("b.txt", "")])]),
    directoryOf("empty", []),
  ]);

  it("goes with all that is in it", () => {
    const kept = exclude(tree, ignoring("bin"));
    expect(findIn(kept, ["bin"])).toBeUndefined();
    expect(findIn(kept, ["empty"])).toBeDefined();
  });

  it("comes back where an exception says so", () => {
    const kept = exclude(tree, ignoring("bin\n!bin/keep"));
    expect(findIn(kept, ["bin", "keep", "b.txt"])).toBeDefined();
    expect(findIn(kept, ["bin", "a.dll"])).toBeUndefined();
  });
});
