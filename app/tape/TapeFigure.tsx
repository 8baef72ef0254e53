import { useEffect, useMemo, useState } from "react";
import { refText } from "#core/table.ts";
import { Picture } from "../diagrams/scene/Picture.tsx";
import { Spoken } from "../diagrams/scene/ring.ts";
import type { Scene, Target } from "../diagrams/scene/scene.ts";
import { Drawn } from "../figure/Drawn.tsx";
import { longest } from "../figure/longest.ts";
import { type FigureTime, useFigure } from "../figure/use-figure.ts";
import { useVoice } from "../figure/use-voice.ts";
import { Narration } from "../narration/Narration.tsx";
import { Said } from "../timeline/Said.tsx";
import type { Tick } from "../timeline/Ticks.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { useKeys } from "../ui/use-keys.ts";
import { useSize } from "../ui/use-size.ts";
import type { Tape } from "./tape.ts";
import "../figure/figure.css";
import "./tape-figure.css";

export interface TapeFigureProps extends Omit<FigureTime, "steps" | "start" | "from" | "to"> {
  /** What the picture shows, in a few words. */
  readonly title: string;
  readonly tape: Tape;
  /** Steps by number. */
  readonly start: number;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly controls: "full" | "min" | "none";
  readonly caption: boolean;
  /** Ref, as text, of what is ringed from the start; null for nothing. */
  readonly focus: string | null;
  /** A part of the name of what is ringed while it is there; null for nothing. */
  readonly spoken: string | null;
  /** A tape of another width fits better. */
  readonly onWidth?: ((width: number) => void) | undefined;
  readonly onDrawn?: (() => void) | undefined;
}

const at = <Thing,>(things: readonly Thing[], number: number): Thing => {
  const thing = things[Math.min(things.length - 1, Math.max(0, number))];
  if (thing === undefined) throw new Error("A tape holds at least one step.");
  return thing;
};

/** A recorded story that is played: the same pictures as the engine’s, without the engine. */
export const TapeFigure = ({
  title,
  tape,
  start,
  from,
  to,
  controls,
  caption,
  focus,
  spoken,
  onWidth,
  onDrawn,
  ...time
}: TapeFigureProps) => {
  // Tapes of one story differ in width only: time goes on when another one is put in.
  const [{ steps }] = useState(tape);
  const { scenes } = tape;
  const [speed, setSpeed] = useState(time.speed ?? 1);
  const figure = useFigure({
    ...time,
    speed,
    steps,
    start: at(steps, start),
    from: from === undefined ? undefined : at(steps, from),
    to: to === undefined ? undefined : at(steps, to),
  });
  const { clock, current, first, last, playing, moment } = figure;
  useVoice(current.text, playing);
  const toggle = (): void => (playing ? clock.pause() : figure.play());
  useKeys(".figure", {
    " ": toggle,
    p: toggle,
    ",": () => figure.step(-1, "step"),
    ".": () => figure.step(1, "step"),
    "<": () => figure.step(-1, "moment"),
    ">": () => figure.step(1, "moment"),
  });
  const [place, { width, height }] = useSize<HTMLDivElement>();
  const [pressed, setPressed] = useState<{ readonly target: Target; readonly moment: number } | null>(null);
  // What is known of the thing lies over the foot of the picture until one presses it again or steps on.
  const note = pressed?.moment === moment ? pressed.target : null;
  const press = (target: Target): void =>
    setPressed(note !== null && refText(note.ref) === refText(target.ref) ? null : { target, moment });
  const scene: Scene = at(scenes, current.number);
  const playhead = useMemo(() => clock.playheadAt(current.moment), [clock, current]);
  const ticks = useMemo(
    () =>
      steps.slice(first.number, last.number + 1).map(
        ({ number, owner, headline }): Tick => ({
          moment: number - first.number,
          owner,
          importance: headline ? "headline" : "step",
        }),
      ),
    [steps, first, last],
  );
  useEffect(() => {
    if (width > 0) onWidth?.(width);
  }, [onWidth, width]);
  // All scenes have the place of the tallest: nothing moves from step to step.
  const tallest = useMemo(() => Math.max(...scenes.map((each) => each.height)), [scenes]);
  // As large as fits. Scaled down only where the frame is narrower than any tape: better small than cut off.
  const zoom = width === 0 ? 1 : Math.min(width / tape.width, Math.max(1, height / tallest));
  const fit = (element: HTMLElement | null): void => {
    element?.style.setProperty("zoom", String(zoom));
    element?.style.setProperty("height", `${tallest}px`);
  };
  const sentences = useMemo(
    () => (caption ? longest(steps.slice(first.number, last.number + 1).map(({ text }) => text)) : []),
    [caption, steps, first, last],
  );
  const now = (steps[current.number] ?? at(steps, 0)).now;
  const full = controls === "full";
  return (
    <div
      className={`figure tape controls-${controls}`}
      data-moment={moment}
      data-state={playing ? "playing" : "paused"}
    >
      <Narration />
      <div className="figure-picture" ref={place}>
        {width === 0 ? null : (
          <div className="tape-scene" ref={fit}>
            <Drawn onDrawn={onDrawn}>
              <Spoken value={spoken}>
                <Picture
                  scene={scene}
                  label={title}
                  selected={pressed === null ? focus : refText(pressed.target.ref)}
                  playhead={playhead}
                  onPress={press}
                />
              </Spoken>
            </Drawn>
          </div>
        )}
      </div>
      <div className="tape-note" role="status">
        {note === null ? null : (
          <p>
            <strong>{note.name}</strong>
            {note.hint === undefined ? null : ` ${note.hint}`}
          </p>
        )}
      </div>
      {controls === "none" ? (
        caption ? (
          <p className="figure-caption">
            <Said sentence={current.text} room={sentences} />
          </p>
        ) : null
      ) : (
        <Timeline
          spare={!full}
          moment={current.number - first.number}
          end={last.number - first.number}
          step={current.number}
          steps={steps.length - 1}
          now={now}
          sentence={caption ? current.text : ""}
          room={sentences}
          ticks={ticks}
          playing={playing}
          canPlay={last.number > first.number}
          speed={speed}
          onPlay={figure.play}
          onPause={clock.pause}
          onStep={figure.step}
          onSeek={(number) => figure.seek(number + first.number)}
          onSpeed={setSpeed}
        />
      )}
    </div>
  );
};
