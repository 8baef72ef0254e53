import { LoaderCircle, Play } from "lucide-react";
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { atFirstSign } from "../lab/first-sign.ts";
import { Rich } from "../ui/Rich.tsx";
import { useStable } from "../ui/use-stable.ts";
import type { FigureProps } from "./Figure.tsx";
import { Poster } from "./Poster.tsx";
import { Stills } from "./Stills.tsx";
import { stepOf } from "./step.ts";
import type { FigureHandle } from "./use-figure.ts";
import "./figure.css";
import "./stills.css";

type Loaded = typeof import("./load.ts");

export interface FigureIslandProps
  extends Pick<
    FigureProps,
    "diagram" | "controls" | "caption" | "observer" | "focus" | "spoken" | "density" | "counted" | "onStep"
  > {
  readonly home: string;
  /** Id of the step shown first. */
  readonly step: string;
  /** One sentence: what the poster shows, for who cannot see it. */
  readonly alt: string;
  /** What happens in the step shown first, where the page carries it, drawn as the living picture will be; null where a poster is fetched. */
  readonly still?: string | null;
  readonly handle?: Ref<FigureHandle>;
}

/** A picture that is a poster until somebody is going to use the page; then it lives. */
export const FigureIsland = ({ home, step, alt, still = null, handle, ...figure }: FigureIslandProps) => {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [drawn, setDrawn] = useState(false);
  const [pressed, setPressed] = useState(false);
  const [wanted, setWanted] = useState(step);
  const loading = useRef(false);
  const root = useRef<HTMLDivElement>(null);
  const poster = useRef<HTMLDivElement>(null);
  /** Whether the poster goes with the focus in it. */
  const refocus = useRef(false);
  useEffect(() => {
    if (drawn && refocus.current) root.current?.querySelector<HTMLElement>(".controls .strong")?.focus();
  }, [drawn]);
  /** What is to be done as soon as it lives. */
  const waiting = useRef<((figure: FigureHandle) => void) | null>(null);
  const inner = useRef<FigureHandle>(null);
  const acts = useStable({
    load: (): void => {
      if (loading.current) return;
      loading.current = true;
      void import("./load.ts").then(setLoaded);
    },
    /** Now, or once it lives. */
    whenAlive: (act: (figure: FigureHandle) => void): void => {
      if (inner.current !== null) {
        act(inner.current);
        return;
      }
      waiting.current = act;
      acts.load();
    },
    play: (): void => {
      setPressed(true);
      acts.whenAlive((figure) => figure.play());
    },
  });
  useEffect(() => atFirstSign(acts.load), [acts]);
  useImperativeHandle(
    handle,
    (): FigureHandle => ({
      goto: (to) => {
        setWanted(to);
        if (inner.current === null) acts.load();
        else inner.current.goto(to);
      },
      playTo: (to, report) => acts.whenAlive((figure) => figure.playTo(to, report)),
      play: acts.play,
      pause: () => inner.current?.pause(),
      step: (by) => inner.current?.step(by),
      show: (visible) => inner.current?.show(visible),
    }),
    [acts],
  );
  const run = loaded === null ? null : loaded.runOf(figure.diagram);
  const first = run?.steps[0];
  // In a single file nothing was drawn beforehand.
  const carried = wanted === step && !home.startsWith("#") ? still : null;
  return (
    <div className="island" ref={root}>
      {drawn ? null : (
        <div className="island-poster" ref={poster}>
          {carried === null ? (
            <Poster home={home} diagram={figure.diagram} step={wanted} alt={alt} />
          ) : (
            <Stills diagram={figure.diagram} step={step} density={figure.density} alt={alt} />
          )}
          <div className="start">
            {still === null ? null : <p>{carried === null ? null : <Rich text={carried} />}</p>}
            <button
              type="button"
              className="text-button strong"
              aria-disabled={pressed}
              onClick={() => {
                if (!pressed) acts.play();
              }}
            >
              {pressed ? (
                <LoaderCircle size={16} className="turning" aria-hidden="true" />
              ) : (
                <Play size={16} aria-hidden="true" />
              )}
              {pressed ? "Starting …" : "Play"}
            </button>
          </div>
          {figure.controls === "full" ? <div className="text-place" /> : null}
        </div>
      )}
      {loaded === null || run === null || first === undefined ? null : (
        <loaded.Figure
          {...figure}
          run={run}
          start={stepOf(run.steps, wanted) ?? first}
          handle={inner}
          onDrawn={() => {
            refocus.current = poster.current?.contains(document.activeElement) === true;
            setDrawn(true);
            if (inner.current !== null) waiting.current?.(inner.current);
            waiting.current = null;
          }}
        />
      )}
    </div>
  );
};
