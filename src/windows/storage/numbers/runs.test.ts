// Source: a set of numbers says what a Set says.
import fc from "fast-check";
import { expect, it } from "vitest";
import { countOf, holds, type Runs, sameUntil, withoutRun, withRun } from "./runs.ts";

const step = fc.record({ start: fc.nat(40), length: fc.nat(12), add: fc.boolean() });

it("holds what a plain set holds, in as few runs as there are", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let runs: Runs = [];
      const plain = new Set<number>();
      for (const { start, length, add } of steps) {
        runs = add ? withRun(runs, start, start + length) : withoutRun(runs, start, start + length);
        for (let number = start; number < start + length; number += 1)
          if (add) plain.add(number);
          else plain.delete(number);
      }
      const numbers = Array.from({ length: 60 }, (_, number) => number);
      expect(numbers.filter((number) => holds(runs, number))).toEqual(numbers.filter((number) => plain.has(number)));
      expect(countOf(runs)).toBe(plain.size);
      expect(runs.every((boundary, index) => index === 0 || boundary > (runs[index - 1] ?? 0))).toBe(true);
      const alike = (from: number): number =>
        numbers.find((number) => number > from && plain.has(number) !== plain.has(from)) ?? 60;
      expect(numbers.map((number) => sameUntil(runs, number, 60))).toEqual(numbers.map(alike));
    }),
  );
});
