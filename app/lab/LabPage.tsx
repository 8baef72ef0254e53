import { Play } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { Inspector, type InspectorProps } from "../inspector/Inspector.tsx";
import { Narration } from "../narration/Narration.tsx";
import { Terminal, type TerminalProps } from "../terminal/Terminal.tsx";
import { useStrayTyping } from "../terminal/use-stray-typing.ts";
import { Timeline, type TimelineProps } from "../timeline/Timeline.tsx";
import { useKeys } from "../ui/use-keys.ts";
import { Canvas, type CanvasProps } from "./Canvas.tsx";
import { type NoticeProps, Notices } from "./Notices.tsx";
import "./lab.css";

/** What a newcomer reads, and the one button to press. */
export interface Intro {
  readonly sentence: string;
  readonly button: string;
  readonly onPress: () => void;
}

export interface LabPageProps extends Omit<CanvasProps, "onKeyDown"> {
  readonly header: ReactNode;
  /** Shows all keys. */
  readonly onShortcuts: () => void;
  /** On the first page the picture has all of the width, and the inspector comes when it is asked for. */
  readonly first: boolean;
  /** What one scrolls to; null in the lab, which is one screen. */
  readonly below: ReactNode;
  /** null once the visitor has begun. */
  readonly intro: Intro | null;
  /** What one came to do; null for nothing. */
  readonly task: ReactNode;
  /** What the page has to say about itself. */
  readonly notices: NoticeProps;
  /** Goes to where the download that is under way has ended; null where none is. */
  readonly onSkip: (() => void) | null;
  readonly timeline: TimelineProps;
  readonly terminal: Omit<TerminalProps, "tall" | "onTall" | "onAnswer">;
  /** Everything that was asked for has come to its end, which is shown: what the terminal says is there to be read. */
  readonly answered: boolean;
  /** `closable` says whether something is selected, or the present moment is told. */
  readonly inspector: InspectorProps;
  /** On small screens the inspector is a sheet that stands open only then. */
  readonly sheetOpen: boolean;
}

/** Everything at once: picture, player, terminals, inspector. */
export const LabPage = ({
  header,
  onShortcuts,
  first,
  below,
  intro,
  task,
  notices,
  onSkip,
  still,
  picture,
  timeline,
  terminal,
  answered,
  inspector,
  sheetOpen,
}: LabPageProps) => {
  const ownInput = useRef<HTMLInputElement>(null);
  const input = terminal.input ?? ownInput;
  const opener = useRef<Element | null>(null);
  const side = useRef<HTMLDivElement>(null);
  const dock = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const [tall, setTall] = useState(false);
  /** The moment at which the reader has turned to the picture: the terminal is not in its way any more. */
  const [read, setRead] = useState<number | null>(null);
  const turnToPicture = (): void => setRead(timeline.moment);
  const makeRoom = useCallback(
    (rows: number): void => root.current?.style.setProperty("--answer-rows", String(rows)),
    [],
  );
  const focusTerminal = (): void => input.current?.focus();
  const togglePlay = (): void => (timeline.playing ? timeline.onPause() : timeline.onPlay());

  // Its button goes with the download: the timeline takes the focus.
  const skip = (): void => {
    onSkip?.();
    dock.current?.querySelector("input")?.focus();
  };

  useStrayTyping(input);
  useKeys(".stage, .dock", {
    // Before anything was asked for there is nothing to play, and the space bar scrolls.
    ...(intro === null ? { " ": togglePlay } : {}),
    p: togglePlay,
    ",": () => timeline.onStep(-1, "step"),
    ".": () => timeline.onStep(1, "step"),
    "<": () => timeline.onStep(-1, "moment"),
    ">": () => timeline.onStep(1, "moment"),
    s: () => onSkip?.(),
    ...Object.fromEntries(
      inspector.model.tries.flatMap(({ key, lines }) =>
        key === undefined ? [] : [[key, () => inspector.onTry(lines)]],
      ),
    ),
    "/": focusTerminal,
    t: focusTerminal,
    "?": onShortcuts,
    Escape: () => {
      if (inspector.closable || sheetOpen) inspector.onClose();
    },
  });

  // The button goes with the first press: the timeline, which has something to show now, takes the focus.
  const begin = (): void => {
    intro?.onPress();
    dock.current?.querySelector("input")?.focus();
  };

  // Out of the picture: to what stands below it.
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    dock.current?.querySelector("input")?.focus();
  };

  // Over the picture, the sheet takes the focus, so that it hides nothing that has it; and gives it back.
  useEffect(() => {
    const sheet = side.current;
    if (sheet === null) return;
    const { activeElement, body } = document;
    if (sheetOpen) {
      opener.current = activeElement;
      if (getComputedStyle(sheet).position === "fixed") sheet.querySelector("button")?.focus();
    } else if ((activeElement === body || sheet.contains(activeElement)) && opener.current instanceof HTMLElement)
      opener.current.focus();
  }, [sheetOpen]);

  return (
    <>
      <div
        ref={root}
        className={`lab${first ? " first" : ""}${tall ? " tall" : ""}${answered && read !== timeline.moment ? " answered" : ""}`}
        data-moment={timeline.moment}
        data-state={timeline.playing ? "playing" : "paused"}
      >
        {header}
        <main className="stage" onPointerDown={turnToPicture} onFocus={turnToPicture}>
          <h1 className="unseen">Silo: a Windows container host with glass walls</h1>
          {intro === null ? null : (
            <div className="intro">
              <p>{intro.sentence}</p>
              <button type="button" className="text-button strong" onClick={begin}>
                <Play size={16} aria-hidden="true" />
                {intro.button}
              </button>
            </div>
          )}
          {task}
          <Canvas still={still} picture={picture} onKeyDown={leave} />
        </main>
        <div className="dock" ref={dock}>
          <Notices {...notices} />
          <Timeline {...timeline} {...(onSkip === null ? {} : { onSkip: skip })} />
        </div>
        <Terminal {...terminal} input={input} tall={tall} onTall={setTall} onAnswer={makeRoom} />
        <div ref={side} className={`side${sheetOpen ? " open" : ""}`}>
          {first && !sheetOpen ? null : <Inspector {...inspector} closable={inspector.closable || sheetOpen} />}
        </div>
        <Narration />
      </div>
      {below}
    </>
  );
};
