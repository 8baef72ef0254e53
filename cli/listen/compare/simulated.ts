import { directoryOf, fromText } from "#contract/file-tree/index.ts";
import type { HostKind } from "#machine/hosts.ts";
import type { Input } from "#session/intent.ts";
import { intend, openSession, type Session } from "#session/session.ts";
import { terminals } from "#windows/kernel/terminal/terminal.ts";
import { endingSince } from "../../typing/outcome.ts";
import { shownAfter, textOf } from "../../typing/screen.ts";
import { type Ran, ran, requestsEnd, requestsFrom } from "./exchange.ts";
import type { Group } from "./groups.ts";

const done = (session: Session, input: Input): Session => {
  const result = intend(session, session.timeline.length, input);
  if ("problem" in result) throw new Error(result.problem);
  return result.session;
};

const quoted = (word: string): string => (/[ &|<>^"]/.test(word) ? `"${word.replaceAll('"', '\\"')}"` : word);

interface Shown {
  readonly session: Session;
  readonly text: string;
  readonly exitCode: number;
}

const typed = (session: Session, line: string): Shown => {
  const terminal = session.timeline.head.all(terminals).at(-1);
  if (terminal === undefined) throw new Error("There is no terminal.");
  const from = session.timeline.length;
  const before = shownAfter(session.timeline.head, terminal.id, 0).length;
  const after = done(session, { kind: "type", terminal: terminal.id, line });
  const { timeline } = after;
  const text = textOf(shownAfter(timeline.head, terminal.id, before), ["out", "err"]);
  const ending = endingSince(timeline, terminal.id, from);
  if (ending === null) throw new Error(`"${line}" has not ended.`);
  return { session: after, text, exitCode: ending.exitCode };
};

/** Types a group of commands in a simulated host's Command Prompt, output and errors into files, as a client without a console. */
export const runSimulated = (kind: HostKind, { commands, files = {} }: Group): readonly Ran[] => {
  const tree = directoryOf(
    "work",
    Object.entries(files).map(([name, text]) => fromText(name, text)),
  );
  const opened = openSession(kind, { mounts: [{ path: "C:\\work", tree }] });
  let session = typed(done(opened, { kind: "open", shell: "cmd.exe" }), "cd C:\\work").session;
  return commands.map((words) => {
    const from = requestsEnd(session.timeline.head);
    // In a Command Prompt a percent sign needs no doubling, as %NAME% of an unknown variable stays.
    const main = typed(session, `docker ${words.map(quoted).join(" ")} > C:\\out.txt 2> C:\\err.txt`);
    const stdout = typed(main.session, "type C:\\out.txt");
    const stderr = typed(stdout.session, "type C:\\err.txt");
    session = stderr.session;
    const requests = requestsFrom(main.session.timeline.at(main.session.timeline.length), from);
    return ran(words, requests, { stdout: stdout.text, stderr: stderr.text, exitCode: main.exitCode });
  });
};
