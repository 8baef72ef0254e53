import type { Micros } from "#core/event.ts";
import type { Timeline } from "#core/timeline.ts";
import type { BeginOptions, HostKind } from "#machine/hosts.ts";
import { enter, inputProblem } from "./enter.ts";
import { type Input, type Intent, typedLines } from "./intent.ts";
import { intentsPerSession, momentsPerIntent, momentsPerSession, typedPerSession } from "./limits.ts";
import { type RecordedIntent, recorded, sameInput } from "./recorded.ts";

/** An intent that has entered: `moment` is the index of its own moment. */
export type PlacedIntent = Intent & { readonly moment: number };

/** A line of time: what was asked for, and what came of it. Who goes on from the past begins another one. */
export interface Branch {
  readonly timeline: Timeline;
  readonly intents: readonly PlacedIntent[];
}

/** A branch that was left. */
export interface AsideBranch {
  /** Branches are numbered as they began, from 1. */
  readonly number: number;
  readonly inputs: readonly RecordedIntent[];
  /** The branch itself, which may have to be made again first. */
  readonly open: () => Branch | Refused;
}

/** A host with everything that a person did to it, on the present branch. Only its timeline grows; all else is replaced. */
export interface Session extends Branch {
  /** Of the present branch. */
  readonly number: number;
  /** Id of the kind of host. */
  readonly host: string;
  readonly seed: number;
  /** Index of the moment at which the host was ready: nothing is typed before. */
  readonly opened: number;
  /** The branches that were left when the past was changed, the one left last first. */
  readonly aside: readonly AsideBranch[];
}

export interface Intended {
  readonly session: Session;
  /** False: the world was still busy after as many moments as Silo runs for one intent. */
  readonly quiet: boolean;
}

export interface Refused {
  readonly problem: string;
}

/** A fresh host, run until it is quiet. */
export const openSession = (kind: HostKind, { seed = 1, ...options }: BeginOptions = {}): Session => {
  const timeline = kind.begin({ ...options, seed: seed >>> 0 });
  timeline.runUntilQuiet(undefined, momentsPerIntent);
  return { host: kind.id, seed: seed >>> 0, opened: timeline.length, timeline, intents: [], number: 1, aside: [] };
};

/** Moments between which whoever asked may do something else. */
const momentsAtOnce = 4;

function* running(timeline: Timeline): Generator<void, boolean> {
  let left = Math.min(momentsPerIntent, momentsPerSession - timeline.length);
  while (left > 0 && timeline.due !== undefined) {
    left -= timeline.runUntilQuiet(undefined, Math.min(left, momentsAtOnce));
    yield;
  }
  return timeline.due === undefined;
}

const finish = <Result>(work: Generator<void, Result>): Result => {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
};

/** Runs until the world is quiet, or as far as Silo goes for one intent. True if it is quiet. */
export const runOn = (timeline: Timeline): boolean => finish(running(timeline));

const typedBy = (input: Input): number => (input.kind === "type" ? input.line.length : 0);

const fullProblem = ({ timeline, intents }: Branch, input: Input): string | null => {
  if (timeline.length >= momentsPerSession) return "This session has become too long. Begin another one.";
  if (intents.length >= intentsPerSession) return "So many things were typed that this session takes no more.";
  const typed = intents.reduce((sum, each) => sum + typedBy(each), typedBy(input));
  return typed > typedPerSession ? "So much text was typed that this session takes no more." : null;
};

/** Lets an input enter at `at`, after all that is due until then. Runs nothing but the input's own moment after it. */
export const place = (branch: Branch, input: Input, at: Micros): Branch | Refused => {
  const { timeline, intents } = branch;
  timeline.runUntilQuiet(at, Math.max(0, Math.min(2 * momentsPerIntent, momentsPerSession - timeline.length)));
  const due = timeline.due;
  if (due !== undefined && due <= at)
    return { problem: "The world does not get past this instant, so nothing can be typed." };
  const problem = fullProblem(branch, input) ?? inputProblem(timeline.head, input);
  if (problem !== null) return { problem };
  const when = Math.max(at, timeline.now);
  enter(timeline, input, when);
  timeline.step();
  const intent: PlacedIntent = { ...input, at: when, atRest: due === undefined, moment: timeline.length };
  return { timeline, intents: [...intents, intent] };
};

/** The branch up to a moment, able to go on differently. */
const upTo = ({ timeline, intents }: Branch, index: number): Branch => ({
  timeline: timeline.fork(index),
  intents: intents.filter(({ moment }) => moment <= index),
});

/** The session with its present branch put aside, ready to begin another one. */
const leave = (session: Session): Session => {
  const { timeline, intents, number, aside } = session;
  const left: AsideBranch = { number, inputs: recorded(intents), open: () => ({ timeline, intents }) };
  const all = [left, ...aside];
  return { ...session, number: Math.max(...all.map((each) => each.number)) + 1, aside: all };
};

function* intendingOne(session: Session, moment: number, input: Input): Generator<void, Intended | Refused> {
  const index = Math.max(session.opened, moment);
  const inThePast = index < session.timeline.length;
  const branch = inThePast ? upTo(session, index) : session;
  const placed = place(branch, input, branch.timeline.now);
  if ("problem" in placed) return placed;
  const left = inThePast && branch.intents.length < session.intents.length;
  const quiet = yield* running(placed.timeline);
  return { session: left ? { ...leave(session), ...placed } : { ...session, ...placed }, quiet };
}

/**
 * Does what a person asked for while looking at moment `index`, and runs until the world is quiet. At the newest moment the branch goes
 * on; at a past one it goes on from there, and what had been asked for later is put aside. Pasted lines are typed one after the other,
 * each when the world has come to rest after the one before.
 Stops after every few moments, so that
 * a page can answer in between; nothing else may be asked of the session until it has ended.
 */
export function* intending(session: Session, index: number, input: Input): Generator<void, Intended | Refused> {
  if (input.kind !== "type") return yield* intendingOne(session, index, input);
  const problem = inputProblem(session.timeline.at(index), input);
  if (problem !== null) return { problem };
  const [first = "", ...more] = typedLines(input.line);
  let result = yield* intendingOne(session, index, { ...input, line: first });
  for (const line of more) {
    if ("problem" in result) return result;
    result = yield* intendingOne(result.session, result.session.timeline.length, { ...input, line });
  }
  return result;
}

/** As `intending`, in one go. */
export const intend = (session: Session, index: number, input: Input): Intended | Refused =>
  finish(intending(session, index, input));

/** Another branch, by its number; the present one is put aside instead. The same session if there is none of that number. */
export const goTo = (session: Session, number: number): Session | Refused => {
  const wanted = session.aside.find((each) => each.number === number);
  if (wanted === undefined) return session;
  const branch = wanted.open();
  if ("problem" in branch) return branch;
  const { aside } = leave(session);
  return { ...session, ...branch, number, aside: aside.filter((each) => each !== wanted) };
};

/** What was asked for in a branch from where it parts with the present one, or with the one left last where it is the present one. */
export const ownInputs = (session: Session, number: number): readonly RecordedIntent[] => {
  const all = [{ number: session.number, inputs: recorded(session.intents) }, ...session.aside];
  const inputs = all.find((each) => each.number === number)?.inputs ?? [];
  const others = all.find((each) => each.number !== number)?.inputs ?? [];
  const parting = inputs.findIndex((each, at) => !sameInput(each, others[at]));
  return parting < 0 ? [] : inputs.slice(parting);
};
