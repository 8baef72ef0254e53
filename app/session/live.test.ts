// Source: design/architecture.md, "The views": what is shown is a function of the playhead; page, panel and picture speak of one moment.
import { describe, expect, it } from "vitest";
import { houseStory } from "../diagrams/house/story.ts";
import { runStory } from "../figure/steps.ts";

const { live, steps } = runStory(houseStory);

describe("the house between two steps", () => {
  it("shows the request of the step that is told, not of what passes by meanwhile", () => {
    let passing = 0;
    for (const [at, step] of steps.entries()) {
      const label = live.told(step.moment)?.hop?.label;
      for (let moment = step.moment; moment < (steps[at + 1]?.moment ?? live.end); moment += 1) {
        if (live.told(moment)?.hop?.label !== label) passing += 1;
        expect(live.house(moment, "host", step.moment).token?.label).toBe(label);
      }
    }
    expect(passing).toBeGreaterThan(0);
  });
});

it("lets a program ask its own container's service control manager", () => {
  const asked = steps.find(({ id }) => id === "service-control");
  const { hop } = live.told(asked?.moment ?? 0) ?? {};
  const world = live.session.timeline.at(asked?.moment ?? 0);
  const [from, to] = [hop?.from, hop?.to].map((ref) => (ref === undefined ? undefined : world.row(ref.table, ref.id)));
  expect(to?.image).toBe("services.exe");
  expect(to?.silo).toBe(from?.silo);
});
