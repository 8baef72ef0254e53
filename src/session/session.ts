import type { Micros } from "#core/event.ts";
import type { Timeline } from "#core/timeline.ts";
import type { BeginOptions, HostKind } from "#machine/hosts.ts";
import { enter, inputProblem } from "./enter.ts";
import { type Input, type Intent, typedLines } from "./intent.ts";
import { intentsPerSession, momentsPerIntent, momentsPerSession, typedPerSession } from "./limits.ts";

/** An intent that has entered: `moment` is the index of its own moment. */
export type PlacedIntent = Intent & { readonly moment: number };

/** One course of things: what was asked for, and what came of it. */
export interface Course {
  readonly timeline: Timeline;
  readonly intents: readonly PlacedIntent[];
}

/** A course among those of a session, numbered as they began, from 1. */
export interface NumberedCourse extends Course {
  readonly number: number;
}

/** A host with everything that a person did to it, on the present course. Only its timeline grows; all else is replaced. */
export interface Session extends NumberedCourse {
  /** Id of the kind of host. */
  readonly host: string;
  readonly seed: number;
  /** Index of the moment at which the host was ready: nothing is typed before. */
  readonly opened: number;
  /** The courses that were left when the past was changed, the one left last first. */
  readonly aside: readonly NumberedCourse[];
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

const finish = <Result>(course: Generator<void, Result>): Result => {
  for (;;) {
    const { done, value } = course.next();
    if (done === true) return value;
  }
};

/** Runs until the world is quiet, or as far as Silo goes for one intent. True if it is quiet. */
export const runOn = (timeline: Timeline): boolean => finish(running(timeline));

const typedBy = (input: Input): number => (input.kind === "type" ? input.line.length : 0);

const fullProblem = ({ timeline, intents }: Course, input: Input): string | null => {
  if (timeline.length >= momentsPerSession) return "This session has become too long. Begin another one.";
  if (intents.length >= intentsPerSession) return "So many things were typed that this session takes no more.";
  const typed = intents.reduce((sum, each) => sum + typedBy(each), typedBy(input));
  return typed > typedPerSession ? "So much text was typed that this session takes no more." : null;
};

/** Lets an input enter at `at`, after all that is due until then. Runs nothing but the input's own moment after it. */
export const place = (course: Course, input: Input, at: Micros): Course | Refused => {
  const { timeline, intents } = course;
  timeline.runUntilQuiet(at, Math.max(0, Math.min(2 * momentsPerIntent, momentsPerSession - timeline.length)));
  const due = timeline.due;
  if (due !== undefined && due <= at)
    return { problem: "The world does not get past this instant, so nothing can be typed." };
  const problem = fullProblem(course, input) ?? inputProblem(timeline.head, input);
  if (problem !== null) return { problem };
  const when = Math.max(at, timeline.now);
  enter(timeline, input, when);
  timeline.step();
  const intent: PlacedIntent = { ...input, at: when, atRest: due === undefined, moment: timeline.length };
  return { timeline, intents: [...intents, intent] };
};

/** The course up to a moment, able to go on differently. */
const upTo = ({ timeline, intents }: Course, index: number): Course => ({
  timeline: timeline.fork(index),
  intents: intents.filter(({ moment }) => moment <= index),
});

/** The session with its present course put aside, ready to begin another one. */
const leave = (session: Session): Session => {
  const { timeline, intents, number, aside } = session;
  const left = [{ timeline, intents, number }, ...aside];
  return { ...session, number: Math.max(...left.map((each) => each.number)) + 1, aside: left };
};

function* intendingOne(session: Session, moment: number, input: Input): Generator<void, Intended | Refused> {
  const index = Math.max(session.opened, moment);
  const inThePast = index < session.timeline.length;
  const course = inThePast ? upTo(session, index) : session;
  const placed = place(course, input, course.timeline.now);
  if ("problem" in placed) return placed;
  const left = inThePast && course.intents.length < session.intents.length;
  const quiet = yield* running(placed.timeline);
  return { session: left ? { ...leave(session), ...placed } : { ...session, ...placed }, quiet };
}

/**
 * Does what a person asked for while looking at moment `index`, and runs until the world is quiet. At the newest moment the course goes
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

/** Another course, by its number; the present one is put aside instead. The same session if there is none of that number. */
export const goTo = (session: Session, number: number): Session => {
  const wanted = session.aside.find((each) => each.number === number);
  if (wanted === undefined) return session;
  const { aside } = leave(session);
  return { ...session, ...wanted, aside: aside.filter((each) => each !== wanted) };
};

/** The line that a course parts with from the present one, or from the one left last where it is the present one; null if it says nothing of its own. */
export const partingLine = (session: Session, number: number): string | null => {
  const all: readonly NumberedCourse[] = [session, ...session.aside];
  const course = all.find((each) => each.number === number);
  const other = all.find((each) => each.number !== number);
  const own = course?.intents.find((intent, at) => other?.intents[at] !== intent);
  return own?.kind === "type" ? own.line : null;
};
