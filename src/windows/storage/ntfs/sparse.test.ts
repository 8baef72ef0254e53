// Source: learn.microsoft.com, sparse file operations, FSCTL_SET_ZERO_DATA; holes come in units of 64 KiB (ntfs-3g).
import fc from "fast-check";
import { expect, it } from "vitest";
import { clusterBytes } from "../clusters/cluster-map.ts";
import { format } from "../clusters/system-files.ts";
import { faultsOf } from "../laws/invariants.ts";
import { insertName } from "./directory.ts";
import { Draft } from "./draft.ts";
import { sizeOnDisk, withData } from "./file.ts";
import { usedRecord } from "./record.ts";
import { allocatedRanges, madeDense, madeSparse, runsOf, zeroed } from "./sparse.ts";
import { formatted } from "./volume.ts";

const unit = 65_536;
const content = { kind: "opaque" } as const;
const size = fc.nat(20 * unit);
const step = fc.oneof(
  fc.record({ kind: fc.constant("zero" as const), from: size, length: size }),
  fc.record({ kind: fc.constant("write" as const), from: size, length: fc.nat(3 * unit) }),
  fc.record({ kind: fc.constant("end" as const), size }),
  fc.record({ kind: fc.constant("dense" as const) }),
  fc.record({ kind: fc.constant("sparse" as const) }),
);

const fields = {
  names: [{ parent: 5, name: "s.bin", short: null }],
  described: {},
  created: 0,
  data: { size: 0, content, extents: [], holes: [] },
  streams: [],
  reparse: null,
  index: null,
  indexExtents: [],
  below: null,
  expansion: null,
  copiedFrom: null,
};

it("never loses or doubles a cluster, and keeps what was written", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let volume = formatted(format(64 * 2 ** 20), { below: null, shortNames: false, vhdx: null });
      const draft = new Draft(volume, 0);
      const { number } = draft.create(fields);
      insertName(draft, draft.get(number), fields.names[0] as (typeof fields.names)[0]);
      volume = draft.done();
      /** Clusters with bytes that nobody has zeroed. */
      let written = new Set<number>();
      for (const each of steps) {
        const next = new Draft(volume, 0);
        const record = next.get(number);
        const data = record.data ?? fields.data;
        if (each.kind === "zero") {
          next.put({ ...record, data: zeroed(next, data, each.from, each.from + each.length) });
          written = new Set(
            [...written].filter(
              (at) => at * clusterBytes < each.from || (at + 1) * clusterBytes > each.from + each.length,
            ),
          );
        } else if (each.kind === "write") {
          const end = Math.max(data.size, each.from);
          withData(next, record, { size: end, content }, end);
          withData(next, next.get(number), { size: end + each.length, content }, end);
          for (let at = Math.ceil(end / clusterBytes); (at + 1) * clusterBytes <= end + each.length; at += 1)
            written.add(at);
        } else if (each.kind === "end") {
          withData(next, record, { size: each.size, content }, each.size);
          written = new Set([...written].filter((at) => (at + 1) * clusterBytes <= each.size));
        } else next.put({ ...record, data: each.kind === "dense" ? madeDense(next, data) : madeSparse(data) });
        volume = next.done();
        const now = next.get(number).data ?? fields.data;
        expect(faultsOf(volume)).toEqual([]);
        const runs = runsOf(now);
        const clusters = runs.reduce((sum, { length }) => sum + length, 0);
        expect(sizeOnDisk(now)).toBe(
          clusterBytes * runs.reduce((sum, { at, length }) => sum + (at === null ? 0 : length), 0),
        );
        if (clusters > 0) expect(clusters).toBe(Math.ceil(now.size / clusterBytes));
        if (now.holes === undefined) expect(runs.every(({ at }) => at !== null)).toBe(true);
        const ranges = allocatedRanges(now);
        for (const at of written)
          expect(
            ranges.some(
              ({ offset, length }) => offset <= at * clusterBytes && offset + length >= (at + 1) * clusterBytes,
            ),
          ).toBe(true);
      }
    }),
  );
});

it("gives whole units of 64 KiB back, and no smaller ones", () => {
  const draft = new Draft(formatted(format(64 * 2 ** 20), { below: null, shortNames: false, vhdx: null }), 0);
  const record = withData(draft, usedRecord(40, 1, fields), { size: 4 * unit, content });
  const data = record.data ?? fields.data;
  expect(allocatedRanges(zeroed(draft, data, 1, 2 * unit))).toEqual([
    { offset: 0, length: unit },
    { offset: 2 * unit, length: 2 * unit },
  ]);
  expect(allocatedRanges(zeroed(draft, data, 10, unit))).toEqual([{ offset: 0, length: 4 * unit }]);
});
