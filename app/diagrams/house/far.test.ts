// Source: design/visual.md, "Embeds", "Density by zoom": counts, only the acting room open, nothing under 12 px, fits its frame.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refText } from "#core/table.ts";
import { faults } from "../scene/laws.ts";
import { crowded, story } from "./fixture/story.ts";
import { contextOf } from "./layout/context.ts";
import { chipsOf } from "./layout/host-room.ts";
import { placesOf } from "./layout/ways.ts";
import { layoutHouse } from "./layout.ts";
import { type HouseModel, PLAIN_VIEW } from "./model.ts";
import { anyHouse } from "./random-model.ts";
import { seenFrom } from "./world/seen-from.ts";

const far = (model: HouseModel, width: number, height = 400, view = PLAIN_VIEW) =>
  layoutHouse(model, width, height, view, "far");

describe.each([320, 360, 439, 440, 480, 560, 640, 760, 960, 1280])("a house from far, %i px wide", (width) => {
  it("has no text on another, none too small, nothing outside its box", () => {
    fc.assert(
      fc.property(anyHouse, fc.constantFrom(0, 376, 430, 700), (house, height) => {
        expect(faults(far(house, width, height))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("stays in order for the eyes of a container, and when rooms and groups are opened", () => {
    fc.assert(
      fc.property(anyHouse, fc.nat(20), fc.boolean(), (house, id, inside) => {
        const seen = inside ? seenFrom(house, { table: "container", id }) : house;
        const openable = far(seen, width).marks.flatMap(({ target }) =>
          target?.does === "open" ? [refText(target.ref)] : [],
        );
        expect(faults(far(seen, width, 400, { ...PLAIN_VIEW, opened: openable }))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("keeps the host's chips in their order, whatever acts", () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        const shown = far(house, width).marks.map(({ key }) => key);
        const kept = chipsOf(house.host, contextOf(house, PLAIN_VIEW)).flatMap(({ key }) =>
          shown.includes(key) ? [key] : [],
        );
        expect(shown.filter((key) => kept.includes(key))).toEqual(kept);
      }),
      { numRuns: 25 },
    );
  });

  it("has a place for both ends of a request wherever the near picture has", () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        const [near, here] = [layoutHouse(house, 1280, 560), far(house, width)].map(({ marks }) => placesOf(marks));
        for (const end of house.token === null ? [] : [house.token.from, house.token.to])
          expect(here?.has(refText(end))).toBe(near?.has(refText(end)));
      }),
      { numRuns: 40 },
    );
  });
});

describe("every step of a known story", () => {
  it.each([
    [760, 430],
    [560, 420],
    [480, 400],
    [320, 440],
  ])("fits into %i × %i", (width, height) => {
    for (const { model } of story) expect(far(model, width, height).height).toBeLessThanOrEqual(height);
  });
});

it("keeps one container's room open, however many there are", () => {
  const { marks } = far(crowded(20), 480);
  const rooms = marks.filter(({ look, key }) => look === "room" && key.startsWith("container:"));
  const open = rooms.filter(({ target }) => target?.does === "select");
  expect(open).toHaveLength(1);
  expect(rooms.length).toBeLessThan(5);
});

const drawn = (model: HouseModel, width: number, height: number): string => {
  const scene = far(model, width, height);
  const lines = scene.marks.map(({ key, state, x, y, w, h, labels }) =>
    [key, state, [x, y, w, h].map(Math.round).join(" "), ...labels.map(({ text }) => text)].join(" | "),
  );
  return `${width} x ${Math.round(scene.height)}\n${lines.join("\n")}\n${scene.route?.d ?? "no request"}\n`;
};

it.each([
  [320, 420],
  [480, 400],
  [760, 430],
])("stands as it stood, %i px wide", async (width, height) => {
  const frame = story[11];
  if (frame === undefined) throw new Error("The story is shorter than that.");
  await expect(drawn(frame.model, width, height)).toMatchFileSnapshot(`golden/far-${width}.txt`);
});
