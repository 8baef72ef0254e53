// Source: design/visual.md: a press of the player's buttons is a step, and each step says another sentence.
import { expect, it } from "vitest";
import { openLive, typed } from "../session/live.ts";
import { nextStop } from "./next-stop.ts";
import { toldMoment } from "./telling.ts";

const run = () => {
  const { live } = openLive(null);
  const asked = live.intend(live.end, typed("0", "docker ps"));
  if ("problem" in asked) throw new Error(asked.problem);
  return asked.live;
};
const live = run();
const { ticks, end } = live;
const back = (moment: number, fine: number | null): number =>
  nextStop(ticks, { moment, spoken: toldMoment(live, moment, fine), end }, -1);

it("steps back from the end to the step before the one that is told there", () => {
  expect(ticks.at(-1)?.moment).toBeLessThan(end);
  expect(back(end, null)).toBe(ticks.at(-2)?.moment);
});

it("steps back from a single moment to the step that it belongs to", () => {
  expect(back(end, end)).toBe(ticks.at(-1)?.moment);
});

it("passes each step once, there and back", () => {
  const stops: number[] = [];
  for (let at = end; at > 0; at = back(at, null)) stops.push(at);
  expect(stops).toEqual([
    end,
    ...ticks
      .slice(0, -1)
      .map((tick) => tick.moment)
      .reverse(),
  ]);
  const there: number[] = [];
  for (let at = 0; at < end; ) {
    at = nextStop(ticks, { moment: at, spoken: at, end }, 1);
    there.push(at);
  }
  expect(there).toEqual([...ticks.map((tick) => tick.moment), end]);
});
