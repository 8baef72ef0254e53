import { useCallback, useEffect, useRef, useState } from "react";
import { keepLeft, keepSession, keptLeft, keptSession } from "../session/kept.ts";
import type { LeftSessions } from "../session/left.ts";
import type { Live, Opened } from "../session/live.ts";
import { afterPaint } from "../ui/after-paint.ts";
import { sharedCode } from "./address.ts";
import { atFirstSign } from "./first-sign.ts";
import { useLeft } from "./use-left.ts";

export type Engine = typeof import("../session/live.ts");

/** The engine, and what it shows. */
export interface Running {
  readonly engine: Engine;
  readonly live: Live;
}

/** Keeps the session in this browser, once it rests, and those beside it. */
const useKept = (live: Live | null, left: LeftSessions, moment: number, playing: boolean): void => {
  useEffect(() => {
    // A host that nobody has used is kept only in the place of another session, and what a link brings only once it goes its own way.
    if (live === null || (live.untouched && keptSession() === null) || playing) return undefined;
    const timer = setTimeout(() => {
      const made = live.saved(moment);
      if ("problem" in made || sharedCode() !== null) return;
      keepLeft(left);
      keepSession(made.text);
    }, 400);
    return () => clearTimeout(timer);
  }, [live, left, moment, playing]);
};

/** What is done with the engine; what takes long stops now and then. */
type Act = (running: Running) => void | Generator<void, void>;

/** ms for which the page may be kept from answering, on a processor four times slower than those that engines are made on. */
const slice = 12;

/** Goes on with an act until it ends or has taken its time. True if it has ended. */
const goOn = (work: Generator<void, void>): boolean => {
  const until = performance.now() + slice;
  for (;;) {
    if (work.next().done === true) return true;
    if (performance.now() >= until) return false;
  }
};

const brokenText = (error: unknown): string =>
  `Something in Silo broke: ${(error instanceof Error ? error.message : String(error)).replace(/ Causes: .*/s, "")}`;

/**
 * The engine: a script of its own, which comes when there is a session to show or at the first sign that somebody is going to use the page.
 * What is asked of it earlier waits.
 */
export const useEngine = (
  moment: number,
  playing: boolean,
  onOpen: (opened: Opened) => void,
  onBroken: (problem: string) => void,
) => {
  const [running, setRunning] = useState<Running | null>(null);
  const current = useRef<Running | null>(null);
  const waiting = useRef<Act[]>([]);
  const underWay = useRef<Generator<void, void> | null>(null);
  const loading = useRef(false);
  const leaving = useLeft();
  const beside = useRef(leaving.setLeft);
  const opened = useRef(onOpen);
  const broken = useRef(onBroken);

  const show = useCallback((next: Running): void => {
    current.current = next;
    setRunning(next);
  }, []);

  // One act after the other. An engine that breaks leaves what is on the screen as it was.
  const drain = useCallback((): void => {
    while (current.current !== null) {
      try {
        underWay.current ??= waiting.current.shift()?.(current.current) ?? null;
        if (underWay.current !== null && !goOn(underWay.current)) {
          setTimeout(drain);
          return;
        }
      } catch (error) {
        broken.current(brokenText(error));
      }
      underWay.current = null;
      if (waiting.current.length === 0) return;
    }
  }, []);

  const load = useCallback((): void => {
    if (loading.current) return;
    loading.current = true;
    void import("../session/live.ts").then((engine) => {
      const [shared, kept] = [sharedCode(), keptSession()];
      const first = engine.openLive(shared ?? kept);
      show({ engine, live: first.live });
      opened.current(first);
      beside.current(engine.leftBeside(shared, kept, keptLeft()));
      drain();
    });
  }, [show, drain]);

  useEffect(() => {
    if (sharedCode() === null && keptSession() === null) return atFirstSign(load);
    load();
    return undefined;
  }, [load]);

  useKept(running?.live ?? null, leaving.left, moment, playing);

  /** Does something with the engine, as soon as it is there and the press or key that asks for it has been seen: it may take long. */
  const use = useCallback(
    (act: Act): void => {
      waiting.current.push(act);
      if (current.current === null) load();
      else afterPaint(drain);
    },
    [load, drain],
  );

  return { running, show, use, ...leaving };
};
