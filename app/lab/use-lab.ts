import { useEffect, useMemo, useRef, useState } from "react";
import type { EntityRef } from "#core/table.ts";
import { defaultPicture } from "../diagrams/index.ts";
import { AT_REST } from "../diagrams/scene/playhead.ts";
import type { Seen } from "../diagrams/seen.ts";
import type { Asked, Live, Opened } from "../session/live.ts";
import { attention, pace } from "../session/pacing.ts";
import type { Completion } from "../terminal/Terminal.tsx";
import { motionPolicy } from "../theme/motion.ts";
import { useClock } from "../timeline/use-clock.ts";
import { useStable } from "../ui/use-stable.ts";
import { askedObserver, askedPicture, forgetShared, notePicture, sharedStep } from "./address.ts";
import { Asking } from "./asking.ts";
import { freshClock } from "./fresh-clock.ts";
import { nextStop } from "./next-stop.ts";
import { sessionWays } from "./session-ways.ts";
import { momentOfStep, type SharedSession, sharedSession } from "./share.ts";
import { asideText } from "./telling.ts";
import { typingActs } from "./typing-acts.ts";
import { type Running, useEngine } from "./use-engine.ts";
import { useShown } from "./use-shown.ts";

const firstWindow = "0";

/** All that the lab remembers and can do. Before the engine has come, a freshly booted host is shown as it was when the page was built. */
export const useLab = () => {
  const clock = useMemo(freshClock, []);
  const asking = useMemo(() => new Asking(), []);
  const { moment, playing, speed } = useClock(clock);
  const [notice, setNotice] = useState<string | null>(null);
  const [tab, setTab] = useState(firstWindow);
  const [eyes, setEyes] = useState("host");
  const [selected, setSelected] = useState<EntityRef | null>(null);
  const [sheetOpen, setSheetOpen] = useState(false);
  const [shared, setShared] = useState<SharedSession | null>(null);
  const [leftAside, setLeftAside] = useState<number | null>(null);
  /** The moment to which a single moment was stepped: it is told itself, however small. */
  const [fine, setFine] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const follow = (live: Live, from: number): void =>
    clock.follow({
      end: live.end,
      dwell: pace((at) => attention(live.kindAt(at), live.told(at)?.importance ?? "detail"), from, live.end),
    });

  const opened = ({ live, moment: at, problem }: Opened): void => {
    follow(live, live.end);
    // Whoever has moved in time already stays there.
    if (!live.untouched || clock.snapshot().moment > live.end) clock.seek(momentOfStep(live, sharedStep()) ?? at);
    asking.led(clock.snapshot().moment);
    const name = askedObserver();
    const observer = live.eyes(clock.snapshot().moment).find(({ label }) => label === name);
    if (observer !== undefined) setEyes(observer.id);
    setNotice(problem?.replace(/ Causes: .*/s, "") ?? null);
  };
  const { running, show, use, left, setLeft, offered, letBe } = useEngine(moment, playing, opened, setNotice);
  const live = running?.live ?? null;

  /** Shows what has come of something that was asked for: played, or at once where nothing shall move. */
  const adopt = (engine: Running["engine"], asked: Asked | { readonly problem: string }): void => {
    if ("problem" in asked) {
      setNotice(asked.problem);
      return;
    }
    forgetShared();
    show({ engine, live: asked.live });
    setNotice(asked.notice);
    follow(asked.live, asked.from);
    // Whoever has gone back meanwhile stays there, and can play what has come of it.
    if (asking.wentBack(clock.snapshot().moment)) return;
    if (motionPolicy().reduced) clock.seek(asked.live.end);
    // What was asked for has been seen: whatever is typed next comes after it.
    else clock.playFrom(asked.from + 1);
  };

  const [picture, setPicture] = useState(defaultPicture);
  const choosePicture = (id: string): void => {
    setPicture(id);
    notePicture(id);
    // Only the house is there before the engine is.
    if (id !== defaultPicture) use(() => undefined);
  };
  const asked = useRef(choosePicture);
  useEffect(() => {
    const id = askedPicture();
    if (id !== defaultPicture) asked.current(id);
  }, []);

  const typing = typingActs({
    use,
    asking,
    now: () => clock.snapshot().moment,
    tab,
    onTab: setTab,
    adopt,
    onProblem: setNotice,
    // What is typed is to be seen: nothing lies over the picture any more.
    onTyping: () => setSheetOpen(false),
    focusInput: () => input.current?.focus(),
  });

  const shown = useShown(live, { moment, fine, eyes, tab, picture, selected });
  const { ticks, end, spoken } = shown;

  const step = (by: -1 | 1, unit: "step" | "moment"): void => {
    const next =
      unit === "moment" ? Math.min(end, Math.max(0, moment + by)) : nextStop(ticks, { moment, spoken, end }, by);
    setFine(unit === "moment" ? next : null);
    if (by > 0) clock.show(next);
    else clock.seek(next);
  };

  /** Another branch: everything about the one before is forgotten. */
  const begin = (next: Running, from: number, at: number): void => {
    forgetShared();
    show(next);
    setTab(firstWindow);
    setSelected(null);
    setEyes("host");
    setNotice(null);
    follow(next.live, from);
    clock.seek(at);
  };

  const goTo = (number: number | null): void =>
    use(({ engine, live: on }) => {
      if (number === null || number === on.session.number) return;
      const next = on.goTo(number);
      if ("problem" in next) {
        setNotice(next.problem);
        return;
      }
      setLeftAside(next.aside?.number ?? null);
      begin({ engine, live: next }, next.end, next.end);
    });

  const { changeHost, reopen } = sessionWays({
    use,
    setLeft,
    now: () => clock.snapshot().moment,
    begin,
    onProblem: setNotice,
  });

  const acts = useStable({
    dismiss: (): void => setNotice(null),
    look: (ref: EntityRef | null, open: boolean): void => {
      setSelected(ref);
      setSheetOpen(open);
    },
    skip: (): void => {
      const to = live?.pullEnd(clock.snapshot().moment) ?? null;
      if (to === null) return;
      if (playing) clock.playFrom(to);
      else clock.seek(to);
    },
    share: (): void =>
      use(({ live: on }) => {
        const made = sharedSession(on, clock.snapshot().moment, picture, eyes);
        if ("problem" in made) setNotice(made.problem);
        else setShared(made);
      }),
    unshare: (): void => setShared(null),
    wake: (): void => use(() => undefined),
    seenNow: (): Promise<Seen> =>
      new Promise((resolve) => use(({ live: on }) => resolve(on.seen(clock.snapshot().moment, eyes)))),
    choosePicture,
    ...typing,
    complete: (line: string, caret: number): Completion | null => live?.complete(tab, line, caret, moment) ?? null,
    step,
    changeHost,
    leaveAside: (): void => {
      if (offered === null) setLeftAside(live?.aside?.number ?? null);
      else letBe();
    },
    bringBack: (): void => {
      if (offered === null) goTo(live?.aside?.number ?? null);
      else reopen(offered);
    },
    reopen,
    goTo: (number: number): void => goTo(number),
  });

  return {
    ...acts,
    clock,
    ...shown,
    playhead: useMemo(() => clock.playheadAt(moment), [clock, moment]),
    /** The way of the request that the page speaks of: once it has arrived it waits there until the next one. */
    spokenPlayhead: useMemo(
      () => (shown.spoken === moment ? clock.playheadAt(moment) : AT_REST),
      [clock, moment, shown.spoken],
    ),
    live,
    input,
    moment,
    playing,
    speed,
    notice,
    tab,
    eyes,
    setEyes,
    selected,
    sheetOpen,
    shared,
    picture,
    passed: ticks.findLastIndex((tick) => tick.moment <= moment) + 1,
    left,
    aside: asideText(offered, live, leftAside),
    /** Whether a pull is under way that has an end. */
    pulling: useMemo(() => live !== null && live.pullEnd(moment) !== null, [live, moment]),
    branches: useMemo(() => live?.branches ?? [], [live]),
  };
};
