// Source: design/explaining.md §2.3; the tree pattern of the ARIA authoring practices.
import { describe, expect, it } from "vitest";
import { story } from "./fixture/story.ts";
import { keyTarget } from "./keys.ts";
import type { Pane } from "./layout/pane.ts";
import { layoutStorage } from "./layout.ts";
import { PLAIN_STORAGE_VIEW } from "./view.ts";

const paneOf = (key: string, expanded: readonly string[]): Pane => {
  const view = { ...PLAIN_STORAGE_VIEW, expanded: { "container:1": expanded } };
  const pane = layoutStorage(story.written, 1018, 600, view).panes.find((each) => each.key === key);
  if (pane === undefined) throw new Error(`There is no list ${key}.`);
  return pane;
};

describe("keys in a tree", () => {
  const tree = paneOf("tree container:1", ["inetpub"]);
  const line = (path: string): number => tree.rowOf({ disk: "container:1", path });

  it("open a closed directory, enter an open one, close it and leave it", () => {
    expect(keyTarget(tree, line("Windows"), "ArrowRight", 300)).toBe("press");
    expect(keyTarget(tree, line("inetpub"), "ArrowRight", 300)).toBe(line("inetpub") + 1);
    expect(keyTarget(tree, line("inetpub"), "ArrowLeft", 300)).toBe("press");
    expect(keyTarget(tree, line("inetpub\\wwwroot"), "ArrowLeft", 300)).toBe(line("inetpub"));
  });

  it("go to the ends, and no further", () => {
    expect(keyTarget(tree, 3, "Home", 300)).toBe(0);
    expect(keyTarget(tree, 0, "ArrowUp", 300)).toBeNull();
    expect(keyTarget(tree, 0, "End", 300)).toBe(tree.count - 1);
    expect(keyTarget(tree, tree.count - 1, "ArrowDown", 300)).toBeNull();
  });

  it("turn pages", () => {
    const next = keyTarget(tree, 0, "PageDown", 130);
    expect(next).toBe(5);
    expect(keyTarget(tree, 5, "PageUp", 130)).toBe(0);
  });
});

describe("keys in the list of records", () => {
  it("pass by headings", () => {
    const records = paneOf("records container:1", []);
    expect(records.row(0).press).toBeNull();
    expect(keyTarget(records, 1, "ArrowUp", 300)).toBeNull();
    const last = keyTarget(records, 1, "End", 300);
    expect(last).toBe(records.count - 1);
  });
});
