import type { HostKind } from "#machine/hosts.ts";
import type { TerminalId } from "#windows/kernel/terminal/terminal.ts";
import type { Input } from "./intent.ts";
import { type RecordedIntent, readRecord, type SessionRecord } from "./record.ts";
import { type Course, openSession, place, type Refused, runOn, type Session } from "./session.ts";

export interface Replayed {
  readonly session: Session;
  /** Index of the moment to look at. */
  readonly playhead: number;
  readonly quiet: boolean;
}

const inputOf = ({ at: _, ...input }: RecordedIntent): Input =>
  input.kind === "open" ? input : { ...input, terminal: input.terminal as TerminalId };

const placeAll = (start: Course, intents: SessionRecord["intents"]): Course | Refused => {
  let course = start;
  for (const [number, intent] of intents.entries()) {
    if (intent.at === undefined) runOn(course.timeline);
    const placed = place(course, inputOf(intent), intent.at ?? course.timeline.now);
    if ("problem" in placed)
      return { problem: `Number ${number + 1} of this session does not work here: ${placed.problem}` };
    course = placed;
  }
  return course;
};

const run = (kind: HostKind, { seed, intents, playhead }: SessionRecord): Replayed | Refused => {
  const session = openSession(kind, { seed });
  const course = placeAll(session, intents);
  if ("problem" in course) return course;
  const quiet = runOn(course.timeline);
  return { session: { ...session, ...course }, playhead: Math.min(playhead, course.timeline.length), quiet };
};

/** Makes the session of a record again: the identical world. A problem, never an exception, where that cannot be. `findKind` knows the hosts there are. */
export const replay = (value: unknown, findKind: (id: string) => HostKind | undefined): Replayed | Refused => {
  const read = readRecord(value);
  if ("problem" in read) return read;
  const kind = findKind(read.record.host);
  if (kind === undefined)
    return { problem: `This session ran on a host called "${read.record.host}", which Silo does not have.` };
  try {
    return run(kind, read.record);
  } catch (thrown) {
    return { problem: `This session broke the engine. ${thrown instanceof Error ? thrown.message : String(thrown)}` };
  }
};
