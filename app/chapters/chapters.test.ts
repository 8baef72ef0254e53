// Every chapter is played from its first section to its last: each step, term, ringed thing and answer must be there and true.
import { describe, expect, it } from "vitest";
import { stills } from "../diagrams/stills.ts";
import { stories } from "../diagrams/stories.ts";
import { runOf } from "../figure/runs.ts";
import { termOf, terms } from "../glossary/terms.ts";
import { openLive, typed } from "../session/live.ts";
import type { Chapter } from "./chapter.ts";
import { findStep } from "./find-step.ts";
import { chapters } from "./index.ts";
import { piecesOf } from "./marked.ts";

const textsOf = (chapter: Chapter): readonly string[] => [
  chapter.takeaway,
  chapter.task.text,
  chapter.task.look,
  ...chapter.sections.flatMap(({ text, predict }) => [
    ...text,
    ...(predict === undefined ? [] : [predict.question, ...predict.options.flatMap((each) => [each.text, each.after])]),
  ]),
];

describe.each(chapters.map((chapter) => [chapter.id, chapter] as const))("%s", (_, chapter) => {
  const run = runOf(chapter.picture);
  const { live, steps } = run;

  it("shows steps that there are, forwards", () => {
    const numbers = chapter.sections.map(({ at }) => findStep(steps, at)?.number);
    expect(numbers).not.toContain(undefined);
    expect(numbers).toEqual([...numbers].sort((one, other) => (one ?? 0) - (other ?? 0)));
  });

  it("rings things that are in the picture then", () => {
    for (const { at, focus } of chapter.sections) {
      const step = findStep(steps, at);
      if (focus === undefined || step === undefined) continue;
      const scene = stills[chapter.picture]?.(live.seen(step.moment, "host"), {
        width: 720,
        height: 430,
        density: "far",
      });
      const said = scene?.marks.flatMap(({ target, labels }) => [
        target?.name ?? "",
        ...labels.map(({ text }) => text),
      ]);
      expect(
        said?.some((each) => each.toLowerCase().includes(focus.toLowerCase())),
        `${focus} at ${step.id}`,
      ).toBe(true);
    }
  });

  it("asks questions whose right answer the world gives", () => {
    for (const { predict } of chapter.sections) {
      if (predict === undefined) continue;
      const shown = findStep(steps, predict.shownAt);
      expect(shown, predict.question).toBeDefined();
      const right = predict.answer(live.session.timeline.at(shown?.moment ?? 0));
      expect(predict.options[right], predict.question).toBeDefined();
    }
  });

  it("explains its terms", () => {
    for (const text of textsOf(chapter))
      for (const piece of piecesOf(text)) if (piece.is === "term") expect(termOf(piece.term), piece.term).toBeDefined();
  });

  it("is read in small bites", () => {
    expect(chapter.sections.length).toBeGreaterThanOrEqual(6);
    expect(chapter.sections.some(({ predict }) => predict !== undefined)).toBe(true);
    for (const { heading, text } of chapter.sections)
      expect(text.join(" ").split(/\s+/).length, heading).toBeLessThanOrEqual(90);
    expect(new Set(chapter.sections.map(({ id }) => id)).size).toBe(chapter.sections.length);
  });

  it("ends with something to do that can be done", () => {
    let { live: done } = openLive(null, stories[chapter.picture]?.host);
    for (const line of chapter.task.lines) {
      const asked = done.intend(done.end, typed("0", line));
      if ("problem" in asked) throw new Error(asked.problem);
      done = asked.live;
    }
    const errors = done.terminal(done.end, "0").lines.filter(({ kind }) => kind === "error");
    // A pull tells of itself on the error stream.
    expect(errors.filter(({ text }) => /error|failed|cannot/i.test(text))).toEqual([]);
  });

  it("says where it comes from", () => {
    expect(chapter.sources.length).toBeGreaterThan(1);
  });
});

it("has no term that is listed twice", () => {
  expect(new Set(terms.map(({ name }) => name.toLowerCase())).size).toBe(terms.length);
});
