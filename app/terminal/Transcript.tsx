import { ArrowUp } from "lucide-react";
import { memo, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { textWidth } from "../theme/metrics.ts";
import { useSize } from "../ui/use-size.ts";
import { answerStart, commandStart, lineAt, restingRow, rowStarts, type TerminalLine } from "./rows.ts";

/** px where a rem is 16 px. */
const ROW = 20;
const SIZE = 13;
const SPARE = 30;

/** How much larger than usual the reader has set letters. Measured when the box changes, whose height is in rem. */
const useLetters = (height: number): number => {
  const [scale, setScale] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height says that a rem may be another
  useLayoutEffect(() => {
    setScale(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
  }, [height]);
  return scale;
};

interface LineProps {
  readonly line: TerminalLine;
  readonly onMoment: (moment: number) => void;
}

const Line = memo(({ line, onMoment }: LineProps) => {
  const { kind, prompt, text, note, moment } = line;
  const jump = (): void => {
    // A drag selects text; only a plain click travels.
    if (moment !== null && document.getSelection()?.isCollapsed !== false) onMoment(moment);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the timeline does the same by keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: text to be read and copied first of all
    <div className={`line is-${kind}${moment === null ? "" : " leads"}`} onClick={jump}>
      {prompt === undefined ? null : <span className="prompt">{prompt}</span>}
      {text === "" && prompt === undefined ? "\n" : text}
      {note === undefined ? null : <span className="note">{note}</span>}
    </div>
  );
});

/** The row at the top where the end is in sight; what stands below the end is at least one row high, so that a whole row fits. */
const lastRow = ({ scrollHeight, clientHeight }: HTMLElement, row: number): number =>
  Math.max(0, Math.floor((scrollHeight - clientHeight) / row));

/** Room for lines that are not in sight. */
const Room = ({ rows, row }: { readonly rows: number; readonly row: number }) =>
  rows === 0 ? null : <div style={{ height: rows * row }} />;

export interface TranscriptProps {
  readonly lines: readonly TerminalLine[];
  readonly onMoment: (moment: number) => void;
  /** Hears of the rows that the newest answer takes, with the line that is being typed. */
  readonly onAnswer?: ((rows: number) => void) | undefined;
  /** The line that is being typed; stands after the last one. */
  readonly children: ReactNode;
}

/** What was typed and printed. Only the lines in sight are in the document, so five megabytes cost no more than a page. */
export const Transcript = ({ lines, onMoment, onAnswer, children }: TranscriptProps) => {
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const [top, setTop] = useState(0);
  const follows = useRef(true);
  const atEnd = useRef(true);
  /** The reader has scrolled since the page did: by wheel, finger, key or bar. */
  const moved = useRef(false);
  const byReader = (): void => {
    moved.current = true;
  };
  /** A press or key on the prompt, which lies within, moves nothing. */
  const byHand = ({ target }: { readonly target: EventTarget }): void => {
    if (!(target instanceof HTMLInputElement)) byReader();
  };
  const letters = useLetters(height);
  const row = ROW * letters;
  const columns = Math.max(20, Math.floor((width - 36) / textWidth("0", "mono-400", SIZE * letters)));
  const starts = useMemo(() => rowStarts(lines, columns), [lines, columns]);
  const total = starts[lines.length] ?? 0;
  const first = lines.length === 0 ? 0 : lineAt(starts, Math.max(0, Math.floor(top / row) - SPARE));
  const last = lines.length === 0 ? -1 : lineAt(starts, Math.floor((top + height) / row) + SPARE);

  const answerRow = starts[answerStart(lines)] ?? total;
  const answer = total - answerRow + 1;
  useLayoutEffect(() => onAnswer?.(answer), [onAnswer, answer]);
  const commandRow = starts[commandStart(lines)] ?? 0;
  const above = Math.round(top / row) - commandRow;

  // biome-ignore lint/correctness/useExhaustiveDependencies: new lines are what it answers to
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || !follows.current) return;
    const last = lastRow(element, row);
    const rests = restingRow(last, answerRow);
    element.scrollTop = rests * row;
    atEnd.current = rests === last;
    moved.current = false;
  }, [lines, box]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: in another height or width the end stays in sight where it was
  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null && atEnd.current) element.scrollTop = lastRow(element, row) * row;
  }, [height, columns, box]);

  return (
    <div className="transcript-place">
      {above <= 0 ? null : (
        <button
          type="button"
          className="above"
          onClick={() => {
            const element = box.current;
            if (element === null) return;
            byReader();
            element.scrollTop = commandRow * row;
            element.focus({ preventScroll: true });
          }}
        >
          <ArrowUp size={12} aria-hidden="true" />
          {above === 1 ? "1 line above" : `${above} lines above`}
        </button>
      )}
      {/* Only what is in sight is in the document, so scrolling would be read out as news: the page's own voice tells what is new. */}
      <div
        ref={box}
        className="transcript"
        role="log"
        aria-live="off"
        aria-label="Transcript"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onWheel={byReader}
        onTouchMove={byReader}
        onPointerDown={byHand}
        onKeyDown={byHand}
        onScroll={(event) => {
          const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
          const end = scrollHeight - scrollTop - clientHeight < row;
          // In a box that has just become lower the end is out of sight, but nobody has left it.
          if (end || moved.current) {
            atEnd.current = end;
            follows.current = end;
          }
          setTop(scrollTop);
        }}
      >
        <Room rows={starts[first] ?? 0} row={row} />
        {lines.slice(first, last + 1).map((line) => (
          <Line key={line.id} line={line} onMoment={onMoment} />
        ))}
        <Room rows={total - (starts[last + 1] ?? 0)} row={row} />
        {children}
      </div>
    </div>
  );
};
