// Source: design/architecture.md, "The views": what is shown is a function of the playhead; page, panel and picture speak of one moment.
import { describe, expect, it } from "vitest";
import { layoutHouse } from "../diagrams/house/layout.ts";
import type { HouseModel } from "../diagrams/house/model.ts";
import { houseStory } from "../diagrams/house/story.ts";
import { runStory } from "../figure/steps.ts";
import { type Live, openLive, typed } from "./live.ts";

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

it("shows at its end who took part in a line: who asked, the driver's worker and who started it", () => {
  let { live } = openLive(null);
  const ran: number[] = [];
  for (const line of [
    "docker run -d --name web -p 8080:80 mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022",
    "curl http://localhost:8080",
  ]) {
    const asked = live.intend(live.end, typed("0", line));
    if ("problem" in asked) throw new Error(asked.problem);
    live = asked.live;
    ran.push(live.end);
  }
  const namesIn = (house: HouseModel): readonly string[] =>
    layoutHouse(house, 920, 480).marks.flatMap(({ target }) => (target === undefined ? [] : [target.name]));
  const [started = 0] = ran;
  const { actors: _, ...house } = live.house(started, "host");
  const ofContainers = (name: string): boolean => / in web/.test(name);
  expect(namesIn(live.house(started, "host")).filter(ofContainers)).toEqual(namesIn(house).filter(ofContainers));
  const named = namesIn(live.house(live.end, "host"));
  expect(named.some((name) => /^powershell\.exe, process \d+ of the host/.test(name))).toBe(true);
  expect(named.some((name) => /^w3wp\.exe, process \d+ in web/.test(name))).toBe(true);
});

// Source: design/product.md, "Why?": a chain leads back to the line that was typed.
it("tells of a line that was typed ahead why it ran, not of the line before it", () => {
  const asked = (on: Live, moment: number, line: string): Live => {
    const next = on.intend(moment, typed("0", line));
    if ("problem" in next) throw new Error(next.problem);
    return next.live;
  };
  const first = openLive(null).live;
  const before = first.end;
  const after = asked(asked(first, before, "docker version"), before + 6, "whoami");
  const started = Array.from({ length: after.end }, (_, at) => at + 1).find((moment) =>
    /starts whoami\.exe/.test(after.told(moment)?.text ?? ""),
  );
  expect(started).toBeDefined();
  const { why } = after.tell(started ?? 0, null);
  expect(why.at(-1)?.text).toBe("You typed: whoami");
});
