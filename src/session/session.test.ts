// Source: design, "What typing means".
import { describe, expect, it } from "vitest";
import type { TerminalId } from "#windows/kernel/terminal/terminal.ts";
import { terminals } from "#windows/kernel/terminal/terminal.ts";
import type { Input } from "./intent.ts";
import { momentsPerIntent } from "./limits.ts";
import { goTo, type Intended, intend, openSession, ownInputs, type Refused, type Session } from "./session.ts";
import { screenOf, standIn } from "./stand-in.ts";

const type = (line: string, terminal = 0): Input => ({ kind: "type", terminal: terminal as TerminalId, line });
const done = (result: Intended | Refused): Session => {
  if ("problem" in result) throw new Error(result.problem);
  return result.session;
};
const wentTo = (session: Session, number: number): Session => {
  const result = goTo(session, number);
  if ("problem" in result) throw new Error(result.problem);
  return result;
};
const partingLine = (session: Session, number: number): string | null => {
  const [own] = ownInputs(session, number);
  return own?.kind === "type" ? own.line : null;
};
const problemOf = (result: Intended | Refused): string => ("problem" in result ? result.problem : "");
const newest = (session: Session): number => session.timeline.length;
const having = (...lines: readonly string[]): Session =>
  lines.reduce((session, line) => done(intend(session, newest(session), type(line))), openSession(standIn));
const screen = (session: Session, terminal = 0): string => screenOf(session.timeline.head, terminal);

describe("typing at the newest moment", () => {
  it("enters when the world is quiet, at the time at which it has stood still", () => {
    const first = having("wait 5");
    const restedAt = first.timeline.now;
    const { intents } = done(intend(first, newest(first), type("hello")));
    expect(intents.map(({ at, atRest }) => [at, atRest])).toEqual([
      [intents[0]?.at, true],
      [restedAt, true],
    ]);
  });

  it("runs until the world is quiet and keeps the timeline", () => {
    const session = having("hello");
    expect(screen(session)).toBe("> hello\nhello\n> ");
    expect(session.timeline.due).toBeUndefined();
    expect(session.aside).toEqual([]);
  });

  it("gives a line to whatever reads it", () => {
    expect(screen(having("ask", "me"))).toBe("> ask\n? me\ngot me\n> ");
  });

  it("types pasted lines one after the other", () => {
    const session = having("one\r\nwait 3\ntwo\n");
    expect(session.intents.map((each) => each.kind === "type" && each.line)).toEqual(["one", "wait 3", "two"]);
    expect(screen(session)).toBe("> one\none\n> wait 3\n> two\ntwo\n> ");
  });

  it("takes an empty line for Enter", () => {
    expect(screen(having(""))).toBe("> \n\n> ");
  });
});

describe("typing at a past moment", () => {
  it("goes on from there and puts aside what was asked for later", () => {
    const before = having("one", "two", "three");
    const second = before.intents[1]?.moment ?? 0;
    const changed = done(intend(before, second - 1, type("other")));
    expect(screen(changed)).toBe("> one\none\n> other\nother\n> ");
    expect(changed.aside[0]?.open()).toMatchObject({ timeline: before.timeline });
    expect(screen(before)).toBe("> one\none\n> two\ntwo\n> three\nthree\n> ");
  });

  it("enters there without a time of its own when the world was at rest", () => {
    const before = having("one", "two");
    const changed = done(intend(before, (before.intents[1]?.moment ?? 0) - 1, type("other")));
    expect(changed.intents.at(-1)?.atRest).toBe(true);
  });

  it("lets the line wait while the shell is busy", () => {
    const before = having("wait 50", "later");
    const busy = (before.intents[0]?.moment ?? 0) + 2;
    expect(before.timeline.fork(busy).due).toBeGreaterThan(before.timeline.at(busy).now);
    const changed = done(intend(before, busy, type("soon")));
    expect(changed.intents.at(-1)).toMatchObject({ at: before.timeline.at(busy).now, atRest: false });
    expect(screen(changed)).toBe("> wait 50\n> soon\nsoon\n> ");
    const read = changed.timeline.events.filter(({ kind }) => kind === "stream.read");
    expect(read.at(-1)?.at).toBeGreaterThanOrEqual(50_000);
  });

  it("puts nothing aside where nothing had been asked for later", () => {
    const before = having("wait 50");
    expect(done(intend(before, (before.intents[0]?.moment ?? 0) + 2, type("soon"))).aside).toEqual([]);
  });

  it("keeps what was put aside while one goes on, and leads there, and back again", () => {
    const before = having("one", "two");
    const changed = done(intend(before, 1, type("other")));
    const further = done(intend(changed, newest(changed), type("more")));
    const back = wentTo(further, before.number);
    expect(back.timeline).toBe(before.timeline);
    expect(back.intents).toEqual(before.intents);
    expect(wentTo(back, further.number).timeline).toBe(further.timeline);
    expect(wentTo(before, 7)).toBe(before);
  });

  it("keeps every branch, each with its number and the line at which it parts", () => {
    const first = having("one", "two");
    const second = done(intend(first, (first.intents[1]?.moment ?? 0) - 1, type("other")));
    const third = done(intend(wentTo(second, 1), (first.intents[0]?.moment ?? 0) - 1, type("else")));
    const branches = [third, ...third.aside];
    expect(branches.map(({ number }) => number)).toEqual([3, 1, 2]);
    expect(branches.map(({ number }) => partingLine(third, number))).toEqual(["else", "one", "one"]);
    const back = wentTo(third, 2);
    expect(screen(back)).toBe("> one\none\n> other\nother\n> ");
    expect([3, 2, 1].map((number) => partingLine(back, number))).toEqual(["else", "one", "two"]);
  });

  it("undoes a window opened later", () => {
    const opened = done(intend(having("one"), newest(having("one")), { kind: "open", shell: "cmd.exe" }));
    expect(opened.timeline.head.all(terminals)).toHaveLength(2);
    const changed = done(intend(opened, 1, type("other")));
    expect(changed.timeline.head.all(terminals)).toHaveLength(1);
    expect(problemOf(intend(changed, newest(changed), type("dir", 1)))).toBe("There is no terminal 1 at this moment.");
  });
});

describe("the other inputs", () => {
  it("opens a window with its own shell", () => {
    const one = having("one");
    const opened = done(intend(one, newest(one), { kind: "open", shell: "cmd.exe" }));
    const typed = done(intend(opened, newest(opened), type("two", 1)));
    expect([screen(typed, 0), screen(typed, 1)]).toEqual(["> one\none\n> ", "> two\ntwo\n> "]);
  });

  it("interrupts", () => {
    const one = having("one");
    const stopped = done(intend(one, newest(one), { kind: "interrupt", terminal: 0 as TerminalId }));
    expect(screen(stopped)).toBe("> one\none\n> ^C\n");
  });
});

describe("what cannot be done", () => {
  it("says when a world does not come to rest", () => {
    const session = openSession(standIn);
    const started = session.timeline.length;
    const result = intend(session, newest(session), type("for-ever"));
    if ("problem" in result) throw new Error(result.problem);
    expect(result.quiet).toBe(false);
    expect(result.session.timeline.length - started).toBe(momentsPerIntent + 1);
  }, 120_000);

  it("refuses a line that nobody types", () => {
    const session = having();
    expect(problemOf(intend(session, 0, type("a\0b")))).toContain("NUL");
    expect(problemOf(intend(session, 0, type("x".repeat(1_000_001))))).toContain("too long");
    expect(session.intents).toEqual([]);
  });

  it("refuses a line for a shell that is gone", () => {
    expect(problemOf(intend(having("exit"), newest(having("exit")), type("x")))).toContain("exited");
  });

  it("replaces half a surrogate pair as no keyboard gives one", () => {
    expect(screen(having("a\ud800b"))).toContain("a\ufffdb");
  });
});
