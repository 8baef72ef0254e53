// Source: [MS-VHDX]; reference/windows-storage.md §2.2, §4, A11, A69–A78.

import { describe, expect, it } from "vitest";
import { at } from "#core/persistent/radix.ts";
import { guidOf } from "../layer/guid.ts";
import { makeBaseDisks } from "./base-disk.ts";
import { batEntry, entryBits, stateOf } from "./bat.ts";
import { expand } from "./expand.ts";
import {
  batEntries,
  batLength,
  bitmapIndex,
  chunkRatio,
  chunksOf,
  MiB,
  payloadBlocks,
  payloadIndex,
} from "./geometry.ts";
import { currentHeader } from "./header.ts";
import { fileParts } from "./layout.ts";
import { answerer, readParts, sourceOf } from "./read.ts";
import { trim } from "./trim.ts";
import { liesOver, opened, type Vhdx } from "./vhdx.ts";
import { write } from "./write.ts";

const GiB = 2 ** 30;
const folder = "C:\\ProgramData\\docker\\windowsfilter\\b1e5";
const { base, blank } = makeBaseDisks(20 * GiB, folder, guidOf);
const sandbox = opened(blank, guidOf("sandbox file"), guidOf("sandbox data"));
const written = (vhdx: Vhdx, offset: number, length: number): Vhdx => write(vhdx, offset, length).vhdx;

describe("the block allocation table", () => {
  it("has a sector bitmap entry for every 4,096 payload blocks (A69)", () => {
    expect(chunkRatio).toBe(4096);
    expect([payloadIndex(4095), bitmapIndex(0), payloadIndex(4096), bitmapIndex(1)]).toEqual([4095, 4096, 4097, 8193]);
  });

  it("of 20 GiB has 20,485 entries (A70), of 127 GiB 131,104 in 2 MiB (A71)", () => {
    expect([payloadBlocks(20 * GiB), chunksOf(20 * GiB), batEntries("differencing", 20 * GiB)]).toEqual([
      20_480, 5, 20_485,
    ]);
    expect(batLength("differencing", 20 * GiB)).toBe(MiB);
    expect([payloadBlocks(127 * GiB), chunksOf(127 * GiB), batEntries("differencing", 127 * GiB)]).toEqual([
      130_048, 32, 131_104,
    ]);
    expect(batLength("differencing", 127 * GiB)).toBe(2 * MiB);
    expect(batEntries("dynamic", 20 * GiB)).toBe(20_484);
  });

  it("keeps state and place in 64 bits (A78)", () => {
    expect(entryBits(6, 5)).toBe(0x500006n);
    const { vhdx } = write(sandbox, 0, MiB);
    expect(batEntry(vhdx, 0)).toBe(0x500006n);
    expect(batEntry(vhdx, bitmapIndex(0))).toBe(0x400006n);
    expect(batEntry(vhdx, 1)).toBe(0n);
    expect(() => batEntry(vhdx, 20_485)).toThrow("no entry 20485");
  });
});

describe("the blank disks", () => {
  it("are 38 MiB with 34 blocks, and 4 MiB with none (A77)", () => {
    expect([base.fileSize, base.blocks.size]).toEqual([39_845_888, 34]);
    expect([blank.fileSize, blank.blocks.size]).toEqual([4 * MiB, 0]);
  });

  it("lie over one another while the lower one does not change (F4.8)", () => {
    expect(blank.parent).toEqual({
      linkage: currentHeader(base.headers).dataWriteGuid,
      relativePath: ".\\blank-base.vhdx",
      absolutePath: `\\\\?\\${folder}\\blank-base.vhdx`,
    });
    expect(liesOver(sandbox, base)).toBe(true);
    expect(liesOver(sandbox, opened(base, "f", "d"))).toBe(true);
    expect(liesOver(sandbox, written(opened(base, "f", "d"), 0, 512))).toBe(false);
  });
});

describe("headers", () => {
  it("change at opening and at the first change, both copies, the older one first", () => {
    const numbers = ({ headers }: Vhdx) => headers.map(({ sequenceNumber }) => sequenceNumber);
    expect([numbers(blank), numbers(sandbox)]).toEqual([
      [0, 1],
      [2, 3],
    ]);
    const once = written(sandbox, 0, 512);
    expect(numbers(once)).toEqual([4, 5]);
    expect(currentHeader(once.headers)).toMatchObject({
      fileWriteGuid: guidOf("sandbox file"),
      dataWriteGuid: guidOf("sandbox data"),
    });
    expect(numbers(written(once, 0, 512))).toEqual([4, 5]);
  });
});

describe("a write", () => {
  it("into a new chunk costs 2 MiB, into its next block 1 MiB (A72), again nothing (A76)", () => {
    const first = write(sandbox, 16 * MiB, 4096);
    expect(first.allocated).toEqual([
      { kind: "bitmap", chunk: 0, at: 4 },
      { kind: "payload", block: 16, at: 5 },
    ]);
    expect(first.vhdx.fileSize - sandbox.fileSize).toBe(2 * MiB);
    const second = write(first.vhdx, 17 * MiB, 4096);
    expect(second.allocated).toEqual([{ kind: "payload", block: 17, at: 6 }]);
    expect(second.vhdx.fileSize - first.vhdx.fileSize).toBe(MiB);
    const again = write(second.vhdx, 16 * MiB, 4096);
    expect(again).toEqual({ vhdx: second.vhdx, allocated: [] });
    expect(write(second.vhdx, 5000 * MiB, 1).allocated.map(({ kind }) => kind)).toEqual(["bitmap", "payload"]);
  });

  it("of one cluster leaves a block partially present with eight sectors (A73)", () => {
    const vhdx = written(sandbox, 16 * MiB + 8192, 4096);
    expect(at(vhdx.blocks, 16)).toEqual({ state: "partially present", at: 5, sectors: [16, 24] });
    expect(batEntry(vhdx, 16)).toBe((5n << 20n) | 7n);
  });

  it("of all sectors leaves it fully present", () => {
    const half = written(sandbox, 16 * MiB, MiB / 2);
    expect(stateOf(half, 16)).toBe("partially present");
    expect(stateOf(written(half, 16 * MiB + MiB / 2, MiB / 2), 16)).toBe("fully present");
    expect(stateOf(written(base, 100 * MiB, 512), 100)).toBe("fully present");
  });

  it("beyond the disk's end is a mistake of the caller", () => {
    expect(() => write(sandbox, 20 * GiB, 1)).toThrow("does not reach");
  });
});

describe("a read", () => {
  it("of an untouched sector comes from the parent (A74), or is zeros in none", () => {
    const vhdx = written(sandbox, 16 * MiB + 8192, 4096);
    const sector = (16 * MiB) / 512;
    expect([sourceOf(vhdx, sector + 16), sourceOf(vhdx, sector)]).toEqual(["this file", "parent"]);
    expect([
      answerer([vhdx, base], sector + 16),
      answerer([vhdx, base], sector),
      answerer([vhdx, base], sector + 4096),
    ]).toEqual([0, 1, null]);
    expect(readParts(vhdx, 16 * MiB, MiB + 512)).toEqual([
      { offset: 16 * MiB, length: 8192, source: "parent", at: null },
      { offset: 16 * MiB + 8192, length: 4096, source: "this file", at: 5 * MiB + 8192 },
      { offset: 16 * MiB + 12_288, length: MiB - 12_288, source: "parent", at: null },
      { offset: 17 * MiB, length: 512, source: "parent", at: null },
    ]);
  });
});

describe("growing", () => {
  it("to 50 GB costs no block (A11), to 127 GiB one MiB of table", () => {
    const larger = expand(sandbox, 53_687_091_200);
    expect(larger).toMatchObject({ size: 53_687_091_200, fileSize: 4 * MiB });
    expect(expand(larger, 20 * GiB)).toBe(larger);
    const engine = expand(sandbox, 127 * GiB);
    expect(engine).toMatchObject({ size: 127 * GiB, fileSize: 5 * MiB, bat: { offset: 3 * MiB, length: 2 * MiB } });
    expect(engine.blocks.size + engine.bitmaps.size).toBe(0);
  });

  it("moves a table that cannot grow where it is, and uses its place", () => {
    const moved = expand(written(sandbox, 0, 512), 127 * GiB);
    expect(moved).toMatchObject({ bat: { offset: 6 * MiB, length: 2 * MiB }, fileSize: 8 * MiB, spare: [3] });
    expect(write(moved, MiB, 512)).toMatchObject({
      allocated: [{ kind: "payload", at: 3 }],
      vhdx: { fileSize: 8 * MiB },
    });
  });
});

describe("trimming", () => {
  it("gives nothing back (A75), reads as zeros, and the place is used again", () => {
    const big = written(sandbox, 16 * MiB, 100 * MiB);
    const trimmed = trim(big, 16 * MiB, 99 * MiB + 1);
    expect(trimmed.fileSize).toBe(big.fileSize);
    expect([stateOf(trimmed, 16), stateOf(trimmed, 114), stateOf(trimmed, 115)]).toEqual([
      "unmapped",
      "unmapped",
      "fully present",
    ]);
    expect(sourceOf(trimmed, (16 * MiB) / 512)).toBe("zeros");
    const again = write(trimmed, 16 * MiB, 512);
    expect(again.allocated).toEqual([]);
    expect(sourceOf(again.vhdx, (16 * MiB) / 512 + 1)).toBe("this file");
  });
});

it("has every byte of the file in one part", () => {
  const vhdx = expand(written(written(sandbox, 16 * MiB, 5 * MiB), 5000 * MiB, 512), 127 * GiB);
  let end = 0;
  for (const { offset, length } of fileParts(vhdx)) {
    expect(offset).toBe(end);
    end = offset + length;
  }
  expect(end).toBe(vhdx.fileSize);
});
