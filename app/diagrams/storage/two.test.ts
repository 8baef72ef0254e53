// Source: design/visual.md: what is compared stands side by side, whole; product.md: what is told of is in the picture.
import { describe, expect, it } from "vitest";
import { faults } from "../scene/laws.ts";
import { right } from "../scene/route.ts";
import { story } from "./fixture/story.ts";
import { keyOf, shownDisks } from "./layout/context.ts";
import { linksOf } from "./layout/links.ts";
import { flattened } from "./layout/storage-scene.ts";
import { layoutStorage } from "./layout.ts";
import { PLAIN_STORAGE_VIEW, type StorageView } from "./view.ts";

const path = "inetpub\\wwwroot\\index.html";
const both: StorageView = {
  ...PLAIN_STORAGE_VIEW,
  shown: ["container:1", "container:2"],
  expanded: { "container:1": ["inetpub", "inetpub\\wwwroot"], "container:2": ["inetpub", "inetpub\\wwwroot"] },
  selected: { disk: "container:1", path },
};

describe("two containers", () => {
  it.each([
    [945, 546],
    [1093, 640],
    [1510, 640],
  ])("stand whole in a place of %i x %i px", (width, height) => {
    const scene = layoutStorage(story.two, width, height, both);
    expect(scene.height).toBeLessThanOrEqual(height);
    expect(faults(flattened(scene))).toEqual([]);
  });

  it("stand on both sides of the layers they share where there is room", () => {
    const { panes } = layoutStorage(story.two, 1510, 640, both);
    const columns = [
      "tree container:1",
      "records container:1",
      "layers list",
      "records container:2",
      "tree container:2",
    ];
    const at = columns.map((key) => panes.find((pane) => pane.key === key)?.at);
    for (const [index, each] of at.slice(1).entries())
      expect(each?.x).toBeGreaterThan(right(at[index] ?? { x: 0, y: 0, w: 0, h: 0 }));
  });

  it("both show the way of the file that is selected on one of them", () => {
    const scene = layoutStorage(story.two, 1510, 640, both);
    for (const disk of story.two.disks) {
      const ways = linksOf(scene, disk, { disk: keyOf(disk), path }, {});
      expect(ways.map(({ key }) => key)).toContain(`seen ${path}`);
    }
  });

  it("keep what is told of in the picture when something happens to another", () => {
    const disks = story.two.disks.map((disk, at) => ({ ...disk, at }));
    const keys = (pinned: string | null): readonly string[] =>
      shownDisks({ ...story.two, disks }, { shown: [], pinned }).map(keyOf);
    expect(keys(null)).toEqual(["container:2"]);
    expect(keys("container:1")).toEqual(["container:1", "container:2"]);
    expect(keys("container:2")).toEqual(["container:2"]);
  });
});
