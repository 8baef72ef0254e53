// Every chapter is played from its first section to its last: each step, term, ringed thing and answer must be there and true.
import { describe, expect, it } from "vitest";
import type { World } from "#core/world.ts";
import { ringedIn } from "../diagrams/scene/ring.ts";
import { stills } from "../diagrams/stills.ts";
import { stories } from "../diagrams/stories.ts";
import { runOf } from "../figure/runs.ts";
import { mentionsIn } from "../glossary/mentions.ts";
import { termOf } from "../glossary/terms.ts";
import { openLive, typed } from "../session/live.ts";
import type { Chapter, Section } from "./chapter.ts";
import { findStep } from "./find-step.ts";
import { goalsOf } from "./goals.ts";
import { chapters } from "./index.ts";
import { piecesOf } from "./marked.ts";
import { holding, type Typed } from "./truth.ts";
import { truthOf } from "./truths.ts";

/** Everything that a section says. */
const textsOf = ({ heading, text, predict }: Section): readonly string[] => [
  heading,
  ...text,
  ...(predict === undefined ? [] : [predict.question, ...predict.options.flatMap((each) => [each.text, each.after])]),
];

/** Everything that a chapter says, in the order of reading. */
const allTexts = ({ sections, takeaway, task }: Chapter): readonly string[] => [
  ...sections.flatMap(textsOf),
  takeaway,
  task.text,
  task.look,
];

/** What of it can hold links: all but headings and what stands on buttons. */
const proseOf = ({ sections, takeaway, task }: Chapter): readonly string[] => [
  ...sections.flatMap(({ text, predict }) => [
    ...text,
    ...(predict === undefined ? [] : [predict.question, ...predict.options.map(({ after }) => after)]),
  ]),
  takeaway,
  task.text,
  task.look,
];

/** Types lines on a fresh host, one after the other. */
const typedOn = (host: string | undefined, lines: readonly string[]): readonly Typed[] => {
  let { live } = openLive(null, host);
  return lines.map((line) => {
    const before = live.terminal(live.end, "0").lines.length;
    const asked = live.intend(live.end, typed("0", line));
    if ("problem" in asked) throw new Error(asked.problem);
    live = asked.live;
    const printed = live
      .terminal(live.end, "0")
      .lines.slice(before)
      .map(({ text }) => text);
    return { line, printed, after: live.session.timeline.at(live.end) };
  });
};

describe.each(chapters.map((chapter) => [chapter.id, chapter] as const))("%s", (_, chapter) => {
  const run = runOf(chapter.picture);
  const { live, steps } = run;
  const truth = truthOf(chapter.id);

  it("shows steps that there are, forwards", () => {
    const numbers = chapter.sections.map(({ at }) => findStep(steps, at)?.number);
    expect(numbers).not.toContain(undefined);
    expect(numbers).toEqual([...numbers].sort((one, other) => (one ?? 0) - (other ?? 0)));
  });

  it("rings things that are in the picture then, however much room it has", () => {
    for (const [width, height] of [
      [592, 400],
      [752, 560],
      [960, 800],
    ] as const)
      for (const { at, focus } of chapter.sections) {
        const step = findStep(steps, at);
        if (focus === undefined || step === undefined) continue;
        const scene = stills[chapter.picture]?.(live.seen(step.moment, "host"), { width, height, density: "far" });
        expect(scene && ringedIn(scene, focus), `${focus} at ${step.id}, ${width} × ${height}`).toBeDefined();
      }
  });

  const worldAt = (moment: number): World => live.session.timeline.at(moment);

  it("asks questions to which the world gives exactly one of the answers", () => {
    for (const { id, at, predict } of chapter.sections) {
      if (predict === undefined) continue;
      const asked = findStep(steps, at);
      const shown = findStep(steps, predict.shownAt);
      expect(truth.options[id], predict.question).toHaveLength(predict.options.length);
      expect(
        holding(truth, id, worldAt(asked?.moment ?? 0), worldAt(shown?.moment ?? 0)),
        predict.question,
      ).toHaveLength(1);
    }
  });

  it("says nothing that the world does not bear out", () => {
    const typing = (...lines: readonly string[]) => typedOn(stories[chapter.picture]?.host, lines);
    for (const [id, claims] of Object.entries(truth.words)) {
      const section = chapter.sections.find((each) => each.id === id);
      const step = section === undefined ? undefined : findStep(steps, section.at);
      if (section === undefined || step === undefined) throw new Error(`${chapter.id} has no section “${id}”.`);
      const said = textsOf(section).join("\n");
      const all = steps.map(({ text }) => text);
      const sight = {
        first: worldAt(steps[0]?.moment ?? 0),
        now: worldAt(step.moment),
        last: worldAt(live.end),
        all,
        told: all.slice(0, step.number + 1),
        typing,
      };
      for (const [words, holds] of Object.entries(claims)) {
        expect(said).toContain(words);
        expect(holds(sight), `${chapter.id}, ${id}: “${words}”`).toBe(true);
      }
    }
  });

  it("explains its terms", () => {
    for (const text of allTexts(chapter))
      for (const piece of piecesOf(text)) if (piece.is === "term") expect(termOf(piece.term), piece.term).toBeDefined();
  });

  it("links each term where it first speaks of it, and nowhere else", () => {
    const linked = new Set<string>();
    for (const text of proseOf(chapter))
      for (const piece of piecesOf(text)) {
        if (piece.is === "code") continue;
        if (piece.is === "term") {
          expect(linked, `${piece.term} in “${text}”`).not.toContain(piece.term.toLowerCase());
          linked.add(piece.term.toLowerCase());
        } else
          for (const { name } of mentionsIn(piece.text))
            expect(linked, `${name} in “${text}”`).toContain(name.toLowerCase());
      }
  });

  it("is read in small bites", () => {
    expect(chapter.sections.length).toBeGreaterThanOrEqual(6);
    expect(chapter.sections.some(({ predict }) => predict !== undefined)).toBe(true);
    for (const { heading, text } of chapter.sections)
      expect(text.join(" ").split(/\s+/).length, heading).toBeLessThanOrEqual(90);
    expect(new Set(chapter.sections.map(({ id }) => id)).size).toBe(chapter.sections.length);
  });

  it("ends with something to do, after which one sees what it says one will", () => {
    const { before, lines } = chapter.task;
    const all = typedOn(stories[chapter.picture]?.host, [...before, ...lines]);
    const typed = all.slice(before.length);
    const reached = (after: World | undefined): readonly string[] =>
      goalsOf(chapter.id).flatMap(({ text, holds }) => (after !== undefined && holds(after) ? [text] : []));
    expect(reached(all[before.length - 1]?.after)).toEqual([]);
    expect(reached(typed.at(-1)?.after)).toEqual(goalsOf(chapter.id).map(({ text }) => text));
    expect(goalsOf(chapter.id)).not.toEqual([]);
    // A pull tells of itself on the error stream.
    const refused = typed.flatMap(({ printed }) => printed.filter((text) => /^error|failed|cannot/i.test(text)));
    expect(refused).toEqual([]);
    expect(Object.keys(truth.look)).not.toEqual([]);
    for (const [words, holds] of Object.entries(truth.look)) {
      expect(chapter.task.look).toContain(words);
      expect(holds(typed), `${chapter.id}, task: “${words}”`).toBe(true);
    }
  });

  it("says where it comes from", () => {
    expect(chapter.sources.length).toBeGreaterThan(1);
  });
});
