// Source: design/visual.md: nothing overlaps, nothing is cut off, nothing under 12 px, at 360, 768, 1280 and 1920 px.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refText } from "#core/table.ts";
import { faults } from "../scene/laws.ts";
import type { Mark, Point } from "../scene/scene.ts";
import { crowded, story } from "./fixture/story.ts";
import { layoutHouse } from "./layout.ts";
import { type HouseModel, PLAIN_VIEW } from "./model.ts";
import { anyHouse } from "./random-model.ts";
import { seenFrom } from "./world/seen-from.ts";

const view = fc.record({
  opened: fc.array(
    fc.constantFrom(
      "container:0",
      "container:3",
      "container:12",
      "host:0",
      "kernel:0",
      "rest-host:0",
      "rest-container:0",
      "group:1",
      "group:101",
      "group:1002",
    ),
    {
      maxLength: 3,
    },
  ),
  page: fc.nat(20),
  selected: fc.constantFrom(null, "process:1007", "process:1203", "silo:4"),
});

/** px from a point to the edge of a mark; 0 on or in it. */
const away = (point: Point | undefined, { x, y, w, h }: Mark): number =>
  point === undefined
    ? Number.POSITIVE_INFINITY
    : Math.hypot(Math.max(x - point.x, 0, point.x - x - w), Math.max(y - point.y, 0, point.y - y - h));

describe.each([320, 360, 480, 640, 768, 900, 960, 1093, 1280, 1520])("a picture %i px wide", (width) => {
  it("has no text on another, none too small, nothing outside its box", () => {
    fc.assert(
      fc.property(anyHouse, view, (house, reader) => {
        expect(faults(layoutHouse(house, width, 560, reader))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("stays in order for the eyes of a container", () => {
    fc.assert(
      fc.property(anyHouse, view, fc.nat(20), (house, reader, id) => {
        const seen = seenFrom(house, { table: "container", id });
        expect(faults(layoutHouse(seen, width, 560, reader))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("stays in order when everything is opened that can be", () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        const openable = (opened: readonly string[]): readonly string[] =>
          layoutHouse(house, width, 560, { ...PLAIN_VIEW, opened }).marks.flatMap(({ target }) =>
            target?.does === "open" ? [refText(target.ref)] : [],
          );
        const opened = [...new Set([...openable([]), ...openable(openable([]))])];
        expect(faults(layoutHouse(house, width, 560, { ...PLAIN_VIEW, opened }))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("shows each of the processes for which an opened line stood", () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        const groups = layoutHouse(house, width, 560).marks.flatMap(({ target }) =>
          target?.ref.table === "group" ? [target] : [],
        );
        for (const group of groups) {
          const opened = [refText(group.ref)];
          const there = new Set(
            layoutHouse(house, width, 560, { ...PLAIN_VIEW, opened }).marks.flatMap(({ target }) =>
              target === undefined ? [] : [refText(target.ref)],
            ),
          );
          expect(group.standsFor?.filter((each) => !there.has(each))).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("lets a request leave from who asks and reach whom it is for", () => {
    fc.assert(
      fc.property(anyHouse, view, (house, reader) => {
        const { route, marks } = layoutHouse(house, width, 560, reader);
        const ends = route?.joins === undefined ? [] : [route.joins.from, route.joins.to];
        const [first, last] = ends.map((key) => marks.find((mark) => mark.key === key));
        if (first === undefined || last === undefined || route === null) return;
        expect(away(route.points[0], first)).toBeLessThan(10);
        expect(away(route.points.at(-1), last)).toBeLessThan(10);
      }),
      { numRuns: 40 },
    );
  });

  it("shows every way inside the picture, along straight lanes", () => {
    fc.assert(
      fc.property(anyHouse, view, (house, reader) => {
        const scene = layoutHouse(house, width, 560, reader);
        const points = scene.route?.points ?? [];
        points.forEach((point, at) => {
          expect(point.x).toBeGreaterThanOrEqual(0);
          expect(point.x).toBeLessThanOrEqual(width);
          expect(point.y).toBeGreaterThanOrEqual(0);
          expect(point.y).toBeLessThanOrEqual(scene.height);
          const before = points[at - 1] ?? point;
          expect(Math.min(Math.abs(before.x - point.x), Math.abs(before.y - point.y))).toBeLessThan(0.51);
        });
      }),
      { numRuns: 25 },
    );
  });
});

const drawn = (model: HouseModel, width: number): string => {
  const { height, marks, route } = layoutHouse(model, width, 560);
  const lines = marks.map(({ key, state, x, y, w, h, labels }) =>
    [key, state, [x, y, w, h].map(Math.round).join(" "), ...labels.map(({ text }) => text)].join(" | "),
  );
  return `${width} x ${Math.round(height)}\n${lines.join("\n")}\n${route?.d ?? "no request"}\n`;
};

describe("a known house", () => {
  it.each([360, 768, 1018, 1500])("stands as it stood, %i px wide", async (width) => {
    const frame = story[11];
    if (frame === undefined) throw new Error("The story is shorter than that.");
    await expect(drawn(frame.model, width)).toMatchFileSnapshot(`golden/${width}.txt`);
  });

  it("stands with twenty containers", async () => {
    await expect(drawn(crowded(20), 1018)).toMatchFileSnapshot("golden/twenty.txt");
  });
});
