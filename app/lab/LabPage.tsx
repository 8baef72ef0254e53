import { Play } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Inspector, type InspectorProps } from "../inspector/Inspector.tsx";
import { Terminal, type TerminalProps } from "../terminal/Terminal.tsx";
import { Timeline, type TimelineProps } from "../timeline/Timeline.tsx";
import { useKeys } from "../ui/use-keys.ts";
import { Canvas, type CanvasProps } from "./Canvas.tsx";
import { Header, type HeaderProps } from "./Header.tsx";
import "./lab.css";

/** What a newcomer reads, and the one button to press. */
export interface Intro {
  readonly sentence: string;
  readonly button: string;
  readonly onPress: () => void;
}

export interface LabPageProps extends CanvasProps {
  readonly header: HeaderProps;
  /** null once the visitor has begun. */
  readonly intro: Intro | null;
  /** What the page has to say about itself. */
  readonly notices: ReactNode;
  readonly timeline: TimelineProps;
  readonly terminal: TerminalProps;
  /** `closable` says whether something is selected, or the present moment is told. */
  readonly inspector: InspectorProps;
  /** On small screens the inspector is a sheet that stands open only then. */
  readonly sheetOpen: boolean;
  /** Spoken politely: what happened, in a sentence. */
  readonly announcement: string;
}

/** Everything at once: picture, player, terminals, inspector. */
export const LabPage = ({
  header,
  intro,
  notices,
  still,
  picture,
  timeline,
  terminal,
  inspector,
  sheetOpen,
  announcement,
}: LabPageProps) => {
  const ownInput = useRef<HTMLInputElement>(null);
  const input = terminal.input ?? ownInput;
  const opener = useRef<Element | null>(null);
  const focusTerminal = (): void => input.current?.focus();

  useKeys({
    " ": () => (timeline.playing ? timeline.onPause() : timeline.onPlay()),
    "[": () => timeline.onStep(-1, "step"),
    "]": () => timeline.onStep(1, "step"),
    "{": () => timeline.onStep(-1, "moment"),
    "}": () => timeline.onStep(1, "moment"),
    "/": focusTerminal,
    t: focusTerminal,
    escape: () => {
      if (inspector.closable || sheetOpen) inspector.onClose();
    },
  });

  // Focus that was in the sheet goes back to where it was opened from.
  useEffect(() => {
    if (sheetOpen) opener.current = document.activeElement;
    else if (document.activeElement === document.body && opener.current instanceof HTMLElement) opener.current.focus();
  }, [sheetOpen]);

  return (
    <div className="lab" data-moment={timeline.moment} data-state={timeline.playing ? "playing" : "paused"}>
      <Header {...header} />
      <main className="stage">
        <h1 className="unseen">Silo: a Windows container host with glass walls</h1>
        {notices}
        {intro === null ? null : (
          <div className="intro">
            <p>{intro.sentence}</p>
            <button type="button" className="text-button strong" onClick={intro.onPress}>
              <Play size={16} aria-hidden="true" />
              {intro.button}
            </button>
          </div>
        )}
        <Canvas still={still} picture={picture} />
      </main>
      <div className="dock">
        <Timeline {...timeline} />
      </div>
      <Terminal {...terminal} input={input} />
      <div className={`side${sheetOpen ? " open" : ""}`}>
        <Inspector {...inspector} closable={inspector.closable || sheetOpen} />
      </div>
      <p className="unseen" aria-live="polite">
        {announcement}
      </p>
    </div>
  );
};
