import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineAct } from "./event.ts";
import { detail, headline } from "./explain.ts";
import { failure } from "./failure.ts";
import { composeMachine } from "./machine.ts";
import { defineProcedure, type Steps } from "./procedure.ts";
import { abort, begin } from "./runner.ts";
import { defineTable, type Id, type Row } from "./table.ts";
import { Timeline } from "./timeline.ts";
import { explain, momentOf, why } from "./why.ts";

interface Lamp extends Row<"test-lamp"> {
  readonly lit: boolean;
  readonly turns: number;
  readonly hue: number;
}
const lamps = defineTable<Lamp>()("test-lamp");
const source = { title: "laws.test.ts", mark: "assumption" } as const;

const add = defineAct<null, Lamp>("lamp.add", {
  takes: 3,
  run: (tx) => tx.insert(lamps, { lit: false, turns: 0, hue: tx.random() }),
  explain: () => detail("A lamp is added.", source),
});
const turn = defineAct<{ lamp: number }, boolean>("lamp.turn", {
  takes: ({ lamp }) => lamp + 1,
  run: (tx, { lamp }) => {
    const row = tx.get(lamps, lamp as Id<"test-lamp">);
    if (row === undefined) return failure("NO_LAMP", `There is no lamp ${lamp}.`);
    return tx.update(lamps, row.id, { lit: !row.lit, turns: row.turns + 1 }).lit;
  },
  explain: ({ failure: failed }) => detail(failed?.message ?? "A lamp is turned.", source),
});
const remove = defineAct<{ lamp: number }>("lamp.remove", {
  run: (tx, { lamp }) => tx.remove(lamps, lamp as Id<"test-lamp">),
  explain: () => detail("A lamp is removed.", source),
});

const twice = defineProcedure<{ lamp: number }, number>("lamp.twice", (steps, { lamp }) => {
  steps.do(turn, { lamp });
  steps.sleep(5);
  return steps.do(turn, { lamp }) ? 1 : 0;
});
const watchAll = (steps: Steps): number =>
  steps.until(
    [{ table: "test-lamp" }],
    (world) => (world.all(lamps).filter(({ lit }) => lit).length >= 2 ? world.now : undefined),
    40,
  ) ?? -1;
const party = defineProcedure<{ lamp: number }>("lamp.party", (steps, { lamp }) => {
  const made = steps.do(add, null);
  steps.start(twice, { lamp: made.id });
  const outcome = steps.attempt(() => steps.call(twice, { lamp }));
  if (!outcome.ok) steps.do(add, null);
  const when = watchAll(steps);
  if (when < 0) steps.do(remove, { lamp: made.id });
  else steps.fail(failure("TOO_BRIGHT", "Two lamps are lit."));
});
const ask = defineAct<{ lamp: number }>("intent.party", {
  run: (tx, { lamp }) => {
    begin(tx, party, { lamp });
  },
  explain: () => headline("Somebody asked for a party.", source),
});

const machine = composeMachine([{ name: "lamps", acts: [add, turn, remove, ask], procedures: [twice, party] }]);
const fresh = (seed = 7): Timeline =>
  Timeline.begin(
    machine,
    (tx) => {
      tx.insert(lamps, { lit: false, turns: 0, hue: 0 });
    },
    { seed, strict: true },
  );

const intents = fc.array(fc.record({ lamp: fc.nat(6), steps: fc.nat(12) }), { maxLength: 12 });
type Intents = readonly { readonly lamp: number; readonly steps: number }[];
const play = (timeline: Timeline, list: Intents): Timeline => {
  for (const { lamp, steps } of list) {
    timeline.ask(ask, { lamp });
    for (let left = steps; left > 0; left -= 1) timeline.step();
  }
  return timeline;
};
const finish = (timeline: Timeline): Timeline => {
  timeline.runUntilQuiet(undefined, 10_000);
  return timeline;
};
const state = (timeline: Timeline, index = timeline.length): string => JSON.stringify(timeline.toJSON(index));

describe("laws of a timeline", () => {
  it("replays a session to the identical world", () => {
    fc.assert(
      fc.property(intents, fc.nat(), (list, seed) => {
        const once = finish(play(fresh(seed), list));
        const again = finish(play(fresh(seed), list));
        expect(state(again)).toBe(state(once));
        expect(again.events).toEqual(once.events);
      }),
    );
  });

  it("never changes a past world", () => {
    fc.assert(
      fc.property(intents, intents, (list, more) => {
        const timeline = play(fresh(), list);
        const seen = Array.from({ length: timeline.length }, (_, index) => state(timeline, index));
        const listings = seen.map((_, index) => timeline.at(index).all(lamps));
        finish(play(timeline, more));
        seen.forEach((text, index) => {
          expect(state(timeline, index)).toBe(text);
          expect(timeline.at(index).all(lamps)).toEqual(listings[index]);
        });
      }),
      { numRuns: 30 },
    );
  });

  it("goes on from a fork as if nobody had gone back", () => {
    fc.assert(
      fc.property(intents, fc.nat(), (list, pick) => {
        const timeline = play(fresh(), list);
        const straight = finish(play(fresh(), list));
        const index = timeline.length === 0 ? 0 : pick % (timeline.length + 1);
        const whole = finish(timeline.fork(timeline.length));
        expect(state(whole)).toBe(state(straight));
        const early = timeline.fork(index);
        expect(state(early)).toBe(state(timeline, index));
        const twin = timeline.fork(index);
        expect(state(finish(early))).toBe(state(finish(twin)));
      }),
    );
  });

  it("survives JSON in the middle of everything", () => {
    fc.assert(
      fc.property(intents, (list) => {
        const timeline = play(fresh(), list);
        const saved = JSON.parse(JSON.stringify(timeline.toJSON()));
        const back = Timeline.fromJSON(machine, saved, { strict: true });
        expect(state(back)).toBe(state(timeline));
        expect(state(finish(back))).toBe(state(finish(timeline)));
      }),
    );
  });

  it("lets time and order only rise, and explains every event back to an intent", () => {
    fc.assert(
      fc.property(intents, (list) => {
        const timeline = finish(play(fresh(), list));
        timeline.events.forEach((event, at) => {
          const before = timeline.events[at - 1];
          if (before !== undefined) expect(before.at < event.at || before.seq < event.seq).toBe(true);
          expect(explain(timeline, at + 1).text).not.toBe("");
          expect(momentOf(timeline, event.seq)?.index).toBe(at + 1);
          expect(why(timeline, event.seq).at(-1)?.event.kind).toBe("intent.party");
        });
      }),
    );
  });

  it("tells what each moment changed", () => {
    fc.assert(
      fc.property(intents, (list) => {
        const timeline = finish(play(fresh(), list));
        for (let index = 1; index <= timeline.length; index += 1) {
          const touched = timeline.changes(index).filter(({ ref }) => ref.table === "test-lamp");
          for (const { ref, before, after } of touched) {
            expect(timeline.at(index - 1).row(ref.table, ref.id)).toEqual(before);
            expect(timeline.at(index).row(ref.table, ref.id)).toEqual(after);
          }
          const same = timeline.at(index).all(lamps) === timeline.at(index - 1).all(lamps);
          expect(same).toBe(touched.length === 0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a procedure", () => {
  it("passes a failure on to the one who called it, and the event keeps it", () => {
    const timeline = fresh();
    timeline.ask(ask, { lamp: 99 });
    finish(timeline);
    const failed = timeline.events.filter(({ seq }) => timeline.failureOf(seq) !== null);
    expect(failed.map(({ kind }) => kind)).toEqual(["lamp.turn"]);
    expect(timeline.events.filter(({ kind }) => kind === "lamp.add")).toHaveLength(2);
  });

  it("stops for good when it is aborted, with what it has called and scheduled", () => {
    let frame = -1;
    const start = defineAct<null>("test.start", {
      run: (tx) => {
        frame = begin(tx, party, { lamp: 0 });
      },
      explain: () => headline("Start.", source),
    });
    const stop = defineAct<null>("test.stop", {
      run: (tx) => abort(tx, frame as Id<"frame">),
      explain: () => headline("Stop.", source),
    });
    const own = composeMachine([{ name: "lamps", acts: [add, turn, remove, start, stop], procedures: [twice, party] }]);
    const timeline = Timeline.begin(own, (tx) => void tx.insert(lamps, { lit: false, turns: 0, hue: 0 }));
    timeline.ask(start, null);
    timeline.ask(stop, null, 1);
    finish(timeline);
    expect(timeline.events.map(({ kind }) => kind)).toEqual(["test.start", "test.stop"]);
    expect(timeline.toJSON().tables.frame?.rows).toEqual([]);
  });

  it("ends what it has called at the moment that a row says so, and goes on", () => {
    const patient = defineProcedure<null>("test.patient", (steps) => {
      const lamp = { table: "test-lamp", id: 0 };
      const outcome = steps.attempt(() =>
        steps.callUnless(twice, { lamp: 1 }, [lamp], (world) =>
          world.all(lamps)[0]?.lit === true ? failure("LIT", "The first lamp is lit.") : undefined,
        ),
      );
      if (!outcome.ok) steps.do(add, null);
    });
    const start = defineAct<null>("test.start", {
      run: (tx) => void begin(tx, patient, null),
      explain: () => headline("Start.", source),
    });
    const acts = [add, turn, remove, start];
    const own = composeMachine([{ name: "lamps", acts, procedures: [twice, patient] }]);
    const played = (stopAt: number | null): Timeline => {
      const timeline = Timeline.begin(own, (tx) => {
        for (const _ of [0, 1]) tx.insert(lamps, { lit: false, turns: 0, hue: 0 });
      });
      timeline.ask(start, null);
      if (stopAt !== null) timeline.ask(turn, { lamp: 0 }, stopAt);
      timeline.step();
      return finish(Timeline.fromJSON(own, JSON.parse(JSON.stringify(timeline.toJSON())), { strict: true }));
    };
    const kinds = (timeline: Timeline): readonly string[] =>
      timeline.events.map(({ kind }) => kind).filter((kind) => kind !== "timer");
    expect(kinds(played(null))).not.toContain("lamp.add");
    expect(kinds(played(null)).filter((kind) => kind === "lamp.turn")).toHaveLength(2);
    for (const stopAt of [1, 4]) {
      const timeline = played(stopAt);
      expect(timeline.events.at(-1)?.kind).toBe("lamp.add");
      expect(timeline.head.all(lamps)[1]?.turns).toBe(stopAt === 1 ? 0 : 1);
      expect(timeline.due).toBeUndefined();
      expect(timeline.toJSON().tables.frame?.rows).toEqual([]);
      expect(timeline.toJSON().tables.waiter?.rows).toEqual([]);
    }
  });

  it("is told when it depends on something else than its answers", () => {
    let calls = 0;
    const moody = defineProcedure<null>("test.moody", (steps) => {
      calls += 1;
      if (calls === 1) steps.do(add, null);
      else steps.sleep(1);
      steps.sleep(1);
    });
    const start = defineAct<null>("test.start", {
      run: (tx) => void begin(tx, moody, null),
      explain: () => headline("Start.", source),
    });
    const own = composeMachine([{ name: "test", acts: [add, start], procedures: [moody] }]);
    const timeline = Timeline.begin(own, () => undefined);
    timeline.ask(start, null);
    expect(() => finish(timeline)).toThrow(/lamp\.add.*test\.start/);
  });
});
