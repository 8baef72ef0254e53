// A tape gives back what was recorded, whatever it is.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Mark, Patch, Scene, Wire } from "../diagrams/scene/scene.ts";
import { read, type Tape, type Written, write } from "./tape.ts";

const mark = fc.record({
  key: fc.string(),
  x: fc.nat(999),
  y: fc.nat(999),
  w: fc.nat(99),
  h: fc.nat(99),
  look: fc.constantFrom("room", "chip", "card"),
  owner: fc.constantFrom("host", "kernel", "c1"),
  state: fc.constantFrom("plain", "now"),
  radius: fc.nat(9),
  labels: fc.constant([]),
  within: fc.constant(null),
}) as fc.Arbitrary<Mark>;

const wire = fc.record({
  key: fc.string(),
  look: fc.constantFrom("tree", "way"),
  owner: fc.constantFrom("host", "kernel"),
  d: fc.string(),
}) as fc.Arbitrary<Wire>;

const patch = fc.record({
  key: fc.string(),
  look: fc.constantFrom("blocks", "ground"),
  owner: fc.constantFrom("host", "kernel"),
  d: fc.string(),
}) as fc.Arbitrary<Patch>;

const tape: fc.Arbitrary<Tape> = fc.integer({ min: 320, max: 960 }).chain((width) =>
  fc
    .array(
      fc.record(
        { height: fc.nat(999), marks: fc.array(mark), wires: fc.array(wire), patches: fc.array(patch) },
        { requiredKeys: ["height", "marks", "wires"] },
      ),
      { minLength: 1 },
    )
    .map((scenes) => ({
      width,
      scenes: scenes.map((scene): Scene => ({ ...scene, width, route: null })),
      steps: scenes.map((_, number) => ({
        id: `step-${number}`,
        number,
        moment: number * 3,
        text: `What happens in ${number}.`,
        headline: false,
        owner: "host" as const,
        now: number,
      })),
    })),
);

const again = (recorded: Tape): Tape => read(JSON.parse(JSON.stringify(write(recorded))) as Written, recorded.steps);

it("reads what it has written, by way of JSON", () => {
  fc.assert(
    fc.property(tape, (recorded) => {
      expect(again(recorded)).toEqual(recorded);
    }),
  );
});

it("writes once what stays the same", () => {
  fc.assert(
    fc.property(tape, (recorded) => {
      const { marks } = write(recorded);
      expect(new Set(marks.map((each) => JSON.stringify(each))).size).toBe(marks.length);
    }),
  );
});

it("keeps places to the tenth of a pixel", () => {
  const [any] = fc.sample(tape, { numRuns: 1, seed: 1 });
  if (any === undefined) throw new Error("no tape");
  const near: Mark = { ...(fc.sample(mark, { numRuns: 1, seed: 1 })[0] as Mark), x: 28.400000000000006, w: 65.328 };
  const marks = any.scenes.map((scene): Scene => ({ ...scene, marks: [near] }));
  for (const scene of again({ ...any, scenes: marks }).scenes)
    expect(scene.marks).toEqual([{ ...near, x: 28.4, w: 65.3 }]);
});

it("leaves to its page what the page says", () => {
  fc.assert(
    fc.property(tape, (recorded) => {
      expect(JSON.stringify(write(recorded))).not.toContain("What happens in");
    }),
  );
});

it("says that it does not read other versions, nor another story", () => {
  const [any] = fc.sample(tape, { numRuns: 1, seed: 1 });
  if (any === undefined) throw new Error("no tape");
  expect(() => read({ ...write(any), v: 3 } as unknown as Written, any.steps)).toThrow("version 3");
  expect(() => read(write(any), any.steps.slice(1))).toThrow(`its page ${any.steps.length - 1}`);
});
