// Source: reference/windows-storage.md F2.1, F4.13, F4.14; fsutil behavior, mftzone.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "./allocate.ts";
import { type ClusterMap, type Extent, emptyClusterMap, freed, groupSize, isUsed, taken } from "./cluster-map.ts";
import { blocksOfExtents, clustersOfDisk, fileByteOnDisk, fileRangeOnDisk, onDisk } from "./partition.ts";
import { extendVolume, format } from "./system-files.ts";

const GiB = 2 ** 30;
const MiB = 2 ** 20;

const placed = (map: ClusterMap, count: number, behind: number | null = null) => {
  const made = allocate(map, count, behind);
  if (made === null) throw new Error("No room.");
  return made;
};

describe("a fresh volume", () => {
  const { map, files, written } = format(20 * GiB);

  it("has its system files where Windows puts them (F4.14)", () => {
    const start = (name: string) => files.find((file) => file.name === name)?.extents[0]?.start;
    expect([start("$Boot"), start("$MFTMirr"), start("$MFT")]).toEqual([0, 2, 786_432]);
    expect(files.find(({ name }) => name === "$Bitmap")?.extents[0]?.length).toBe(160);
    for (const { extents } of files)
      for (const extent of extents)
        expect(isUsed(map, extent.start) && isUsed(map, extent.start + extent.length - 1)).toBe(true);
    expect(map.used).toBe(files.flatMap(({ extents }) => extents).reduce((sum, { length }) => sum + length, 0));
  });

  it("writes only to where those are, and to both ends of the disk", () => {
    const blocks = new Set(
      written.flatMap(({ offset, length }) => [offset, offset + length - 1].map((byte) => Math.floor(byte / MiB))),
    );
    expect([...blocks].sort((one, other) => one - other)).toEqual([0, 16, 3023, 3050, 3087, 3088, 20_478, 20_479]);
  });

  it("lets $MFT grow in one piece and keeps others out of its zone", () => {
    const other = placed(map, 1_000_000);
    expect(other.extents.every(({ start, length }) => start + length <= 786_496 || start >= 786_496 + 51_200)).toBe(
      true,
    );
    expect(placed(other.map, 64, 786_495).extents).toEqual([{ start: 786_496, length: 64 }]);
    const { total, used } = other.map;
    const full = placed(other.map, total - used);
    expect(full.map.used).toBe(total);
    expect(allocate(full.map, 1)).toBeNull();
  });

  it("grows with its disk: only $Bitmap becomes longer (F2.4)", () => {
    const grown = extendVolume(map, 127 * GiB, 770_046);
    expect(grown?.map.total).toBe(clustersOfDisk(127 * GiB));
    expect(grown?.bitmap.reduce((sum, { length }) => sum + length, 0)).toBe(1016 - 160);
    expect(extendVolume(map, 20 * GiB, 770_046)).toBeNull();
  });
});

it("maps clusters to blocks (F4.13)", () => {
  expect(onDisk({ start: 1, length: 2 })).toEqual({ offset: 16 * MiB + 4096, length: 8192 });
  expect(
    blocksOfExtents(
      [
        { start: 255, length: 2 },
        { start: 256, length: 256 },
      ],
      MiB,
    ),
  ).toEqual([16, 17]);
  const extents = [
    { start: 10, length: 1 },
    { start: 100, length: 1 },
  ];
  expect([fileByteOnDisk(extents, 4097), fileByteOnDisk(extents, 8192)]).toEqual([16 * MiB + 100 * 4096 + 1, null]);
  expect(fileRangeOnDisk(extents, 4000, 200)).toEqual([
    { offset: 16 * MiB + 10 * 4096 + 4000, length: 96 },
    { offset: 16 * MiB + 100 * 4096, length: 104 },
  ]);
});

describe("allocation", () => {
  it("goes on where it was, comes around, and uses again what is free", () => {
    const first = placed(emptyClusterMap(100), 40);
    const second = placed(first.map, 40);
    expect([first.extents, second.extents]).toEqual([[{ start: 0, length: 40 }], [{ start: 40, length: 40 }]]);
    const hole = freed(second.map, first.extents);
    expect(placed(hole, 15).extents).toEqual([{ start: 80, length: 15 }]);
    expect(placed(hole, 30).extents).toEqual([{ start: 0, length: 30 }]);
    expect(placed(hole, 50).extents).toEqual([
      { start: 80, length: 20 },
      { start: 0, length: 30 },
    ]);
  });

  it("does not take or free a cluster twice", () => {
    const map = taken(emptyClusterMap(100), { start: 10, length: 10 });
    expect(() => taken(map, { start: 19, length: 2 })).toThrow("used already");
    expect(() => freed(map, [{ start: 9, length: 2 }])).toThrow("free already");
    expect(() => taken(map, { start: 99, length: 2 })).toThrow("no cluster 100");
  });

  it("never gives one cluster to two files, counts what it gives, and finds all that is free", () => {
    const total = 3 * groupSize;
    const step = fc.record({
      count: fc.oneof(fc.nat(20), fc.nat(groupSize)),
      free: fc.boolean(),
      which: fc.nat(50),
      grow: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let map = emptyClusterMap(total);
        let files: readonly (readonly Extent[])[] = [];
        for (const { count, free, which, grow } of steps) {
          const file = files[which % Math.max(1, files.length)];
          if (free && file !== undefined) {
            map = freed(map, file);
            files = files.filter((each) => each !== file);
            continue;
          }
          const last = grow ? file?.at(-1) : undefined;
          const made = allocate(map, count, last === undefined ? null : last.start + last.length - 1);
          expect(made === null).toBe(count > total - map.used);
          if (made === null) continue;
          expect(made.extents.reduce((sum, { length }) => sum + length, 0)).toBe(count);
          map = made.map;
          files = [...files, made.extents];
        }
        const all = files.flat().sort((one, other) => one.start - other.start);
        for (const [index, { start }] of all.entries()) {
          const before = all[index - 1];
          if (before !== undefined) expect(before.start + before.length).toBeLessThanOrEqual(start);
        }
        expect(map.used).toBe(all.reduce((sum, { length }) => sum + length, 0));
        for (const { start, length } of all)
          expect([isUsed(map, start), isUsed(map, start + length - 1)]).toEqual([true, true]);
        expect(JSON.parse(JSON.stringify(map))).toEqual(map);
      }),
    );
  }, 60_000);
});
