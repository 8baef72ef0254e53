import { decode } from "#session/codec.ts";
import type { SessionRecord } from "#session/record.ts";
import { sameInput } from "#session/recorded.ts";
import { inputText } from "./inputs.ts";
import type { KeptLeft } from "./kept.ts";

/** A session that somebody did something in and that another one took the place of. */
export interface LeftSession extends KeptLeft {
  /** Id of the host. */
  readonly host: string;
  /** What was asked for, in order. At least one. */
  readonly lines: readonly string[];
}

const recordOf = (text: string): SessionRecord | null => {
  const [code = ""] = text.split("\n");
  const read = decode(code);
  return "problem" in read ? null : read.record;
};

const branchesIn = (text: string): string => text.split("\n").slice(1).join("\n");

/** What a kept text holds; null where nobody did anything in it, or where it cannot be read. */
export const leftSession = (text: string, quiet = false): LeftSession | null => {
  const record = recordOf(text);
  if (record === null || record.intents.length === 0) return null;
  return { text, host: record.host, lines: record.intents.map(inputText), quiet };
};

/** Whether everything that was done in one session was done in the other as well, by their texts. */
export const isWithin = (text: string, other: string): boolean => {
  const [one, whole] = [recordOf(text), recordOf(other)];
  if (one === null || whole === null || one.host !== whole.host || one.seed !== whole.seed) return false;
  const branches = branchesIn(text);
  if (branches !== "" && branches !== branchesIn(other)) return false;
  return one.intents.every((intent, at) => sameInput(intent, whole.intents[at]));
};

/** Sessions that were left, the one left last first. */
export type LeftSessions = readonly LeftSession[];

/** The list with one more, first in it. What is within that one is not listed again. */
export const leaving = (text: string, left: LeftSessions): LeftSessions => {
  const known = left.find((each) => isWithin(text, each.text));
  const next = known ?? leftSession(text);
  return next === null ? left : [next, ...left.filter((each) => each !== next && !isWithin(each.text, next.text))];
};

/** What is beside the session that a page opens with: the one that its address brings, or else the kept one. */
export const leftBeside = (shared: string | null, kept: string | null, known: readonly KeptLeft[]): LeftSessions => {
  const left = known.map(({ text, quiet }) => leftSession(text, quiet)).filter((each) => each !== null);
  if (kept === null) return left;
  if (shared === null) return left.filter(({ text }) => !isWithin(text, kept));
  return isWithin(kept, shared) ? left : leaving(kept, left);
};
