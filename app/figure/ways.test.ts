// Source: design/visual.md, "Motion explains": a request is one dot on its edge; what it passes can be read while it passes.
import { describe, expect, it } from "vitest";
import { hiddenOnTheWay } from "../diagrams/scene/laws.ts";
import { stills } from "../diagrams/stills.ts";
import { heightFor, tapeWidths } from "../tape/widths.ts";
import { runOf } from "./runs.ts";

const places = [
  ...tapeWidths.map((width) => ({ width, height: heightFor(width), density: "far" as const })),
  ...[326, 356, 388, 560, 734, 990, 1246, 1509].map((width) => ({ width, height: 520, density: "near" as const })),
];

describe.each(Object.entries(stills))("what travels in the picture %s", (id, sceneOf) => {
  const { live, steps } = runOf(id);

  it.each(places)("hides no words, $density, $width px wide", (place) => {
    const found = steps.flatMap(({ id: step, moment }) =>
      hiddenOnTheWay(sceneOf(live.seen(moment, "host"), place)).map((words) => `${step}: ${words}`),
    );
    expect(found).toEqual([]);
  });
});
