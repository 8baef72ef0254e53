import { Play } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { Inspector, type InspectorProps } from "../inspector/Inspector.tsx";
import { Narration } from "../narration/Narration.tsx";
import { Terminal, type TerminalProps } from "../terminal/Terminal.tsx";
import { Timeline, type TimelineProps } from "../timeline/Timeline.tsx";
import { useKeys } from "../ui/use-keys.ts";
import { type Size, useSize } from "../ui/use-size.ts";
import { Header, type HeaderProps } from "./Header.tsx";
import "./lab.css";

/** What a newcomer reads, and the one button to press. */
export interface Intro {
  readonly sentence: string;
  readonly button: string;
  readonly onPress: () => void;
}

export interface LabPageProps {
  readonly header: HeaderProps;
  /** null once the visitor has begun. */
  readonly intro: Intro | null;
  /** What the page has to say about itself. */
  readonly notices: ReactNode;
  /** The picture was drawn beforehand: walls stand in for it until it is there. */
  readonly still: boolean;
  /** The picture for a place of that size; to call `onDrawn` when it is there. */
  readonly picture: (place: Size, onDrawn: () => void) => ReactNode;
  readonly timeline: TimelineProps;
  readonly terminal: TerminalProps;
  /** `closable` says whether something is selected, or the present moment is told. */
  readonly inspector: InspectorProps;
  /** On small screens the inspector is a sheet that stands open only then. */
  readonly sheetOpen: boolean;
}

// Where pages are drawn beforehand, the comment becomes the picture; here it is left as it came.
const Stills = () => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant
  <div className="stills" dangerouslySetInnerHTML={{ __html: "<!--picture-->" }} suppressHydrationWarning />
);

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
}: LabPageProps) => {
  const [stage, size] = useSize<HTMLDivElement>();
  const [drawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  const ownInput = useRef<HTMLInputElement>(null);
  const input = terminal.input ?? ownInput;
  const opener = useRef<Element | null>(null);
  const side = useRef<HTMLDivElement>(null);
  const dock = useRef<HTMLDivElement>(null);
  const focusTerminal = (): void => input.current?.focus();
  const togglePlay = (): void => (timeline.playing ? timeline.onPause() : timeline.onPlay());

  useKeys(".stage, .dock", {
    " ": togglePlay,
    p: togglePlay,
    ",": () => timeline.onStep(-1, "step"),
    ".": () => timeline.onStep(1, "step"),
    "<": () => timeline.onStep(-1, "moment"),
    ">": () => timeline.onStep(1, "moment"),
    "/": focusTerminal,
    t: focusTerminal,
    "?": header.onShortcuts,
    Escape: () => {
      if (inspector.closable || sheetOpen) inspector.onClose();
    },
  });

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
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the key of whatever is inside */}
        <div className="canvas" ref={stage} onKeyDown={leave}>
          {drawn || !still ? null : <Stills />}
          {size.width > 0 ? picture(size, onDrawn) : null}
        </div>
      </main>
      <div className="dock" ref={dock}>
        <Timeline {...timeline} />
      </div>
      <Terminal {...terminal} input={input} />
      <div ref={side} className={`side${sheetOpen ? " open" : ""}`}>
        <Inspector {...inspector} closable={inspector.closable || sheetOpen} />
      </div>
      <Narration />
    </div>
  );
};
