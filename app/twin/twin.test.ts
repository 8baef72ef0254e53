// Every picture has a twin that says the same: design/explaining.md §2.2.
import { describe, expect, it } from "vitest";
import { stills } from "../diagrams/stills.ts";
import { runOf } from "../figure/runs.ts";
import { type TwinNode, twinOf } from "./twin.ts";

const all = (nodes: readonly TwinNode[]): readonly TwinNode[] => nodes.flatMap((node) => [node, ...all(node.holds)]);

describe.each(Object.entries(stills))("%s", (id, still) => {
  const { live, steps } = runOf(id);
  const place = { width: 1280, height: 0, density: "near" } as const;

  it("names every thing of the picture once, where it lies, at every step", () => {
    for (const { moment } of steps) {
      const seen = live.seen(moment, "host");
      const scene = still(seen, place);
      const nodes = all(twinOf(scene, seen).tree);
      expect(nodes.length).toBe(scene.marks.filter(({ target }) => target !== undefined).length);
      for (const { name } of nodes) expect(name.trim()).not.toBe("");
    }
  });

  it("says what leads where, and what one might do", () => {
    const last = steps.at(-1);
    const seen = live.seen(last?.moment ?? 0, "host");
    const twin = twinOf(still(seen, place), seen);
    for (const relation of twin.relations) expect(relation).toMatch(/ → /);
    expect(twin.hint.length).toBeGreaterThan(10);
    expect(twin.summary.join(" ")).toMatch(/container|Running|Not running/);
  });
});
