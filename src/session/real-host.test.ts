// Source: design, "What is saved or shared is the session".
import { describe, expect, it } from "vitest";
import { defaultHostId, hostKind } from "#machine/hosts.ts";
import { type TerminalId, terminals } from "#windows/kernel/terminal/terminal.ts";
import { decode, encode } from "./codec.ts";
import type { Input } from "./intent.ts";
import { toRecord } from "./record.ts";
import { replay } from "./replay.ts";
import { intend, openSession, type Session } from "./session.ts";
import { screenOf } from "./stand-in.ts";

const nano = "mcr.microsoft.com/windows/nanoserver:ltsc2022";
const kind = hostKind(defaultHostId);
if (kind === undefined) throw new Error("There is no default host.");

const type = (line: string, terminal = 0): Input => ({ kind: "type", terminal: terminal as TerminalId, line });
const does = (session: Session, input: Input, index = session.timeline.length): Session => {
  const result = intend(session, index, input);
  if ("problem" in result) throw new Error(result.problem);
  expect(result.quiet).toBe(true);
  return result.session;
};

const lived = (): Session => {
  let session = openSession(kind, { seed: 5 });
  session = does(
    session,
    type(`docker run -it --name box ${nano} cmd\necho inside> C:\\note.txt\nexit\ndocker commit box mine`),
  );
  session = does(session, { kind: "open", shell: "cmd.exe" });
  session = does(session, type(`docker run --rm mine cmd /c type C:\\note.txt`, 1));
  const { moment = 0 } = session.intents.at(-1) ?? {};
  // While that container is being started, somebody types on in the first window, and what came later is another world.
  session = does(session, type("docker ps"), moment + 40);
  return session;
};

describe("a session on a real kind of host", () => {
  const session = lived();

  it("shows what was done", () => {
    expect(session.timeline.head.all(terminals)).toHaveLength(2);
    expect(screenOf(session.timeline.head, 1)).toMatch(/inside\s/);
    expect(screenOf(session.timeline.head, 0)).toContain("CONTAINER ID");
  });

  it("is the same after a trip through a share link", () => {
    const sent = encode(toRecord(session));
    const got = decode("code" in sent ? sent.code : "");
    const again = replay("record" in got ? got.record : null, hostKind);
    if ("problem" in again) throw new Error(again.problem);
    expect(again.quiet).toBe(true);
    expect(again.playhead).toBe(session.timeline.length);
    expect(again.session.timeline.events).toEqual(session.timeline.events);
    expect(again.session.timeline.toJSON()).toEqual(session.timeline.toJSON());
  });
});
