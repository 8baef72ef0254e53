// Steps, their ids and what `?step=` may say: the embed contract, v1.
import { expect, it } from "vitest";
import { houseStory } from "../diagrams/house/story.ts";
import { imageStory } from "../diagrams/image/story.ts";
import { storageStory } from "../diagrams/storage/story.ts";
import { beforeStep, stepOf } from "./step.ts";
import { runStory } from "./steps.ts";

const run = runStory(houseStory);

it("begins before anything was typed and ends with the last thing that happens", () => {
  expect(run.steps[0]).toMatchObject({ id: beforeStep, number: 0 });
  expect(run.steps[1]).toMatchObject({ id: "terminal-type", number: 1 });
  expect(run.steps.find(({ id }) => id === "silo-create")?.text).toContain("becomes a silo");
  expect(run.steps.map(({ number }) => number)).toEqual(run.steps.map((_, at) => at));
});

it("gives every step of a story an id of its own", () => {
  for (const story of [houseStory, storageStory, imageStory]) {
    const { steps } = runStory(story);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    expect(steps.some(({ id }) => id === story.opens)).toBe(true);
  }
});

it("stops only at what the picture shows", () => {
  const kinds = new Set(runStory(storageStory).steps.map(({ id }) => id.replace(/-\d+$/, "")));
  expect([...kinds].filter((kind) => kind !== beforeStep && !storageStory.stops?.includes(kind))).toEqual([]);
});

it("finds a step by its id, by its number, and the nearest where the number is too great", () => {
  expect(stepOf(run.steps, "silo-create")?.id).toBe("silo-create");
  expect(stepOf(run.steps, "1")?.id).toBe("terminal-type");
  expect(stepOf(run.steps, "99999")).toBe(run.steps.at(-1));
  expect(stepOf(run.steps, "-1")).toBeNull();
  expect(stepOf(run.steps, "<script>")).toBeNull();
});
