// Source: none outside; what pictures rely on to leave alone what has not changed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crowded } from "../house/fixture/story.ts";
import { layoutHouse } from "../house/layout.ts";
import { anyHouse } from "../house/random-model.ts";
import { sameButtons, settle } from "./settle.ts";

const copy = <Value>(value: Value): Value => structuredClone(value);

describe("settling a scene", () => {
  it("says what the new one says, whatever stood before", () => {
    fc.assert(
      fc.property(anyHouse, anyHouse, (one, other) => {
        const next = layoutHouse(other, 1018);
        expect(settle(layoutHouse(one, 1018), next)).toEqual(next);
      }),
      { numRuns: 30 },
    );
  });

  it("gives the very same scene where nothing has changed", () => {
    fc.assert(
      fc.property(anyHouse, (model) => {
        const scene = layoutHouse(model, 1018);
        expect(settle(scene, copy(scene))).toBe(scene);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps every mark but the one that changed, and its buttons", () => {
    fc.assert(
      fc.property(anyHouse, fc.nat(), (model, pick) => {
        const scene = layoutHouse(model, 1018);
        const at = pick % scene.marks.length;
        const next = {
          ...copy(scene),
          marks: copy(scene.marks).map((mark, place) => (place === at ? { ...mark, state: "now" as const } : mark)),
        };
        const settled = settle(scene, next);
        expect(settled.wires).toBe(scene.wires);
        for (const [place, mark] of settled.marks.entries()) if (place !== at) expect(mark).toBe(scene.marks[place]);
        expect(settled.marks[at]?.state).toBe("now");
        expect(sameButtons(scene, settled)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("sees a button that moved or is called otherwise", () => {
    const scene = layoutHouse(crowded(2), 1018);
    const at = scene.marks.findIndex(({ target }) => target !== undefined);
    const changed = (change: object) => ({
      ...scene,
      marks: scene.marks.map((mark, place) => (place === at ? { ...mark, ...change } : mark)),
    });
    expect(sameButtons(scene, changed({ x: -1 }))).toBe(false);
    expect(sameButtons(scene, changed({ target: { ...scene.marks[at]?.target, name: "otherwise" } }))).toBe(false);
  });
});
