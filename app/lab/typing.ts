import type { Asked, Live } from "../session/live.ts";
import type { Running } from "./use-engine.ts";

type Outcome = Asked | { readonly problem: string };

/** What came of typing, and the tab of the window that it was typed into. */
export interface Typed {
  readonly window: string;
  readonly asked: Outcome;
}

function* lineByLine(
  { engine }: Pick<Running, "engine">,
  start: { readonly live: Live; readonly moment: number },
  window: string,
  lines: readonly string[],
): Generator<void, Outcome> {
  let made: Outcome = { live: start.live, from: start.moment, notice: null };
  let { moment } = start;
  for (const line of lines) {
    made = yield* made.live.intending(moment, engine.typed(window, line));
    if ("problem" in made) return made;
    moment = made.live.end;
  }
  return made;
}

function* inNewWindow(running: Running, at: number, lines: readonly string[]): Generator<void, Typed> {
  const opened = running.live.intend(at, { kind: "open", shell: "cmd.exe" });
  if ("problem" in opened) return { window: "", asked: opened };
  const { live } = opened;
  const window = live.newestWindow;
  return { window, asked: yield* lineByLine(running, { live, moment: live.end }, window, lines) };
}

/** Types lines into a window at the host's prompt, opened if all are busy; a little at a time. */
export function* onHost(running: Running, at: number, lines: readonly string[]): Generator<void, Typed> {
  const { live } = running;
  const prompt = live.hostPrompt(at);
  if (prompt === null) return yield* inNewWindow(running, at, lines);
  return { window: prompt, asked: yield* lineByLine(running, { live, moment: at }, prompt, lines) };
}

/** Opens a shell in a container in a window of its own, and types further lines there. */
export const inShell = (running: Running, at: number, name: string, lines: readonly string[]): Generator<void, Typed> =>
  inNewWindow(running, at, [`docker exec -it ${name} cmd`, ...lines]);

/** Types a line at a shell in a container, by its ref as text: where one waits, or in a new one. Null where the container does not run. */
export function* inContainer(
  running: Running,
  at: number,
  container: string,
  line: string,
): Generator<void, Typed | null> {
  const inside = running.live.inside(at, container);
  if (inside === null) return null;
  if (inside.window === null) return yield* inShell(running, at, inside.name, [line]);
  return {
    window: inside.window,
    asked: yield* lineByLine(running, { live: running.live, moment: at }, inside.window, [line]),
  };
}
