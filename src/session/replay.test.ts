// Source: design, "What is saved or shared is the session".
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TerminalId } from "#windows/kernel/terminal/terminal.ts";
import type { Input } from "./intent.ts";
import { toRecord } from "./record.ts";
import { replay } from "./replay.ts";
import { goTo, intend, openSession, type Session } from "./session.ts";
import { standIn } from "./stand-in.ts";

const find = (id: string) => (id === standIn.id ? standIn : undefined);
const again = (value: unknown) => replay(value, find);
const problemOf = (value: unknown): string => {
  const result = again(value);
  return "problem" in result ? result.problem : "";
};
const fresh = () => toRecord(openSession(standIn));

const input = fc.oneof(
  fc.record({
    kind: fc.constant("type" as const),
    terminal: fc.nat(1).map((id) => id as TerminalId),
    line: fc.constantFrom("hello", "wait 3", "wait 40", "ask", "fail 2", "", "one\nwait 2\ntwo", "exit"),
  }),
  fc.record({ kind: fc.constant("interrupt" as const), terminal: fc.constant(0 as TerminalId) }),
  fc.record({
    kind: fc.constant("open" as const),
    shell: fc.constantFrom("cmd.exe" as const, "powershell.exe" as const),
  }),
);
// Where somebody looks while they type: the newest moment, or somewhere before it.
const deeds = fc.array(
  fc.record({ input, where: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), back: fc.boolean() }),
  { maxLength: 9 },
);
type Deed = { readonly input: Input; readonly where: number | null; readonly back: boolean };

const live = (seed: number, list: readonly Deed[]): Session => {
  let session = openSession(standIn, { seed });
  for (const { input: wanted, where, back } of list) {
    const index = Math.round((where ?? 1) * session.timeline.length);
    const result = intend(session, index, wanted);
    if (!("problem" in result)) session = result.session;
    const left = goTo(session, session.aside[0]?.number ?? 0);
    if (back && where !== null && !("problem" in left)) session = left;
  }
  return session;
};

describe("replay", () => {
  it("gives the identical branch, whatever was done in which order, and wherever one looked", () => {
    fc.assert(
      fc.property(fc.nat(), deeds, (seed, list) => {
        const session = live(seed, list);
        const record = toRecord(session);
        const result = again(JSON.parse(JSON.stringify(record)));
        if ("problem" in result) throw new Error(result.problem);
        expect(result.session.timeline.events).toEqual(session.timeline.events);
        expect(result.session.timeline.toJSON()).toEqual(session.timeline.toJSON());
        expect(result.session.intents).toEqual(session.intents);
        expect(toRecord(result.session)).toEqual(record);
      }),
      { numRuns: 60 },
    );
  });

  it("looks at the same moment, and never past the end", () => {
    expect(again({ ...fresh(), playhead: 1 })).toMatchObject({ playhead: 1 });
    const { playhead } = fresh();
    expect(again({ ...fresh(), playhead: 10 ** 9 })).toMatchObject({ playhead });
  });

  it("takes the seed into account", () => {
    const pids = [1, 2].map((seed) => JSON.stringify(openSession(standIn, { seed }).timeline.toJSON().tables.process));
    expect(pids[0]).not.toBe(pids[1]);
    expect(again({ ...fresh(), seed: 2 })).toMatchObject({ session: { seed: 2 } });
  });
});

describe("a record that cannot be replayed", () => {
  it("names the host that there is not", () => {
    expect(problemOf({ ...fresh(), host: "windows-95" })).toContain('"windows-95"');
  });

  it("names the intent that does not work", () => {
    const intents = [
      { kind: "type", terminal: 0, line: "x" },
      { kind: "type", terminal: 7, line: "x" },
    ];
    expect(problemOf({ ...fresh(), intents })).toBe(
      "Number 2 of this session does not work here: There is no terminal 7 at this moment.",
    );
  });

  it("says so when the engine breaks, instead of breaking itself", () => {
    const broken = {
      ...standIn,
      begin: () => {
        throw new Error("No winlogon.");
      },
    };
    expect(replay(fresh(), () => broken)).toEqual({ problem: "This session broke the engine. No winlogon." });
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), fc.object(), (any, object) => {
        expect(again(any)).toHaveProperty("problem");
        expect(again({ ...fresh(), ...object, host: 3 })).toHaveProperty("problem");
      }),
    );
  });
});
