import { FastForward, Pause, Play, StepBack, StepForward } from "lucide-react";
import { type KeyboardEvent, useId } from "react";
import { Choice } from "../ui/Choice.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { plainText } from "../ui/plain-text.ts";
import { Branches, type BranchesProps } from "./Branches.tsx";
import { Said, type SaidProps } from "./Said.tsx";
import { type Tick, Ticks } from "./Ticks.tsx";
import "./timeline.css";

export type StepUnit = "step" | "moment";

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;

export interface TimelineProps extends SaidProps {
  readonly moment: number;
  /** Number of the last moment. */
  readonly end: number;
  /** "n of m" counts steps, not moments. */
  readonly step: number;
  readonly steps: number;
  /** Of what these are the steps: two players may count the same moment in different runs. Absent: not said. */
  readonly counted?: string | undefined;
  /** Virtual µs. */
  readonly now: number;
  readonly ticks: readonly Tick[];
  readonly playing: boolean;
  /** Whether anything can be played. */
  readonly canPlay: boolean;
  readonly speed: number;
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onStep: (by: -1 | 1, unit: StepUnit) => void;
  readonly onSeek: (moment: number) => void;
  readonly onSpeed: (speed: number) => void;
  /** Only what one cannot do without: for embeds. */
  readonly spare?: boolean;
  /** Opens the reasons of what happens now. */
  readonly onWhy?: () => void;
  /** Goes to where the download that is under way has ended; absent where none is. */
  readonly onSkip?: () => void;
  /** Absent where there is one branch only. */
  readonly branches?: BranchesProps | undefined;
}

/** As wide as a digit: the rail keeps its length while the steps are counted. */
const FIGURE_SPACE = "\u2007";

/** `t = 2.417 s`, as the engine counts. */
export const timeText = (micros: number): string => `t = ${(micros / 1_000_000).toFixed(3)} s`;

/** The player: time is a thing you hold. */
export const Timeline = (props: TimelineProps) => {
  const { moment, end, step, steps, now, sentence, ticks, playing, speed } = props;
  const clock = useId();
  // By hand: a style attribute drawn beforehand would be refused by the content policy.
  const setDone = (element: HTMLElement | null): void =>
    element?.style.setProperty("--done", `${(100 * moment) / Math.max(1, end)}%`);
  const unit = (event: { readonly shiftKey: boolean }): StepUnit => (event.shiftKey ? "moment" : "step");
  const slide = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    props.onStep(by as -1 | 1, unit(event));
  };
  return (
    <section className={props.spare ? "timeline spare" : "timeline"} aria-label="Player">
      <p className="now">
        <Said sentence={sentence} room={props.room} />
        {props.onSkip === undefined ? null : (
          <button type="button" className="why-link skip-link" aria-label="Skip the download" onClick={props.onSkip}>
            <FastForward size={14} aria-hidden="true" />
            Skip<span> the download</span>
          </button>
        )}
        {props.onWhy === undefined ? null : (
          <button type="button" className="why-link" onClick={props.onWhy}>
            Why?
          </button>
        )}
      </p>
      <div className="controls">
        <IconButton
          icon={StepBack}
          name="Step back"
          disabled={moment === 0}
          onClick={(event) => props.onStep(-1, unit(event))}
        />
        {playing ? (
          <IconButton icon={Pause} name="Pause" strong onClick={props.onPause} />
        ) : (
          <IconButton icon={Play} name="Play" strong disabled={!props.canPlay} onClick={props.onPlay} />
        )}
        <IconButton
          icon={StepForward}
          name="Step forward"
          disabled={moment >= end}
          onClick={(event) => props.onStep(1, unit(event))}
        />
        {props.spare ? null : (
          <Choice
            name="Speed"
            quiet
            value={String(speed)}
            options={SPEEDS.map((each) => ({ value: String(each), label: `${each}×` }))}
            onChange={(value) => props.onSpeed(Number(value))}
          />
        )}
        {props.branches === undefined ? null : <Branches {...props.branches} />}
        <div className="rail">
          <Ticks ticks={ticks} end={end} />
          <span className="to-come" aria-hidden="true" ref={setDone} />
          <input
            type="range"
            aria-label="Timeline"
            aria-valuetext={`Step ${step} of ${steps}: ${plainText(sentence)}`}
            min={0}
            max={end}
            step={1}
            value={moment}
            ref={setDone}
            onKeyDown={slide}
            onChange={(event) => props.onSeek(event.target.valueAsNumber)}
          />
        </div>
        <p className="count">
          {String(step).padStart(String(steps).length, FIGURE_SPACE)} / {steps}
          {props.counted === undefined ? null : <span className="counted">{props.counted}</span>}
        </p>
        {props.spare ? null : (
          <>
            <button type="button" className="time" popoverTarget={clock}>
              {timeText(now)}
            </button>
            <p id={clock} popover="auto" className="card-beside time-card">
              Simulated time. It stands still until something is asked for, however long you read, and how long each
              thing takes is a parameter of the model.
            </p>
          </>
        )}
      </div>
    </section>
  );
};
