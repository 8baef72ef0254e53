// Source: design/visual.md, "Embeds", "Density by zoom": counts, nothing under 12 px, fits its frame; `image`: up = later.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faults } from "../scene/laws.ts";
import { bookings, frames } from "./fixture/bookings.ts";
import { layoutImage } from "./layout.ts";
import { type ImageModel, PLAIN_IMAGE_VIEW } from "./model.ts";
import { anyImage } from "./random-model.ts";

const far = (model: ImageModel, width: number, height: number) =>
  layoutImage(model, width, height, PLAIN_IMAGE_VIEW, "far");

describe.each([320, 360, 439, 440, 480, 560, 640, 760, 960, 1280])("an image from far, %i px wide", (width) => {
  it("has no text on another, none too small, nothing outside its box", () => {
    fc.assert(
      fc.property(anyImage, fc.constantFrom(0, 397, 430, 700), (image, height) => {
        expect(faults(far(image, width, height))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("shows the current line and its layer, however many there are", () => {
    fc.assert(
      fc.property(anyImage, (image) => {
        const now = image.source.blocks.find(({ state }) => state === "now" || state === "failed");
        const keys = new Set(far(image, width, 397).marks.map(({ key }) => key));
        if (now === undefined) return;
        expect(keys.has(`line ${now.ref.table} ${now.ref.id}`)).toBe(true);
        const layer = image.layers.find(({ key }) => key === now.layer);
        if (layer !== undefined && layer.kind !== "base" && layer.kind !== "parent")
          expect(keys.has(layer.key)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

it.each([
  [760, 430],
  [560, 420],
  [480, 397],
  [320, 440],
])("fits into %i × %i at every moment of a known build", (width, height) => {
  for (const model of [bookings, ...Object.values(frames)]) {
    const scene = far(model, width, height);
    expect(scene.height).toBeLessThanOrEqual(height);
    expect(faults(scene)).toEqual([]);
  }
});

it("puts what came later higher up", () => {
  fc.assert(
    fc.property(anyImage, fc.constantFrom(320, 480, 760), (image, width) => {
      const { marks } = far(image, width, 430);
      const own = image.layers.filter(({ kind }) => kind === "own" || kind === "metadata");
      const tops = own.flatMap(({ key }) => marks.find((mark) => mark.key === key)?.y ?? []);
      expect(tops).toEqual([...tops].sort((one, other) => other - one));
    }),
    { numRuns: 30 },
  );
});

const drawn = (model: ImageModel, width: number, height: number): string => {
  const scene = far(model, width, height);
  const lines = scene.marks.map(({ key, state, x, y, w, h, labels }) =>
    [key, state, [x, y, w, h].map(Math.round).join(" "), ...labels.map(({ text }) => text)].join(" | "),
  );
  return `${width} x ${Math.round(scene.height)}\n${lines.join("\n")}\n`;
};

it.each([
  [320, 440],
  [480, 397],
  [760, 430],
])("stands as it stood, %i px wide", async (width, height) => {
  await expect(drawn(bookings, width, height)).toMatchFileSnapshot(`golden/far-${width}.txt`);
});
