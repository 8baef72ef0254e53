// Source: design/visual.md, "Embeds", "Density by zoom": what acts is seen, nothing under 12 px, fits its frame.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faults } from "../scene/laws.ts";
import { story } from "./fixture/story.ts";
import { layoutFarStorage } from "./layout.ts";
import type { StorageModel } from "./model.ts";
import { anyStorage } from "./random-model.ts";
import { PLAIN_STORAGE_VIEW, type RoomKind } from "./view.ts";

const opened = fc.constantFrom<RoomKind | null>(null, "seen", "disk", "layers");

describe.each([320, 360, 439, 440, 480, 560, 640, 760, 960, 1280])("storage from far, %i px wide", (width) => {
  it("has no text on another, none too small, nothing outside its box", () => {
    fc.assert(
      fc.property(anyStorage, opened, fc.constantFrom(0, 397, 430, 700), (model, room, height) => {
        const view = { ...PLAIN_STORAGE_VIEW, opened: room };
        expect(faults(layoutFarStorage(model, width, height, view))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

const moments = Object.entries(story);

describe.each(moments)("the moment “%s”", (_, model: StorageModel) => {
  it.each([
    [760, 430],
    [560, 420],
    [480, 397],
    [320, 420],
  ])("fits into %i × %i", (width, height) => {
    const scene = layoutFarStorage(model, width, height);
    expect(scene.height).toBeLessThanOrEqual(height);
    expect(faults(scene)).toEqual([]);
  });
});

const keysOf = (model: StorageModel, width = 480): readonly string[] =>
  layoutFarStorage(model, width, 397).marks.map(({ key }) => key);

it("shows the file in question by name, by record and in its layer", () => {
  const path = "inetpub\\wwwroot\\index.html";
  expect(keysOf(story.copying)).toEqual(
    expect.arrayContaining([`seen ${path}`, `record ${path}`, expect.stringMatching(/^layer \d+ .*index\.html$/)]),
  );
});

it("keeps the directory in sight when nothing is done to it any more", () => {
  const [disk] = story.written.disks;
  if (disk === undefined) throw new Error("There is no disk.");
  const later = { ...story.written, disks: [{ ...disk, touched: null, latest: disk.touched }] };
  expect(keysOf(later)).toContain(`seen ${disk.touched}`);
});

it("leads bytes from a layer into a block, and nowhere when nothing is copied", () => {
  const { route, patches } = layoutFarStorage(story.copying, 480, 397);
  expect(patches?.map(({ look }) => look)).toContain("block-moving");
  expect(route?.points.length).toBeGreaterThan(2);
  expect(layoutFarStorage(story.written, 480, 397).route).toBeNull();
});

it("shows nothing of disk and layers to eyes inside", () => {
  const scene = layoutFarStorage(story.inside, 480, 397);
  expect(scene.patches).toEqual([]);
  expect(scene.marks.filter(({ key }) => key.startsWith("record") || key.startsWith("layer "))).toEqual([]);
});

const drawn = (model: StorageModel, width: number, height: number): string => {
  const scene = layoutFarStorage(model, width, height);
  const lines = scene.marks.map(({ key, state, x, y, w, h, labels }) =>
    [key, state, [x, y, w, h].map(Math.round).join(" "), ...labels.map(({ text }) => text)].join(" | "),
  );
  return `${width} x ${Math.round(scene.height)}\n${lines.join("\n")}\n${scene.route?.d ?? "no bytes on their way"}\n`;
};

it.each([
  [320, 420],
  [480, 397],
  [760, 430],
])("stands as it stood, %i px wide", async (width, height) => {
  await expect(drawn(story.copying, width, height)).toMatchFileSnapshot(`golden/far-${width}.txt`);
});
