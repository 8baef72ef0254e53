// Source: design/embed.md §2, §10.14: what was published stays where it was. Ids are added to these lists and never taken away.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stories } from "../diagrams/stories.ts";
import { runOf } from "./runs.ts";
import { stepOf } from "./step.ts";

const publishedOf = (id: string): readonly string[] =>
  readFileSync(new URL(`../diagrams/${id}/published-steps.txt`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "");

describe.each(Object.entries(stories))("published steps of the picture %s", (id, story) => {
  const { steps } = runOf(id);
  const published = publishedOf(id);

  it("are still found by their ids, or by what `formerly` says they are called now", () => {
    expect(published.filter((each) => stepOf(steps, each) === null)).toEqual([]);
  });

  it("are all that there are: a new step is published with the picture", () => {
    expect(steps.map((step) => step.id).filter((each) => !published.includes(each))).toEqual([]);
  });

  it("have been renamed only to steps that exist, and only from what was published", () => {
    for (const [old, now] of Object.entries(story.formerly ?? {})) {
      expect(steps.map((step) => step.id)).toContain(now);
      expect(published).toContain(old);
    }
  });
});
