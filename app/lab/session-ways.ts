import type { LeftSession } from "../session/left.ts";
import type { Opened } from "../session/live.ts";
import type { Running, useEngine } from "./use-engine.ts";

interface Ways extends Pick<ReturnType<typeof useEngine>, "use" | "setLeft"> {
  /** The moment that is shown now. */
  readonly now: () => number;
  readonly begin: (next: Running, from: number, at: number) => void;
  readonly onProblem: (problem: string) => void;
}

/** The ways from one session to another. The one that is left is put aside where somebody did anything in it. */
export const sessionWays = ({ use, setLeft, now, begin, onProblem }: Ways) => {
  const replace = ({ engine, live }: Running, next: Opened, reopened: LeftSession | null): void => {
    const made = live.saved(now());
    if ("problem" in made) {
      onProblem(made.problem);
      return;
    }
    setLeft((known) =>
      engine.leaving(
        made.text,
        known.filter((each) => each !== reopened),
      ),
    );
    begin({ engine, live: next.live }, next.live.end, next.moment);
  };
  return {
    changeHost: (id: string): void => use((running) => replace(running, running.engine.openLive(null, id), null)),
    reopen: (session: LeftSession): void =>
      use((running) => {
        const next = running.engine.openLive(session.text);
        if (next.problem === null) replace(running, next, session);
        else onProblem(next.problem);
      }),
  };
};
