// Source: design/visual.md: nothing overlaps, nothing is cut off, nothing under 12 px, at 360, 768, 1280 and 1920 px.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faults } from "../scene/laws.ts";
import { story } from "./fixture/story.ts";
import { keyOf } from "./layout/context.ts";
import { linksOf } from "./layout/links.ts";
import { flattened } from "./layout/storage-scene.ts";
import { layoutStorage } from "./layout.ts";
import type { StorageModel } from "./model.ts";
import { anyStorage } from "./random-model.ts";
import { tieName } from "./ties.ts";
import { PLAIN_STORAGE_VIEW, type RoomKind, type StorageView } from "./view.ts";

const reader = fc.record({
  both: fc.boolean(),
  opened: fc.constantFrom<RoomKind | null>(null, "seen", "disk", "layers"),
  selected: fc.option(fc.nat(60)),
  searching: fc.constantFrom(false, false, true),
  scroll: fc.nat(400),
});

type Reader = typeof reader extends fc.Arbitrary<infer R> ? R : never;

/** Everything that the root and the directories in it hold, as a reader may open, find or select it. */
const viewOf = (model: StorageModel, { both, opened, selected, searching }: Reader): StorageView => {
  const entriesOf = (place: number) => {
    const rows = model.disks[place]?.seen.children("");
    return Array.from({ length: rows?.count ?? 0 }, (_, at) => rows?.at(at)).filter((each) => each !== undefined);
  };
  const [disk] = model.disks;
  const path = selected === null ? undefined : entriesOf(0)[selected]?.path;
  return {
    ...PLAIN_STORAGE_VIEW,
    opened,
    shown: both ? model.disks.slice(0, 2).map(keyOf) : [],
    expanded: Object.fromEntries(
      model.disks.map((each, at) => [keyOf(each), entriesOf(at).map((entry) => entry.path)]),
    ),
    selected: disk === undefined || path === undefined ? null : { disk: keyOf(disk), path },
    found:
      searching && disk !== undefined
        ? { [keyOf(disk)]: { query: "a", entries: entriesOf(0), looked: 12_345, done: false } }
        : {},
  };
};

describe.each([320, 360, 480, 640, 768, 900, 960, 1093, 1280, 1520])("a picture %i px wide", (width) => {
  it("has no text on another, none too small, nothing outside its box", () => {
    fc.assert(
      fc.property(anyStorage, reader, (model, read) => {
        const scene = layoutStorage(model, width, 560, viewOf(model, read));
        const scrolls = Object.fromEntries(scene.panes.map(({ key }) => [key, read.scroll]));
        expect(faults(flattened(scene, scrolls))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

const drawn = (model: StorageModel, width: number, view = PLAIN_STORAGE_VIEW): string => {
  const { height, marks } = flattened(layoutStorage(model, width, 600, view));
  const lines = marks.map(({ key, state, x, y, w, h, labels }) =>
    [key, state, [x, y, w, h].map(Math.round).join(" "), ...labels.map(({ text }) => text)].join(" | "),
  );
  return `${width} x ${Math.round(height)}\n${lines.join("\n")}\n`;
};

const wwwroot: StorageView = {
  ...PLAIN_STORAGE_VIEW,
  expanded: { "container:1": ["inetpub", "inetpub\\wwwroot"], "container:2": ["inetpub"] },
};

describe("a known moment", () => {
  it.each([360, 768, 1018, 1500])("stands as it stood, %i px wide", async (width) => {
    await expect(drawn(story.copying, width, wwwroot)).toMatchFileSnapshot(`golden/${width}.txt`);
  });

  it("stands with two containers", async () => {
    const view = { ...wwwroot, shown: ["container:1", "container:2"] };
    await expect(drawn(story.two, 1500, view)).toMatchFileSnapshot("golden/two.txt");
  });

  it("says what to type where there is no container", () => {
    const { fields } = layoutStorage(story.images, 1018, 600);
    expect(fields).toMatchObject([{ kind: "offer", disk: null, line: expect.stringMatching(/^docker run /) }]);
  });

  it("offers a change journal to a disk that keeps none, where something in the container can begin it", () => {
    const offers = (model: StorageModel) =>
      layoutStorage(model, 1018, 700).fields.filter(({ kind }) => kind === "offer");
    expect(offers(story.started)).toMatchObject([{ disk: "container:1", line: expect.stringMatching(/^fsutil usn /) }]);
    expect(offers(story.written)).toEqual([]);
  });

  it("says of each line what it joins: rows and squares that are there", () => {
    const names = (model: StorageModel, path: string): readonly string[] => {
      const scene = layoutStorage(model, 1018, 700, wwwroot);
      const [disk] = model.disks;
      const links = disk === undefined ? [] : linksOf(scene, disk, { disk: "container:1", path }, {});
      for (const { from, to } of links)
        for (const end of [from, to]) {
          const pane = scene.panes.find(({ key }) => key === end.in);
          const map = scene.maps.find(({ key }) => key === end.in);
          expect(pane === undefined ? map?.cells[end.index]?.at : pane.row(end.index).spot).toBeDefined();
        }
      return links.map(tieName);
    };
    const page = "C:\\inetpub\\wwwroot\\index.html";
    expect(names(story.copying, "inetpub\\wwwroot\\index.html")).toEqual([
      expect.stringMatching(/^C:.*index\.html → Record \d+ of C:.*index\.html, being copied$/),
      expect.stringMatching(/^Record \d+ of .* → Files.*index\.html in this layer, copied out of a layer$/),
      expect.stringMatching(/^Record \d+ of .* → Block 37, its bytes$/),
    ]);
    expect(names(story.written, "inetpub\\wwwroot\\index.html")).toEqual([
      expect.stringContaining(`${page} → Record`),
      expect.stringMatching(/ → Block 37, its bytes$/),
    ]);
    expect(names(story.deleting, "inetpub\\wwwroot\\iisstart.htm")).toEqual([expect.stringMatching(/, struck out$/)]);
    expect(names(story.reading, "Windows\\System32\\ntdll.dll").at(-1)).toMatch(/, a link into a layer$/);
  });

  it("shows nothing of the disk and the layers to eyes inside", () => {
    const { panes, maps } = layoutStorage(story.inside, 1018, 600);
    expect(panes.map(({ label }) => label)).toEqual(["Files that web sees"]);
    expect(maps).toEqual([]);
  });
});
