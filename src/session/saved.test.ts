// Source: docs/ARCHITECTURE.md, "branch": who types at a past moment begins another; all are kept, with their lines.
import { describe, expect, it } from "vitest";
import type { TerminalId } from "#windows/kernel/terminal/terminal.ts";
import { openText, save } from "./saved.ts";
import { goTo, intend, openSession, ownInputs, type Session } from "./session.ts";
import { screenOf, standIn } from "./stand-in.ts";

const find = (id: string) => (id === standIn.id ? standIn : undefined);

const typing = (session: Session, moment: number, line: string): Session => {
  const result = intend(session, moment, { kind: "type", terminal: 0 as TerminalId, line });
  if ("problem" in result) throw new Error(result.problem);
  return result.session;
};
const textOf = (session: Session, playhead = session.timeline.length): string => {
  const made = save(session, playhead);
  if ("problem" in made) throw new Error(made.problem);
  return made.text;
};
const opened = (text: string) => {
  const result = openText(text, find);
  if ("timeline" in result || !("session" in result)) throw new Error("It does not open.");
  return result;
};
const screen = (session: Session): string => screenOf(session.timeline.head, 0);
const wentTo = (session: Session, number: number): Session => {
  const result = goTo(session, number);
  if ("problem" in result) throw new Error(result.problem);
  return result;
};

/** Branch 2 of "one", "other" beside branch 1 of "one", "two". */
const branched = (): Session => {
  const first = typing(typing(openSession(standIn, { seed: 3 }), 1e6, "one"), 1e6, "two");
  return typing(first, (first.intents[1]?.moment ?? 0) - 1, "other");
};

describe("a saved session", () => {
  it("brings back every branch, with its number and what was typed in it", () => {
    const before = branched();
    const { session, playhead, problem } = opened(textOf(before, 7));
    expect({ playhead, problem }).toEqual({ playhead: 7, problem: null });
    expect(session.number).toBe(2);
    expect([1, 2].map((number) => ownInputs(session, number))).toEqual([1, 2].map((at) => ownInputs(before, at)));
    const back = wentTo(session, 1);
    expect(screen(back)).toBe("> one\none\n> two\ntwo\n> ");
    expect(screen(wentTo(back, 2))).toBe(screen(before));
    expect(textOf(session, 7)).toBe(textOf(before, 7));
  });

  it("gives a new branch a number of its own after that", () => {
    const { session } = opened(textOf(branched()));
    expect(typing(session, (session.intents[1]?.moment ?? 0) - 1, "more").number).toBe(3);
  });

  it("is the text of a link where there is one branch only", () => {
    const session = typing(openSession(standIn), 1e6, "one");
    expect(textOf(session)).not.toContain("\n");
    expect(opened(textOf(session))).toMatchObject({ problem: null, session: { aside: [] } });
  });

  it("keeps the branches left last, and no more than a browser takes", () => {
    let session = typing(openSession(standIn), 1e6, "one");
    for (let turn = 0; turn < 20; turn += 1) session = typing(session, 1, `line ${turn}`);
    const { aside, number } = opened(textOf(session)).session;
    expect(aside.map((each) => each.number)).toEqual(Array.from({ length: 12 }, (_, at) => number - 1 - at));
  });

  it.each([
    ["a branch that is cut off", (text: string) => text.slice(0, -5)],
    ["a number that is none", (text: string) => text.replace("\n2\n", "\nx\n")],
    ["a number twice", (text: string) => text.replace("\n1 ", "\n2 ")],
    ["something else", (text: string) => `${text}\nnonsense`],
    ["a branch of another host", (text: string) => `${text.split("\n").slice(0, 2).join("\n")}\n1 1.AAAA`],
  ])("opens the present branch alone where the others hold %s, and says so", (_, spoil) => {
    const before = branched();
    const { session, problem } = opened(spoil(textOf(before)));
    expect(problem).toMatch(/other branches .* damaged/);
    expect(screen(session)).toBe(screen(before));
    expect(session.aside).toEqual([]);
  });

  it("says what is wrong with the present branch", () => {
    expect(openText(textOf(branched()).slice(5), find)).toHaveProperty("problem");
  });
});
