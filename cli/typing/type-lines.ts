import { type Intended, intend, type Refused, type Session } from "#session/session.ts";
import type { Piece } from "#windows/kernel/stream/stream.ts";
import { type TerminalId, terminals } from "#windows/kernel/terminal/terminal.ts";
import type { Mode } from "../options.ts";
import { eventLines } from "./events.ts";
import { type Keys, momentOfPress, readKeys } from "./keys.ts";
import { type Ending, endingSince, unendedCommand } from "./outcome.ts";
import { shownAfter, textOf, withoutInnerConsole } from "./screen.ts";

/** What of the screen is printed, or what else. Who types at a real terminal sees there what is typed, but needs the prompts. */
export type Printed = Mode | "typed by hand";

const shown: Readonly<Record<Printed, readonly Piece["kind"][]>> = {
  text: ["out", "err"],
  "typed by hand": ["out", "err", "prompt"],
  echo: ["out", "err", "prompt", "echo"],
  json: [],
  events: [],
};

export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Where the typing stands. */
interface Place {
  readonly session: Session;
  /** Pieces of the terminal's output, and moments, that have been printed. */
  readonly pieces: number;
  readonly moments: number;
  readonly ending: Ending | null;
}

/** `line`: what was typed; null for what is shown before. */
const print = (place: Place, terminal: TerminalId, line: string | null, printed: Printed, output: Output): Place => {
  const { timeline } = place.session;
  const pieces = shownAfter(timeline.head, terminal, place.pieces);
  const bare = printed === "text" && line !== null;
  const text = textOf(bare ? withoutInnerConsole(pieces, line, place.ending === null) : pieces, shown[printed]);
  if (text !== "") output.out(text);
  if (printed === "events") output.out(eventLines(timeline, place.moments));
  return { ...place, pieces: place.pieces + pieces.length, moments: timeline.length };
};

const printObject = (command: string, before: Place, after: Place, terminal: TerminalId, output: Output): void => {
  const all = shownAfter(after.session.timeline.head, terminal, before.pieces);
  const pieces = withoutInnerConsole(all, command, after.ending === null);
  const startedAt = after.session.intents.at(-1)?.at ?? 0;
  const { exitCode = null, finishedAt = null } = after.ending ?? {};
  const stdout = textOf(pieces, ["out"]);
  const stderr = textOf(pieces, ["err"]);
  output.out(`${JSON.stringify({ command, stdout, stderr, exitCode, startedAt, finishedAt })}\n`);
};

const isOver = (session: Session, terminal: TerminalId): boolean =>
  session.timeline.head.get(terminals, terminal)?.shell == null;

/** Modulo 256, as every shell tells it; a failure stays one. */
const statusOf = (exitCode: number): number => (exitCode === 0 ? 0 : exitCode % 256 || 1);

export interface Typed {
  readonly session: Session;
  /** 0 … 255. */
  readonly status: number;
}

/** What shells tell of a program that Ctrl+C has ended. */
const interrupted = 130;

const enter = (session: Session, terminal: TerminalId, { command, press, after }: Keys): Intended | Refused => {
  const typed =
    command === null
      ? { session, quiet: true }
      : intend(session, session.timeline.length, { kind: "type", terminal, line: command });
  if (!press || "problem" in typed) return typed;
  return intend(typed.session, momentOfPress(typed.session, after), { kind: "interrupt", terminal });
};

/** Types lines at a terminal until they, or its shell, come to an end, and prints after each what it has brought. */
export const typeLines = async (
  opened: Session,
  lines: AsyncIterable<string>,
  printed: Printed,
  output: Output,
): Promise<Typed | { readonly problem: string }> => {
  const terminal = opened.timeline.head.all(terminals)[0]?.id ?? (0 as TerminalId);
  // What the shell says of itself answers no line; who wants the screen as it is gets it.
  const greeting = printed === "text" ? shownAfter(opened.timeline.head, terminal, 0).length : 0;
  let place = print({ session: opened, pieces: greeting, moments: 0, ending: null }, terminal, null, printed, output);
  let last: Ending | null = null;
  for await (const line of lines) {
    const keys = readKeys(line);
    const idle = unendedCommand(place.session.timeline.head, terminal) === null;
    if (printed === "typed by hand" && keys.command === null && keys.press && idle)
      return { session: place.session, status: interrupted };
    const result = enter(place.session, terminal, keys);
    if ("problem" in result) return result;
    if (!result.quiet) output.err(`silo: The world is still busy, and time goes on only with the next line: ${line}\n`);
    const ending = endingSince(result.session.timeline, terminal, place.moments);
    const typed = { ...place, session: result.session, ending };
    if (printed === "json") printObject(line, place, typed, terminal, output);
    place = print(typed, terminal, line, printed, output);
    last = ending ?? last;
    if (isOver(place.session, terminal)) break;
  }
  const { session } = place;
  const unended = unendedCommand(session.timeline.head, terminal);
  if (unended === null || isOver(session, terminal)) return { session, status: statusOf(last?.exitCode ?? 0) };
  output.err(`silo: The last command has not ended: ${unended}\n`);
  return { session, status: 1 };
};
