// Source: [MS-VHDX] 2.4, 2.5; reference/windows-storage.md F4.9–F4.12, A72–A76.

import fc from "fast-check";
import { expect, it } from "vitest";
import { pairs } from "#core/persistent/radix.ts";
import { expand } from "./expand.ts";
import { MiB } from "./geometry.ts";
import { sourceOf } from "./read.ts";
import { trim } from "./trim.ts";
import { createDifferencing, createDynamic, type Vhdx } from "./vhdx.ts";
import { write } from "./write.ts";

const size = 6000 * MiB;
const guids = { fileWriteGuid: "f", dataWriteGuid: "d" };
const parent = createDynamic({ size, diskId: "disk", ...guids });
const child = createDifferencing(parent, guids, { relativePath: "p", absolutePath: "p" });

// Few blocks, in two chunks, so that steps meet.
const offset = fc
  .tuple(fc.constantFrom(0, 1, 2, 4095, 4096), fc.nat(MiB - 1))
  .map(([block, byte]) => block * MiB + byte);
const step = fc.oneof(
  fc.record({ what: fc.constant("write" as const), offset, length: fc.oneof(fc.nat(9000), fc.nat(2 * MiB)) }),
  fc.record({ what: fc.constant("trim" as const), offset, length: fc.nat(3 * MiB) }),
  fc.record({
    what: fc.constant("expand" as const),
    offset: fc.constant(0),
    length: fc.nat(200_000).map((n) => n * MiB),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const take = (vhdx: Vhdx, { what, offset: from, length }: Step): Vhdx => {
  if (what === "write") return write(vhdx, from, length).vhdx;
  return what === "trim" ? trim(vhdx, from, length) : expand(vhdx, length);
};

/** Of each sector that was written or trimmed: what a read must find. */
type Plain = Map<number, "this file" | "zeros">;
const blocksOf = (offset: number, length: number): readonly number[] => {
  const all: number[] = [];
  for (let block = Math.ceil(offset / MiB); (block + 1) * MiB <= offset + length; block += 1) all.push(block);
  return all;
};
const sectorsOf = (block: number): readonly number[] =>
  Array.from({ length: 2048 }, (_, index) => block * 2048 + index);

const near = [0, 1, 2, 3, 4, 5, 4094, 4095, 4096, 4097, 4098].flatMap(sectorsOf);

const remember = (plain: Plain, { what, offset: from, length }: Step, dynamic: boolean): void => {
  if (what === "trim") {
    for (const block of blocksOf(from, length))
      if (sectorsOf(block).some((sector) => plain.has(sector)))
        for (const sector of sectorsOf(block)) plain.set(sector, "zeros");
    return;
  }
  if (what === "expand" || length === 0) return;
  const first = Math.floor(from / 512);
  const end = Math.ceil((from + length) / 512);
  for (let block = Math.floor(first / 2048); block * 2048 < end; block += 1) {
    // A dynamic disk knows whole blocks only; what was unmapped is this file's again, whole, once something of it is written.
    if (!dynamic && plain.get(block * 2048) !== "zeros") continue;
    for (const sector of sectorsOf(block)) plain.set(sector, "this file");
  }
  for (let sector = first; sector < end; sector += 1) plain.set(sector, "this file");
};

it.each([
  ["over a parent", child, "parent"],
  ["with nothing under it", parent, "zeros"],
] as const)(
  "a disk %s keeps what is written and never shrinks",
  (_, empty, untouched) => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let vhdx: Vhdx = empty;
        const plain: Plain = new Map();
        for (const each of steps) {
          const before = vhdx;
          vhdx = take(before, each);
          remember(plain, each, empty.kind === "dynamic");
          expect(vhdx.fileSize).toBeGreaterThanOrEqual(before.fileSize);
          expect(vhdx.size).toBeGreaterThanOrEqual(before.size);
          for (const [block, { at: place }] of pairs(before.blocks))
            expect([...pairs(vhdx.blocks)]).toContainEqual([block, expect.objectContaining({ at: place })]);
        }
        const used = vhdx.blocks.size + vhdx.bitmaps.size + vhdx.spare.length;
        expect(vhdx.fileSize).toBe(3 * MiB + vhdx.bat.length + used * MiB);
        const places = [...pairs(vhdx.blocks)].map(([, { at: place }]) => place);
        const all = [...places, ...[...pairs(vhdx.bitmaps)].map(([, place]) => place), ...vhdx.spare];
        expect(new Set(all).size).toBe(all.length);
        const wrong = near.filter((sector) => sourceOf(vhdx, sector) !== (plain.get(sector) ?? untouched));
        expect(wrong).toEqual([]);
        const chunks = new Set([...pairs(vhdx.bitmaps)].map(([chunk]) => chunk));
        for (const [block, { state }] of pairs(vhdx.blocks))
          if (state === "partially present") expect(chunks).toContain(Math.floor(block / 4096));
        expect(JSON.parse(JSON.stringify(vhdx))).toEqual(vhdx);
      }),
      { numRuns: 40 },
    );
  },
  60_000,
);
