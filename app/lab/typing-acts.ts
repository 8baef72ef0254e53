import type { Asked } from "../session/live.ts";
import type { Asking } from "./asking.ts";
import { inContainer, inShell, onHost, type Typed } from "./typing.ts";
import type { Running, useEngine } from "./use-engine.ts";

interface TypingActs extends Pick<ReturnType<typeof useEngine>, "use"> {
  readonly asking: Asking;
  /** The moment that is shown now. */
  readonly now: () => number;
  /** Id of the window that one types into. */
  readonly tab: string;
  readonly onTab: (id: string) => void;
  readonly adopt: (engine: Running["engine"], asked: Asked | { readonly problem: string }) => void;
  readonly onProblem: (problem: string) => void;
  /** Something is going to be typed. */
  readonly onTyping: () => void;
  readonly focusInput: () => void;
}

/** What can be done at the keyboard of the windows. Each act belongs to the moment at which it is asked for. */
export const typingActs = ({ use, asking, now, tab, onTab, adopt, onProblem, onTyping, focusInput }: TypingActs) => {
  const ask = (act: (running: Running, at: number) => void | Generator<void, void>): void => {
    const pastMoment = asking.begin(now());
    use(function* (running) {
      try {
        yield* act(running, Math.min(running.live.end, pastMoment ?? now())) ?? [];
      } finally {
        asking.end(now());
      }
    });
  };

  /** Shows what came of lines typed into a window, all of it from moment `at` on. */
  const adoptTyped = (engine: Running["engine"], at: number, { window, asked: made }: Typed): void => {
    if (window !== "") onTab(window);
    adopt(engine, "problem" in made ? made : { ...made, from: at });
  };

  return {
    submit: (line: string): void => {
      onTyping();
      ask(function* ({ engine, live }, at) {
        adopt(engine, yield* live.intending(at, engine.typed(tab, line)));
      });
    },
    typeOnHost: (...lines: readonly string[]): void => {
      onTyping();
      ask(function* (running, at) {
        adoptTyped(running.engine, at, yield* onHost(running, at, lines));
      });
    },
    interrupt: (): void => ask(({ engine, live }, at) => adopt(engine, live.intend(at, engine.controlC(tab)))),
    /** A tab that is no window yet is a container: a window is opened, and a shell in the container from there. */
    openTab: (id: string): void => {
      if (!id.startsWith("exec:")) {
        onTab(id);
        return;
      }
      ask(function* (running, at) {
        adoptTyped(running.engine, at, yield* inShell(running, at, id.slice("exec:".length), []));
        focusInput();
      });
    },
    typeInside: (container: string, line: string): void => {
      onTyping();
      ask(function* (running, at) {
        const typed = yield* inContainer(running, at, container, line);
        if (typed === null) onProblem("This container is not running: nothing can be typed in it.");
        else adoptTyped(running.engine, at, typed);
      });
    },
  };
};
