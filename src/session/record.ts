import * as v from "valibot";
import { shells } from "./intent.ts";
import { intentsPerSession, typedPerSession } from "./limits.ts";
import { type RecordedIntent, recorded } from "./recorded.ts";
import type { Refused, Session } from "./session.ts";

/** Raised whenever a record, or the link made of it, means something else than before. */
export const recordFormat = 1;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Left out: whenever the world has come to rest. */
const at = v.exactOptional(count);
const typeable = /^[^\0\n\p{Surrogate}]*$/u;
const line = v.pipe(v.string(), v.regex(typeable, "It holds what no keyboard types"));
const intent: v.GenericSchema<RecordedIntent> = v.variant("kind", [
  v.strictObject({ kind: v.literal("type"), terminal: count, line, at }),
  v.strictObject({ kind: v.literal("interrupt"), terminal: count, at }),
  v.strictObject({ kind: v.literal("open"), shell: v.picklist(shells), at }),
]);
const shape = v.strictObject({
  format: v.literal(recordFormat),
  host: v.pipe(v.string(), v.maxLength(100)),
  seed: v.pipe(count, v.maxValue(0xffffffff)),
  intents: v.array(intent),
  playhead: count,
});

type Shape = v.InferOutput<typeof shape>;

/** A session as it is saved and shared. Times in virtual µs; `playhead` is the index of a moment. */
export interface SessionRecord extends Readonly<Omit<Shape, "intents">> {
  readonly intents: readonly RecordedIntent[];
}

/** What it takes to make a session again. */
export const toRecord = ({ host, seed, intents, timeline }: Session, playhead = timeline.length): SessionRecord => ({
  format: recordFormat,
  host,
  seed: seed >>> 0,
  playhead,
  intents: recorded(intents),
});

const tooLarge = (list: readonly unknown[]): boolean => {
  if (list.length > intentsPerSession) return true;
  const typed = list.reduce<number>((sum, each) => {
    const text: unknown = typeof each === "object" && each !== null && "line" in each ? each.line : "";
    return sum + (typeof text === "string" ? text.length : 0);
  }, 0);
  return typed > typedPerSession;
};

/** Reads what claims to be a record. */
export const readRecord = (value: unknown): { readonly record: SessionRecord } | Refused => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { problem: "This is not a session of Silo." };
  const { format, intents } = value as { readonly format?: unknown; readonly intents?: unknown };
  if (typeof format === "number" && format > recordFormat)
    return { problem: "This session was made by a newer Silo. Reload the page, or bring yours up to date." };
  if (Array.isArray(intents) && tooLarge(intents)) return { problem: "This session is too large for Silo to replay." };
  const read = v.safeParse(shape, value, { abortEarly: true });
  if (read.success) return { record: read.output };
  const [issue] = read.issues;
  return {
    problem: `This session is damaged at "${v.getDotPath(issue) ?? "its beginning"}": ${issue.message.slice(0, 200)}.`,
  };
};
