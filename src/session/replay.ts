import type { HostKind } from "#machine/hosts.ts";
import type { TerminalId } from "#windows/kernel/terminal/terminal.ts";
import type { Input } from "./intent.ts";
import { readRecord, type SessionRecord } from "./record.ts";
import type { RecordedIntent } from "./recorded.ts";
import { type Branch, openSession, place, type Refused, runOn, type Session } from "./session.ts";

export interface Replayed {
  readonly session: Session;
  /** Index of the moment to look at. */
  readonly playhead: number;
  readonly quiet: boolean;
}

const inputOf = ({ at: _, ...input }: RecordedIntent): Input =>
  input.kind === "open" ? input : { ...input, terminal: input.terminal as TerminalId };

const placeAll = (start: Branch, intents: SessionRecord["intents"]): Branch | Refused => {
  let branch = start;
  for (const [number, intent] of intents.entries()) {
    if (intent.at === undefined) runOn(branch.timeline);
    const placed = place(branch, inputOf(intent), intent.at ?? branch.timeline.now);
    if ("problem" in placed)
      return { problem: `Number ${number + 1} of this session does not work here: ${placed.problem}` };
    branch = placed;
  }
  return branch;
};

const run = (kind: HostKind, { seed, intents, playhead }: SessionRecord): Replayed | Refused => {
  const session = openSession(kind, { seed });
  const branch = placeAll(session, intents);
  if ("problem" in branch) return branch;
  const quiet = runOn(branch.timeline);
  return { session: { ...session, ...branch }, playhead: Math.min(playhead, branch.timeline.length), quiet };
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
