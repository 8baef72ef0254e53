import type { Seq } from "#core/event.ts";
import type { Timeline } from "#core/timeline.ts";
import { typeLine } from "#windows/kernel/terminal/acts.ts";

/** A typed line, and all that came of it. */
export interface Asked {
  /** The moment at which it was typed. */
  readonly root: number;
  readonly line: string;
  /** All moments that it caused, itself first. */
  readonly moments: readonly number[];
}

interface Known {
  /** How many moments have been read. */
  length: number;
  /** The moment of each event's first cause. */
  readonly roots: Map<Seq, number>;
  readonly asked: Map<number, { readonly line: string; readonly moments: number[] }>;
}

const known = new WeakMap<Timeline, Known>();

const asksDocker = (line: string): boolean => /^\s*docker(\.exe)?\s/i.test(line);

const lineOf = (data: unknown): string =>
  typeof data === "object" && data !== null && "line" in data ? String(data.line) : "";

const readOn = (timeline: Timeline): Known => {
  const read = known.get(timeline) ?? { length: 0, roots: new Map(), asked: new Map() };
  known.set(timeline, read);
  for (; read.length < timeline.length; read.length += 1) {
    const moment = read.length + 1;
    const event = timeline.eventOf(moment);
    if (event === undefined) break;
    const root = event.cause === null ? moment : (read.roots.get(event.cause) ?? moment);
    read.roots.set(event.seq, root);
    if (root === moment && event.kind === typeLine.kind && asksDocker(lineOf(event.data)))
      read.asked.set(root, { line: lineOf(event.data).trim(), moments: [] });
    // A client that is attached hands on what is typed: that line was for the container.
    if (event.kind === "api.input") read.asked.delete(root);
    read.asked.get(root)?.moments.push(moment);
  }
  return read;
};

/** Every line so far that asked the Docker engine for something, in the order of typing. */
export const askedOf = (timeline: Timeline): readonly Asked[] =>
  [...readOn(timeline).asked].map(([root, { line, moments }]) => ({ root, line, moments }));

/** The place, among `all`, of the line to which a moment belongs: that which is typed next, which caused it, or which was the last to do anything. */
export const placeOf = (timeline: Timeline, all: readonly Asked[], moment: number): number => {
  const next = all.findIndex(({ root }) => root === moment + 1);
  if (next >= 0) return next;
  const { roots } = readOn(timeline);
  for (let at = Math.min(moment, timeline.length); at >= 1; at -= 1) {
    const root = roots.get(timeline.eventOf(at)?.seq ?? -1);
    const found = all.findIndex((each) => each.root === root);
    if (found >= 0) return found;
  }
  return -1;
};
