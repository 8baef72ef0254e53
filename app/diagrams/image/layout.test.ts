// Source: design/visual.md: nothing overlaps, nothing is cut off, nothing under 12 px, at 360, 768, 1280 and 1920 px; heights to scale.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Button, holdingOf, led } from "../scene/holding.ts";
import { faults } from "../scene/laws.ts";
import { linksOf } from "../scene/links.ts";
import { bookings, frames } from "./fixture/bookings.ts";
import { heightAt, scaledFrom } from "./layout/scale.ts";
import { layoutImage } from "./layout.ts";
import { type ImageModel, PLAIN_IMAGE_VIEW } from "./model.ts";
import { anyImage } from "./random-model.ts";

const view = fc.record({
  subject: fc.constant(null),
  stage: fc.constant(null),
  unfolded: fc.boolean(),
  selected: fc.constant(null),
});

describe.each([320, 336, 360, 480, 600, 640, 757, 768, 880, 949, 1093, 1280, 1509])("a picture %i px wide", (width) => {
  it("has no text on another, none too small, nothing outside its box", () => {
    fc.assert(
      fc.property(anyImage, view, fc.constantFrom(0, 420, 700), (image, reader, height) => {
        expect(faults(layoutImage(image, width, height, reader))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

const heightOf = (model: ImageModel, width: number, key: string): number =>
  layoutImage(model, width, 700).marks.find((mark) => mark.key === key)?.h ?? 0;

describe("heights", () => {
  it.each([360, 768, 1280])("of the large layers are as their bytes, %i px wide", (width) => {
    const large = bookings.layers.filter(
      ({ kind, hidden, bytes }) => kind === "own" && hidden.length === 0 && bytes > 1e8,
    );
    const scales = large.map(({ key, bytes }) => heightOf(bookings, width, key) / bytes);
    expect(large.length).toBeGreaterThan(0);
    expect(Math.max(...scales) / Math.min(...scales)).toBeLessThan(1.05);
  });

  it("never put a larger layer below a smaller one's height", () => {
    fc.assert(
      fc.property(anyImage, (image) => {
        const own = image.layers.filter(
          ({ kind, hidden, notModelled }) => kind === "own" && hidden.length === 0 && notModelled === null,
        );
        const sorted = [...own].sort((one, other) => one.bytes - other.bytes);
        const heights = sorted.map(({ key }) => heightOf(image, 1280, key));
        expect(heights).toEqual([...heights].sort((one, other) => one - other));
      }),
      { numRuns: 25 },
    );
  });
});

it("puts what came later higher up", () => {
  fc.assert(
    fc.property(anyImage, fc.constantFrom(360, 768, 1280), (image, width) => {
      const { marks } = layoutImage(image, width, 600, { ...PLAIN_IMAGE_VIEW, unfolded: true });
      const base = image.layers.filter(({ kind }) => kind === "base");
      const parents = image.layers.filter(({ kind }) => kind === "parent");
      const own = image.layers.filter(({ kind }) => kind === "own" || kind === "metadata");
      const tops = [...base, ...parents, ...own].map(({ key }) => marks.find((mark) => mark.key === key)?.y ?? 0);
      expect(tops).toEqual([...tops].sort((one, other) => other - one));
      expect(new Set(tops).size).toBe(tops.length);
    }),
    { numRuns: 30 },
  );
});

it("shows the current line whatever the length of the Dockerfile", () => {
  fc.assert(
    fc.property(anyImage, fc.constantFrom(360, 768, 1280), (image, width) => {
      const now = image.source.blocks.find(({ state }) => state === "now" || state === "failed");
      const { marks } = layoutImage(image, width, 600);
      if (now !== undefined) expect(marks.some(({ key }) => key === `line dockerfile-line ${now.ref.id}`)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

describe("the bill", () => {
  const titled = (ledger: Partial<ImageModel["ledger"]>): string | undefined =>
    layoutImage({ ...bookings, ledger: { ...bookings.ledger, ...ledger } }, 1280, 700).marks.find(
      ({ key }) => key === "ledger",
    )?.labels[0]?.text;

  it.each([
    ["Paid for and hidden", { allDeleted: true }],
    ["Paid twice", { allDeleted: false }],
    ["Little is paid twice", { hidden: 12, allDeleted: false }],
    ["Nothing of yours is paid twice", { hidden: 0 }],
    ["Nothing is paid twice", { hidden: 0, uncounted: "" }],
    ["What is known is paid once", { hidden: 0, atLeast: true }],
    ["What it costs", { hidden: null }],
  ])("is headed %s", (title, ledger) => {
    expect(titled(ledger)).toBe(title);
  });

  it.each([
    ["166 MB less than before", 5_378_706_432],
    ["12.7 MB more than before", 5_200_000_000],
    ["Exactly as large as before", 5_212_706_432],
    [undefined, null],
  ])("says %s", (text, before) => {
    const { marks } = layoutImage({ ...bookings, ledger: { ...bookings.ledger, before } }, 1280, 700);
    expect(marks.find(({ key }) => key === "ledger change")?.labels[0]?.text).toBe(text);
  });
});

it("says from how many bytes on heights are to scale, and they are", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ bytes: fc.nat(2e9), least: fc.constantFrom(28, 48, 82) }), { minLength: 1 }),
      fc.double({ min: 1e-9, max: 1e-6, noNaN: true }),
      (boxes, scale) => {
        const from = scaledFrom(boxes, scale);
        for (const box of boxes)
          if (box.bytes >= from) expect(Math.abs(heightAt(box, scale) - box.bytes * scale)).toBeLessThanOrEqual(0.5);
      },
    ),
  );
});

describe.each([360, 768, 1280])("the keyboard, %i px wide", (width) => {
  it("reaches every button from the first by arrows and Backspace", () => {
    const holding = holdingOf(layoutImage(bookings, width, 700));
    const reached = new Set<Button>();
    const queue = holding.buttons.slice(0, 1);
    for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
      if (reached.has(from)) continue;
      reached.add(from);
      for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Backspace"]) {
        const next = led(holding, from, key);
        if (next !== undefined) queue.push(next);
      }
    }
    expect(holding.buttons.filter((button) => !reached.has(button)).map(({ key }) => key)).toEqual([]);
  });
});

it("lets the keyboard follow the line from what is told to its layer", () => {
  const scene = layoutImage(bookings, 1280, 700);
  const [link] = linksOf(scene, holdingOf(scene));
  expect(link?.name).toMatch(/^Line \d+ → Layer of line \d+, its layer$/);
});

const drawn = (model: ImageModel, width: number): string => {
  const { height, marks, wires } = layoutImage(model, width, 576);
  const lines = marks.map(({ key, owner, state, x, y, w, h, labels }) =>
    [key, owner, state, [x, y, w, h].map(Math.round).join(" "), ...labels.map(({ text }) => text)].join(" | "),
  );
  return `${width} x ${Math.round(height)}\n${lines.join("\n")}\n${wires.map(({ key }) => key).join(" ")}\n`;
};

describe("a known image", () => {
  it.each([360, 768, 949, 1509])("stands as it stood, %i px wide", async (width) => {
    await expect(drawn(bookings, width)).toMatchFileSnapshot(`golden/${width}.txt`);
  });

  it.each(Object.keys(frames))("stands as it stood: %s", async (name) => {
    const model = frames[name];
    if (model === undefined) throw new Error(`There is no frame ${name}.`);
    await expect(drawn(model, 949)).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});
