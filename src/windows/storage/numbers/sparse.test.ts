// Source: a sparse map says what a Map says.
import fc from "fast-check";
import { expect, it } from "vitest";
import { at, emptySparse, entriesOf, withAt } from "./sparse.ts";

const index = fc.oneof(
  fc.nat(70),
  fc.nat(2 ** 31),
  fc.nat(5).map((number) => number * 2 ** 40),
);

it("keeps what a plain map keeps, in order, and leaves what it was made from alone", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(index, fc.nat()), { maxLength: 30 }), (pairs) => {
      let sparse = emptySparse<number>();
      const plain = new Map<number, number>();
      for (const [key, value] of pairs) {
        const before = sparse;
        const said = [...entriesOf(before)];
        sparse = withAt(sparse, key, value);
        plain.set(key, value);
        expect([...entriesOf(before)]).toEqual(said);
      }
      const kept = JSON.parse(JSON.stringify(sparse)) as typeof sparse;
      expect([...entriesOf(kept)]).toEqual([...plain].sort(([one], [other]) => one - other));
      expect(kept.size).toBe(plain.size);
      for (const [key] of pairs) expect(at(kept, key)).toBe(plain.get(key));
      for (const key of [3, 33, 1_025, 2 ** 33]) expect(at(kept, key)).toBe(plain.get(key));
    }),
  );
});
