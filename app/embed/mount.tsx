import { createRef, type Ref, StrictMode, useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import type { Step } from "../figure/step.ts";
import type { FigureHandle } from "../figure/use-figure.ts";
import { TapeFigure } from "../tape/TapeFigure.tsx";
import { read, type Tape, type Told, type Written } from "../tape/tape.ts";
import { tapeFile, widthFor } from "../tape/widths.ts";
import { focusOf } from "./focus.ts";
import type { Parameters } from "./parameters.ts";

/** A figure that lives. */
export type Mounted = FigureHandle;

export interface ToldStep {
  readonly number: number;
  readonly id: string;
  readonly text: string;
  readonly total: number;
  /** Where the lab shows the same; null for what the picture's page shows. */
  readonly inLab: { readonly run: string; readonly step: number } | null;
}

export interface MountOptions {
  readonly diagram: string;
  readonly title: string;
  /** Where the site lies; ends with a slash. */
  readonly home: string;
  readonly parameters: Parameters;
  /** What the page says of each step. */
  readonly told: readonly Told[];
  /** Numbers of steps. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly onDrawn: () => void;
  /** px that the frame's content was found to take; 0 for no more than what frames have. */
  readonly onTakes: (height: number) => void;
  readonly onStep: (step: ToldStep) => void;
}

/** What `place` would have to be high, px, whenever the picture in it has less room than it needs, in the letters that it will be read in. */
const watchRoom = async (place: HTMLElement, then: (takes: number) => void): Promise<void> => {
  await document.fonts.ready;
  const picture = place.querySelector(".figure-picture");
  if (picture === null) return;
  let words = 0;
  const measure = (): void => {
    const lacks = picture.scrollHeight - picture.clientHeight;
    const beside = place.clientHeight - picture.clientHeight;
    // A picture fills what it has: what it could do without is found only by taking it away.
    if (lacks > 0) then(place.clientHeight + lacks);
    else if (beside < words) then(0);
    words = beside;
  };
  const sizes = new ResizeObserver(measure);
  const observe = (): void => {
    for (const each of [picture, ...picture.children]) sizes.observe(each);
  };
  observe();
  new MutationObserver(observe).observe(picture, { childList: true });
};

const tapes = new Map<string, Promise<Tape>>();

const tapeFor = (home: string, diagram: string, told: readonly Told[], width: number): Promise<Tape> => {
  const address = `${home}${tapeFile(diagram, width)}`;
  const known = tapes.get(address);
  if (known !== undefined) return known;
  const made = fetch(address, { credentials: "omit" }).then(async (answer) => {
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}.`);
    return read((await answer.json()) as Written, told);
  });
  tapes.set(address, made);
  return made;
};

interface RecordedProps extends MountOptions {
  readonly first: Tape;
  readonly handle: Ref<FigureHandle>;
}

/** The tape that fits the frame, another one when the frame’s width changes. */
const Recorded = ({ first, handle, ...options }: RecordedProps) => {
  const { diagram, title, home, told, parameters, start, from, to, onDrawn, onStep } = options;
  const [tape, setTape] = useState(first);
  const fit = useCallback(
    (width: number): void => {
      const wanted = widthFor(width);
      // A tape that does not come leaves the one that is there.
      if (wanted !== tape.width) void tapeFor(home, diagram, told, wanted).then(setTape, () => undefined);
    },
    [diagram, home, told, tape.width],
  );
  return (
    <TapeFigure
      title={title}
      tape={tape}
      start={start}
      from={from}
      to={to}
      loop={parameters.loop}
      speed={parameters.speed}
      controls={parameters.controls}
      caption={parameters.caption}
      {...focusOf(parameters.focus)}
      handle={handle}
      onWidth={fit}
      onDrawn={onDrawn}
      onStep={({ number, id, text }: Step) => onStep({ number, id, text, total: tape.steps.length - 1, inLab: null })}
    />
  );
};

/** True where a tape does not hold what is asked for. */
const needsEngine = ({ run, host, observer }: Parameters): boolean =>
  run !== null || host !== null || observer !== "host";

/** Brings an embed to life in `place`. Rejects where something that it needs does not come. */
export const mount = async (place: HTMLElement, options: MountOptions): Promise<Mounted> => {
  const { diagram, home, told, parameters } = options;
  const handle = createRef<FigureHandle>();
  const figure = needsEngine(parameters)
    ? await import("./engine-figure.tsx").then(({ engineFigure }) => engineFigure(options, handle))
    : await tapeFor(home, diagram, told, widthFor(place.clientWidth)).then((first) => (
        <Recorded {...options} first={first} handle={handle} />
      ));
  createRoot(place).render(<StrictMode>{figure}</StrictMode>);
  await new Promise<void>((resolve) => {
    const wait = (): void => (handle.current === null ? void setTimeout(wait, 4) : resolve());
    wait();
  });
  void watchRoom(place, options.onTakes);
  const now = (): FigureHandle | null => handle.current;
  return {
    goto: (step) => now()?.goto(step),
    playTo: (step, report) => now()?.playTo(step, report),
    play: () => now()?.play(),
    pause: () => now()?.pause(),
    show: (visible) => now()?.show(visible),
    step: (by) => now()?.step(by),
  };
};
