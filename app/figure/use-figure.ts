import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from "react";
import { pace } from "../session/pacing.ts";
import { motionPolicy } from "../theme/motion.ts";
import { Clock } from "../timeline/clock.ts";
import { useClock } from "../timeline/use-clock.ts";
import { useStable } from "../ui/use-stable.ts";
import { type Step, stepOf } from "./step.ts";

/** How far a figure has come on its way to a step, counted in steps. */
export interface Way {
  readonly done: number;
  readonly of: number;
}

/** What others may ask of a figure. */
export interface FigureHandle {
  /** Goes to a step, by id or number; does nothing where there is none such. */
  readonly goto: (step: string) => void;
  /** Plays to a step, by id or number, and stops there; goes there at once under reduced motion. Tells at each step how far it has come, and null once it no longer plays. */
  readonly playTo: (step: string, tell: (way: Way | null) => void) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly step: (by: -1 | 1) => void;
  /** Out of sight nothing moves; what played goes on when it is seen again. */
  readonly show: (visible: boolean) => void;
}

export interface FigureTime {
  /** At least one. */
  readonly steps: readonly Step[];
  /** Where it begins. */
  readonly start: Step;
  /** The range that is played; default: all. */
  readonly from?: Step | undefined;
  readonly to?: Step | undefined;
  readonly loop?: boolean | undefined;
  readonly speed?: number | undefined;
  readonly onStep?: ((step: Step) => void) | undefined;
  readonly handle?: Ref<FigureHandle> | undefined;
}

/** Sentences are read here, not lines of a terminal: a figure dwells three times as long as the lab. */
const READING = 1 / 3;

/** The time of a figure: a clock over the moments of a story that stops at its steps. */
export const useFigure = ({ steps, start, from, to, loop = false, speed = 1, onStep, handle }: FigureTime) => {
  const first = from ?? (steps[0] as Step);
  const last = to ?? (steps.at(-1) as Step);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where it begins is asked once
  const clock = useMemo(() => {
    const stops = new Map(steps.map((step) => [step.moment, step]));
    const importance = (moment: number) => {
      const stop = stops.get(moment);
      return stop === undefined ? "detail" : stop.headline ? "headline" : "step";
    };
    const made = new Clock({ end: last.moment, dwell: pace(importance, first.moment, last.moment) });
    made.seek(Math.min(last.moment, Math.max(first.moment, start.moment)));
    return made;
  }, [steps, first, last]);
  useEffect(() => clock.pace(speed * READING), [clock, speed]);
  const { moment, playing } = useClock(clock);

  const current = steps.findLast((step) => step.moment <= moment) ?? first;
  const tell = useRef(onStep);
  useEffect(() => {
    tell.current = onStep;
  });
  useEffect(() => tell.current?.(current), [current]);

  useEffect(() => {
    if (!loop) return undefined;
    let played = clock.snapshot().playing;
    return clock.subscribe(() => {
      const now = clock.snapshot();
      const ended = played && !now.playing && now.moment >= last.moment;
      played = now.playing;
      if (!ended) return;
      clock.seek(first.moment);
      clock.play();
    });
  }, [clock, loop, first, last]);

  const within = (step: Step): Step => steps[Math.min(last.number, Math.max(first.number, step.number))] ?? first;

  const stopWaiting = useRef<() => void>(() => undefined);
  const playTo = (asked: string, report: (way: Way | null) => void): void => {
    const found = stepOf(steps, asked);
    if (found === null) return;
    const { moment: target } = within(found);
    stopWaiting.current();
    const start = clock.snapshot().moment;
    if (motionPolicy().reduced || start >= target) {
      clock.seek(target);
      report(null);
      return;
    }
    const passed = (to: number): number => steps.filter((step) => step.moment > start && step.moment <= to).length;
    const of = passed(target);
    let done = 0;
    report({ done, of });
    // Faster than one reads: an answer is waited for.
    clock.pace(speed * READING * 4);
    clock.play();
    const stop = clock.subscribe(() => {
      const now = clock.snapshot();
      if (now.playing && now.moment < target) {
        const further = passed(now.moment);
        if (further !== done) report({ done: further, of });
        done = further;
        return;
      }
      stop();
      clock.pace(speed * READING);
      // Stopped by hand, or gone elsewhere: one stays where one went.
      if (now.moment >= target) clock.seek(target);
      report(null);
    });
    stopWaiting.current = stop;
  };

  const acts = useStable({
    play: (): void => {
      if (clock.snapshot().moment >= last.moment) clock.seek(first.moment);
      clock.play();
    },
    seek: (number: number): void => clock.seek(within(steps[number] ?? last).moment),
    step: (by: -1 | 1, unit: "step" | "moment"): void => {
      const at = clock.snapshot().moment;
      const next =
        unit === "moment"
          ? Math.min(last.moment, Math.max(first.moment, at + by))
          : by > 0
            ? within(steps.find((step) => step.moment > at) ?? last).moment
            : within(steps[(steps.findLast((step) => step.moment <= at) ?? first).number - 1] ?? first).moment;
      if (by > 0) clock.show(next);
      else clock.seek(next);
    },
    playTo,
    goto: (step: string): void => {
      const found = stepOf(steps, step);
      if (found === null) return;
      const next = within(found).moment;
      if (next > clock.snapshot().moment && !motionPolicy().reduced) clock.show(next);
      else clock.seek(next);
    },
  });

  const resting = useRef(false);
  useImperativeHandle(
    handle,
    (): FigureHandle => ({
      goto: acts.goto,
      playTo: acts.playTo,
      play: acts.play,
      pause: clock.pause,
      step: (by) => acts.step(by, "step"),
      show: (visible) => {
        const wasPlaying = clock.snapshot().playing;
        if (!visible) {
          resting.current ||= wasPlaying;
          clock.pause();
        } else if (resting.current) {
          resting.current = false;
          clock.play();
        }
      },
    }),
    [acts, clock],
  );

  return {
    ...acts,
    clock,
    moment,
    playing,
    current,
    first,
    last,
    playhead: useMemo(() => clock.playheadAt(moment), [clock, moment]),
  };
};
