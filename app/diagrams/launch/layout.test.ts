// Source: design/visual.md: nothing overlaps, nothing is cut off, nothing under 12 px, at 360, 768, 1280 and 1920 px; embeds fit their frame.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runStory } from "#app/figure/steps.ts";
import { openLive } from "#app/session/live.ts";
import { refText } from "#core/table.ts";
import { faults } from "../scene/laws.ts";
import type { Scene } from "../scene/scene.ts";
import { layoutLaunch } from "./layout.ts";
import { anyLaunch } from "./random-model.ts";
import { launchStory } from "./story.ts";
import { launchOf } from "./world/index.ts";

const { live, steps } = runStory(launchStory);
const modelAt = (id: string, opened: readonly number[] = []) => {
  const moment = steps.find((step) => step.id === id)?.moment;
  if (moment === undefined) throw new Error(`The story has no step ${id}.`);
  return launchOf(live.seen(moment, "host"), opened);
};

const widths = [320, 360, 480, 639, 640, 720, 768, 949, 1280, 1520, 1920];

describe.each(widths)("lanes in a picture %i px wide", (width) => {
  it("have no text on another, none too small, nothing outside its box", () => {
    fc.assert(
      fc.property(anyLaunch, fc.constantFrom(0, 376, 430, 700), fc.option(fc.nat(40)), (model, height, top) => {
        expect(faults(layoutLaunch(model, width, height, top))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("show the present row wherever the reader has not scrolled, and what travels inside the picture", () => {
    fc.assert(
      fc.property(anyLaunch, fc.constantFrom(0, 376, 430), (model, height) => {
        const scene = layoutLaunch(model, width, height);
        const present = model.rows[model.at];
        if (present === undefined) return;
        expect(scene.marks.map(({ key }) => key)).toContain(refText(present.ref));
        expect(scene.route === null).toBe(model.travels === null);
        for (const { x, y } of scene.route?.points ?? []) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeLessThanOrEqual(scene.height);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("are in order at every step of the story, and fit the frame of an embed", () => {
    for (const { moment } of steps) {
      const scene = layoutLaunch(launchOf(live.seen(moment, "host")), width, 430);
      expect(faults(scene)).toEqual([]);
      expect(scene.height).toBeLessThanOrEqual(430);
    }
  });
});

const drawn = (scene: Scene): string => {
  const lines = scene.marks.map(({ key, state, x, y, w, h, labels }) =>
    [key, state, [x, y, w, h].map(Math.round).join(" "), ...labels.map(({ text }) => text)].join(" | "),
  );
  return `${scene.width} x ${Math.round(scene.height)}\n${lines.join("\n")}\n${scene.route?.d ?? "no request"}\n`;
};

it.each([
  [360, 416],
  [760, 430],
  [949, 520],
  [1500, 560],
])("stands as it stood, %i px wide", async (width, height) => {
  await expect(drawn(layoutLaunch(modelAt("hcs-create"), width, height))).toMatchFileSnapshot(`golden/${width}.txt`);
});

it("has lanes in all of a command or in none of it, whatever part of it is shown", () => {
  for (const [width, height] of [
    [450, 430],
    [480, 465],
    [520, 430],
    [592, 435],
    [640, 640],
  ] as const) {
    const kinds = steps
      .slice(1)
      .map(({ moment }) => layoutLaunch(launchOf(live.seen(moment, "host")), width, height))
      .map(({ wires }) => wires.some(({ look }) => look === "lane"));
    expect(new Set(kinds).size, `${width} × ${height}`).toBe(1);
  }
});

it("keeps opened calls in the list, and the playhead on the one that is made", () => {
  const row = modelAt("silo-create").rows.find(({ title }) => title === "a job object becomes a silo");
  const model = modelAt("silo-create", [row?.ref.id ?? -1]);
  expect(model.rows[model.at]).toMatchObject({ inner: true, title: "NtSetInformationJobObject (35 CreateSilo)" });
  expect(model.rows.filter(({ inner }) => inner)).toHaveLength(6);
});

it("says what to do where nothing has been asked for", () => {
  const nothing = launchOf(openLive(null).live.seen(0, "host"));
  expect(nothing.lanes.map(({ id }) => id)).toEqual(["engine", "hns", "compute", "smss", "kernel"]);
  for (const width of widths) expect(faults(layoutLaunch(nothing, width, 400))).toEqual([]);
  const scene = layoutLaunch(nothing, 360, 400);
  expect(scene.marks.flatMap(({ labels }) => labels.map(({ text }) => text)).join(" ")).toContain("docker command");
});
