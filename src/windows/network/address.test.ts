// Source: RFC 4632 (prefixes); reference/docker-cli.md §8 (prefix by class).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressNumber, addressText, classLength, overlap, parsePrefix, prefixText, sizeOf } from "./address.ts";

const prefix = fc
  .record({ number: fc.nat(2 ** 32 - 1), length: fc.integer({ min: 0, max: 30 }) })
  .map(({ number, length }) => ({ base: number - (number % 2 ** (32 - length)), length }));

describe("addresses", () => {
  it("are numbers and texts of one another", () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), (number) => {
        expect(addressNumber(addressText(number))).toBe(number);
      }),
    );
  });

  it.each(["1.2.3", "1.2.3.256", "1.2.3.a", "", "1.2.3.4.5"])("are not %s", (text) => {
    expect(addressNumber(text)).toBeNull();
  });

  it("have a class", () => {
    expect(["10.0.0.1", "172.28.147.12", "192.168.1.2"].map(classLength)).toEqual([8, 16, 24]);
  });
});

describe("prefixes", () => {
  it("are read as they are written", () => {
    fc.assert(
      fc.property(prefix, (each) => {
        expect(parsePrefix(prefixText(each))).toEqual(each);
      }),
    );
  });

  it("are not read with bits beyond their length, or too long", () => {
    expect([parsePrefix("172.28.144.1/20"), parsePrefix("10.0.0.0/31"), parsePrefix("10.0.0.0")]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("overlap where one holds the other's first address", () => {
    fc.assert(
      fc.property(prefix, prefix, (one, other) => {
        const holds = (a: typeof one, b: typeof one): boolean => b.base >= a.base && b.base < a.base + sizeOf(a);
        expect(overlap(one, other)).toBe(holds(one, other) || holds(other, one));
      }),
    );
  });
});
