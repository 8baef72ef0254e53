import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useSettled } from "#app/ui/use-settled.ts";
import { useStable } from "#app/ui/use-stable.ts";
import { type EntityRef, refText } from "#core/table.ts";
import { Picture } from "../scene/Picture.tsx";
import type { Playhead } from "../scene/playhead.ts";
import type { Target } from "../scene/scene.ts";
import { settle } from "../scene/settle.ts";
import { NOW, pageTable, UP } from "./layout/frame.ts";
import { layoutLaunch } from "./layout.ts";
import { commandTable, type LaunchModel } from "./model.ts";
import { useHeld } from "./use-held.ts";
import "./launch.css";

export interface LaunchDiagramProps {
  readonly model: LaunchModel;
  /** A reader who has scrolled is taken back to the playhead when he moves it, not when it plays. */
  readonly moment: number;
  readonly width: number;
  readonly height: number;
  readonly selected: EntityRef | null;
  readonly playhead: Playhead;
  readonly onSelect: (ref: EntityRef) => void;
  /** Opens or folds the calls of a row, by its id. */
  readonly onOpen: (row: number) => void;
  /** Shows another command, by its id. */
  readonly onCommand: (command: number) => void;
}

/** Where the reader has scrolled to. */
interface Scrolled {
  readonly command: number | null;
  readonly top: number;
  /** Whether the playhead is out of sight there. */
  readonly away: boolean;
}

const isRow = (text: string | undefined): text is string => /^launch-(row|call):/.test(text ?? "");

/** A command hop by hop: lanes for who asks, rows for what is asked. */
export const LaunchDiagram = ({
  model,
  moment,
  width,
  height,
  selected,
  playhead,
  onSelect,
  onOpen,
  onCommand,
}: LaunchDiagramProps) => {
  const root = useRef<HTMLDivElement>(null);
  const { held, hold } = useHeld<Scrolled>(moment, playhead);
  const command = model.command?.ref.id ?? null;
  const top = held?.command === command ? held.top : null;
  const chosen = selected === null ? null : refText(selected);
  const laidOut = useMemo(() => layoutLaunch(model, width, height, top), [model, width, height, top]);
  const scene = useSettled(laidOut, settle);

  const refs = model.rows.map(({ ref }) => refText(ref));
  const keys = new Set(scene.marks.map(({ key }) => key));
  const first = refs.findIndex((ref) => keys.has(ref));
  const count = refs.filter((ref) => keys.has(ref)).length;
  const scrollTo = (row: number): void => {
    const next = Math.max(0, Math.min(row, refs.length - count));
    hold({ command, top: next, away: model.at < next || model.at >= next + count });
  };
  const scroll = (by: number): void => scrollTo(first + by);

  // A playhead that is in sight is followed when it leaves, unless the reader is in the rows; one that was left behind, when it comes.
  const away = model.at < first || model.at >= first + count;
  useEffect(() => {
    if (held === null || held.command !== command || away === held.away) return;
    const reading = isRow((document.activeElement as HTMLElement | null)?.dataset.ref);
    if (!away) hold({ ...held, away });
    else if (!reading) hold(null);
  });

  // A wheel over the rows moves them, until they end: then the page goes on.
  const wheel = useStable({
    turn: (event: WheelEvent): void => {
      const by = Math.sign(event.deltaY);
      const next = Math.max(0, Math.min(first + by, refs.length - count));
      if (event.ctrlKey || by === 0 || next === first) return;
      event.preventDefault();
      scrollTo(next);
    },
  });
  useEffect(() => {
    const element = root.current;
    element?.addEventListener("wheel", wheel.turn, { passive: false });
    return () => element?.removeEventListener("wheel", wheel.turn);
  }, [wheel]);

  // The row that the keyboard goes to may first have to come into the window.
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    root.current?.querySelector<HTMLElement>(`[data-ref="${CSS.escape(wanted.current)}"]`)?.focus();
    wanted.current = null;
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const here = (event.target as HTMLElement).dataset.ref;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: count - 1, PageUp: 1 - count }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || !isRow(here)) return;
    const from = refs.indexOf(here);
    const next = Math.max(0, Math.min(from + by, refs.length - 1));
    const ref = refs[next];
    if (ref === undefined || next === from) return;
    event.preventDefault();
    event.stopPropagation();
    if (next >= first && next < first + count) {
      root.current?.querySelector<HTMLElement>(`[data-ref="${CSS.escape(ref)}"]`)?.focus();
      return;
    }
    wanted.current = ref;
    // It is left, not lost.
    (event.target as HTMLElement).blur();
    scroll(next < first ? next - first : next - first - count + 1);
  };

  /** Rows stay under a reader who goes into them. */
  const onFocus = ({ target }: FocusEvent<HTMLElement>): void => {
    if (held === null && isRow(target.dataset.ref)) scroll(0);
  };

  const press = ({ ref, does }: Target): void => {
    if (ref.table === commandTable) onCommand(ref.id);
    else if (ref.table === pageTable && ref.id === NOW.id) hold(null);
    else if (ref.table === pageTable) scroll(ref.id === UP.id ? 1 - count : count - 1);
    else if (does === "open") onOpen(ref.id);
    else onSelect(ref);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus are those of the buttons inside
    <div className="launch" ref={root} onKeyDownCapture={onKeyDown} onFocus={onFocus}>
      <Picture scene={scene} label="A command, hop by hop" selected={chosen} playhead={playhead} onPress={press} />
    </div>
  );
};
