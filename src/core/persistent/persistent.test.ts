// Source: laws of maps; Bagwell, Ideal Hash Trees, 2001.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepFreeze } from "../plain.ts";
import { hashOf } from "./hash.ts";
import { at, drop, emptyRadix, pairs, put, putAll, type Radix, within } from "./radix.ts";
import { emptyTrie, entries, get, type Trie } from "./trie.ts";
import { set, setAll, trieOf, without } from "./trie-set.ts";

// Two texts of one hash, found by search: buckets must be met, not only built for.
const twins = ["91ghb6rcu", "17fpfnu7o6"] as const;

const key = fc.oneof(fc.constantFrom(...twins, "A", "B", "__proto__", ""), fc.string({ maxLength: 4 }));
const step = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), key, value: fc.nat(9) }),
  fc.record({ kind: fc.constant("drop" as const), key }),
  fc.record({ kind: fc.constant("all" as const), more: fc.array(fc.tuple(key, fc.nat(9)), { maxLength: 40 }) }),
);

const sorted = <K, V>(pairsOf: Iterable<readonly [K, V]>) =>
  [...pairsOf].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

describe("a map from text", () => {
  it("behaves as Map does, leaves older versions alone, and is plain data", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let trie: Trie<number> = emptyTrie;
        const model = new Map<string, number>();
        const past: [Trie<number>, readonly (readonly [string, number])[]][] = [];
        for (const each of steps) {
          deepFreeze(trie, "trie");
          past.push([trie, sorted(model)]);
          if (each.kind === "set") {
            trie = set(trie, each.key, each.value);
            model.set(each.key, each.value);
          } else if (each.kind === "drop") {
            trie = without(trie, each.key);
            model.delete(each.key);
          } else {
            trie = setAll(trie, each.more);
            for (const [name, value] of each.more) model.set(name, value);
          }
          expect(trie.size).toBe(model.size);
        }
        past.push([trie, sorted(model)]);
        for (const [version, expected] of past) {
          expect(sorted(entries(version))).toEqual(expected);
          for (const [name, value] of expected) expect(get(version, name)).toBe(value);
          expect(JSON.parse(JSON.stringify(version))).toEqual(version);
        }
      }),
    );
  });

  it("looks the same, however it came to hold what it holds", () => {
    fc.assert(
      fc.property(fc.array(key), fc.array(key), (some, gone) => {
        const kept = some.filter((each) => !gone.includes(each));
        const value = (each: string) => [each, each.length] as const;
        const long = gone.reduce<Trie<number>>(without, trieOf([...some, ...gone].map(value)));
        expect(long).toEqual(trieOf([...kept].reverse().map(value)));
      }),
    );
  });

  it("is the same value where nothing changes", () => {
    const trie = trieOf([["a", 1]]);
    expect(set(trie, "a", 1)).toBe(trie);
    expect(without(trie, "b")).toBe(trie);
  });

  it("tells texts with one hash apart", () => {
    expect(hashOf(twins[0])).toBe(hashOf(twins[1]));
    const trie = trieOf([
      [twins[0], 1],
      [twins[1], 2],
    ]);
    expect([get(trie, twins[0]), get(trie, twins[1]), trie.size]).toEqual([1, 2, 2]);
    expect(without(trie, twins[0])).toEqual(trieOf([[twins[1], 2]]));
  });
});

describe("a map from numbers", () => {
  it("behaves as Map does, leaves older versions alone, and is plain data", () => {
    const place = fc.oneof(fc.nat(40), fc.nat(5000), fc.nat(2 ** 31));
    const steps = fc.array(fc.tuple(place, fc.option(fc.nat(9))), { maxLength: 60 });
    fc.assert(
      fc.property(steps, fc.array(fc.tuple(place, fc.nat(9))), (each, more) => {
        let radix: Radix<number> = emptyRadix;
        const model = new Map<number, number>();
        const past: [Radix<number>, readonly (readonly [number, number])[]][] = [];
        for (const [number, value] of each) {
          deepFreeze(radix, "radix");
          past.push([radix, sorted(model)]);
          radix = value === null ? drop(radix, number) : put(radix, number, value);
          if (value === null) model.delete(number);
          else model.set(number, value);
          expect(radix.size).toBe(model.size);
        }
        radix = putAll(radix, more);
        for (const [number, value] of more) model.set(number, value);
        past.push([radix, sorted(model)]);
        for (const [version, expected] of past) {
          expect([...pairs(version)]).toEqual(expected);
          for (const [number, value] of expected) expect(at(version, number)).toBe(value);
          expect(JSON.parse(JSON.stringify(version))).toEqual(version);
        }
      }),
    );
  });

  it("gives a range of numbers as a list of all does", () => {
    const place = fc.oneof(fc.nat(70), fc.nat(5000));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), place, place, (keys, from, to) => {
        const radix = keys.reduce<Radix<number>>((made, key) => put(made, key, key), emptyRadix);
        const all = [...pairs(radix)].map(([key]) => key);
        expect([...within(radix, from, to)]).toEqual(all.filter((key) => key >= from && key < to));
      }),
    );
  });

  it("refuses what is no number of a place", () => {
    expect(() => put(emptyRadix as Radix<number>, -1, 1)).toThrow("no number");
    expect(() => put(emptyRadix as Radix<number>, 0.5, 1)).toThrow("no number");
  });
});
