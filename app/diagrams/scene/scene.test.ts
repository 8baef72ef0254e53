// Source: design/visual.md, "Density by zoom"; design/explaining.md §2.3 for arrows.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { label, STYLES, wholeParts } from "./label.ts";
import { faults } from "./laws.ts";
import { nearest } from "./nearest.ts";
import { pathOf, pointAt, straighten } from "./route.ts";
import { hueOf, type Mark, patternOf, type Scene } from "./scene.ts";

const mark = (key: string, more: Partial<Mark> = {}): Mark => ({
  key,
  look: "card",
  owner: "host",
  state: "plain",
  radius: 8,
  x: 10,
  y: 10,
  w: 120,
  h: 30,
  labels: [label("name", "Process & jobs", STYLES.strong, { x: 8, y: 19 })],
  within: null,
  ...more,
});

const scene = (...marks: readonly Mark[]): Scene => ({ width: 400, height: 200, marks, wires: [], route: null });

describe("what counts as a fault", () => {
  it("is nothing in a tidy picture", () => {
    expect(faults(scene(mark("a"), mark("b", { x: 140 })))).toEqual([]);
  });

  it.each([
    ["text on text", scene(mark("a"), mark("b", { x: 100 })), /lies on/],
    ["text out of its box", scene(mark("a", { w: 60 })), /leaves a/],
    [
      "small text",
      scene(mark("a", { labels: [{ ...label("n", "x", STYLES.words, { x: 8, y: 19 }), size: 11 }] })),
      /11 px/,
    ],
    ["a box out of the picture", scene(mark("a", { x: 300 })), /leaves the picture/],
    ["a box out of its holder", scene(mark("a"), mark("b", { within: "a", y: 30, labels: [] })), /b leaves a/],
    ["one key for two", scene(mark("a"), mark("a", { x: 200 })), /one key/],
  ])("is %s", (_, picture, words) => {
    expect(faults(picture).join("\n")).toMatch(words);
  });
});

const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 600 }) }), {
  minLength: 2,
  maxLength: 9,
});

describe("ways", () => {
  it("begin and end where they should", () => {
    fc.assert(
      fc.property(points, (way) => {
        expect(pointAt(way, 0)).toEqual(way[0]);
        const end = pointAt(way, 1);
        expect(end.x).toBeCloseTo(way.at(-1)?.x ?? 0);
        expect(end.y).toBeCloseTo(way.at(-1)?.y ?? 0);
      }),
    );
  });

  it("keep their ends when straightened", () => {
    fc.assert(
      fc.property(points, (way) => {
        const straight = straighten(way);
        expect(straight.length).toBeLessThanOrEqual(way.length);
        expect(straight[0]).toEqual(way[0]);
      }),
    );
  });

  it("turn round corners", () => {
    expect(
      pathOf(
        [
          { x: 0, y: 0 },
          { x: 40, y: 0 },
          { x: 40, y: 40 },
        ],
        8,
      ),
    ).toBe("M0 0L32 0Q40 0 40 8L40 40");
  });
});

describe("arrows", () => {
  const [left, right, below] = [mark("left"), mark("right", { x: 200 }), mark("below", { y: 100 })];

  it("go to the neighbour on that side, or nowhere", () => {
    expect(nearest(left, [right, below], "right")).toBe(right);
    expect(nearest(left, [right, below], "down")).toBe(below);
    expect(nearest(left, [right, below], "left")).toBeUndefined();
  });
});

it("gives the ninth container the first hue and another pattern", () => {
  expect([hueOf(1), hueOf(8), hueOf(9)]).toEqual(["c1", "c8", "c1"]);
  expect([patternOf(1), patternOf(9), patternOf(17)]).toEqual([0, 1, 2]);
});

it("drops whole parts, never half a word", () => {
  expect(wholeParts("images · volumes · names", STYLES.words, 110)).toBe("images · volumes");
});
