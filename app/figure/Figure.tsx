import { lazy, Suspense, useMemo, useState } from "react";
import { type EntityRef, parseRef, refText } from "#core/table.ts";
import { HouseView } from "../diagrams/house/View.tsx";
import { pictureOf } from "../diagrams/index.ts";
import type { Place } from "../diagrams/place.ts";
import { Spoken } from "../diagrams/scene/ring.ts";
import { Inspector } from "../inspector/Inspector.tsx";
import { Narration } from "../narration/Narration.tsx";
import { Observer } from "../observer/Observer.tsx";
import { Said } from "../timeline/Said.tsx";
import type { Tick } from "../timeline/Ticks.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { useKeys } from "../ui/use-keys.ts";
import { useSize } from "../ui/use-size.ts";
import { Drawn } from "./Drawn.tsx";
import { longest } from "./longest.ts";
import type { StoryRun } from "./steps.ts";
import { type FigureTime, useFigure } from "./use-figure.ts";
import { useVoice } from "./use-voice.ts";
import "./figure.css";

export type { FigureHandle } from "./use-figure.ts";

export interface FigureProps extends Omit<FigureTime, "steps"> {
  readonly run: StoryRun;
  /** Id of the picture. */
  readonly diagram: string;
  /** `full`: with speed, observer and what is known of the thing that one presses. `min`: step and play. */
  readonly controls: "full" | "min" | "none";
  /** Whether the sentence of the step stands below. */
  readonly caption: boolean;
  /** "host", or the name of a container. */
  readonly observer: string;
  /** Ref, as text, of what is ringed from the start; null for nothing. */
  readonly focus: string | null;
  /** What the words beside it speak of: a part of the name of what is ringed while it is there; default: nothing. */
  readonly spoken?: string | null;
  readonly density: Place["density"];
  /** Of what its steps are counted; default: not said. */
  readonly counted?: string;
  /** Called once the picture has a size and is drawn. */
  readonly onDrawn?: () => void;
}

const nothing = (): void => undefined;

const Twin = lazy(() => import("../twin/TwinView.tsx"));

/** A picture that plays its story, with its caption and its player. */
export const Figure = ({
  diagram,
  run,
  controls,
  caption,
  observer,
  focus,
  spoken = null,
  density,
  counted,
  onDrawn,
  ...time
}: FigureProps) => {
  const [speed, setSpeed] = useState(time.speed ?? 1);
  const { live, steps } = run;
  const figure = useFigure({ ...time, steps, speed });
  const { moment, playing, current, first, last, clock } = figure;
  const [place, size] = useSize<HTMLDivElement>();
  const [selected, setSelected] = useState<EntityRef | null>(() => parseRef(focus ?? ""));
  const [asText, setAsText] = useState(false);
  const [eyes, setEyes] = useState(observer);
  const looking = useMemo(() => {
    const all = live.eyes(moment);
    return { all, active: all.find(({ id, label }) => id === eyes || label === eyes)?.id ?? "host" };
  }, [live, moment, eyes]);
  const seen = useMemo(
    () => live.seen(moment, looking.active, current.moment),
    [live, moment, looking.active, current],
  );
  const ticks = useMemo(
    () =>
      steps.slice(first.number, last.number + 1).map(
        (step): Tick => ({
          moment: step.number - first.number,
          owner: live.told(step.moment)?.owner ?? "host",
          importance: step.headline ? "headline" : "step",
        }),
      ),
    [live, steps, first, last],
  );
  const sentences = useMemo(
    () => (caption ? longest(steps.slice(first.number, last.number + 1).map(({ text }) => text)) : []),
    [caption, steps, first, last],
  );
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
  const { View: Other } = pictureOf(diagram);
  const View = Other ?? HouseView;
  const full = controls === "full";
  const inspected = useMemo(
    () => (full && selected !== null ? live.tell(moment, selected) : null),
    [full, live, moment, selected],
  );
  return (
    <div
      className={`figure controls-${controls} density-${density}`}
      data-moment={moment}
      data-state={playing ? "playing" : "paused"}
    >
      <Narration />
      <div className="figure-picture" ref={place}>
        {size.width === 0 ? null : (
          <Suspense fallback={null}>
            <Drawn onDrawn={onDrawn}>
              <Spoken value={spoken}>
                <View
                  seen={seen}
                  width={size.width}
                  height={size.height}
                  density={density}
                  selected={selected}
                  playhead={figure.playhead}
                  onSelect={setSelected}
                  onType={nothing}
                  onTypeInside={nothing}
                />
              </Spoken>
            </Drawn>
          </Suspense>
        )}
      </div>
      {controls === "none" ? (
        caption ? (
          <p className="figure-caption">
            <Said sentence={current.text} room={sentences} />
          </p>
        ) : null
      ) : (
        <div className="figure-player">
          {full && looking.all.length > 1 ? (
            <Observer eyes={looking.all} active={looking.active} onLook={setEyes} />
          ) : null}
          <Timeline
            spare={!full}
            moment={current.number - first.number}
            end={last.number - first.number}
            step={current.number}
            steps={steps.length - 1}
            counted={counted}
            now={live.now(moment)}
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
        </div>
      )}
      {full ? (
        <details className="figure-text" onToggle={(event) => setAsText(event.currentTarget.open)}>
          <summary>As text</summary>
          {asText ? (
            <Suspense fallback={null}>
              <Twin
                diagram={diagram}
                seen={seen}
                where="figure"
                steps={{
                  count: last.number - first.number + 1,
                  current: current.number - first.number,
                  textAt: (index) => steps[first.number + index]?.text ?? "",
                  onStep: (index) => figure.seek(first.number + index),
                }}
                sentence={current.text}
                selected={selected === null ? null : refText(selected)}
                onSelect={setSelected}
              />
            </Suspense>
          ) : null}
        </details>
      ) : null}
      {inspected === null ? null : (
        <Inspector
          model={{ ...inspected, tries: [] }}
          closable
          onClose={() => setSelected(null)}
          onMoment={(at) => clock.seek(Math.min(last.moment, Math.max(first.moment, at)))}
          onTry={nothing}
        />
      )}
    </div>
  );
};
