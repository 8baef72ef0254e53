import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useSettled } from "#app/ui/use-settled.ts";
import { type EntityRef, refText } from "#core/table.ts";
import { Picture } from "../scene/Picture.tsx";
import type { Playhead } from "../scene/playhead.ts";
import type { Target } from "../scene/scene.ts";
import { settle } from "../scene/settle.ts";
import { pageTable, UP } from "./layout/frame.ts";
import { layoutLaunch } from "./layout.ts";
import { commandTable, type LaunchModel } from "./model.ts";
import "./launch.css";

export interface LaunchDiagramProps {
  readonly model: LaunchModel;
  /** A reader who has scrolled is taken back to the playhead when it moves. */
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
  const [scrolled, setScrolled] = useState<{ readonly moment: number; readonly top: number } | null>(null);
  const top = scrolled?.moment === moment ? scrolled.top : null;
  const chosen = selected === null ? null : refText(selected);
  const laidOut = useMemo(() => layoutLaunch(model, width, height, top), [model, width, height, top]);
  const scene = useSettled(laidOut, settle);

  const refs = model.rows.map(({ ref }) => refText(ref));
  const keys = new Set(scene.marks.map(({ key }) => key));
  const first = refs.findIndex((ref) => keys.has(ref));
  const count = refs.filter((ref) => keys.has(ref)).length;
  const scroll = (by: number): void =>
    setScrolled({ moment, top: Math.max(0, Math.min(first + by, refs.length - count)) });

  // A wheel over the rows moves them, until they end: then the page goes on.
  useEffect(() => {
    const element = root.current;
    const onWheel = (event: WheelEvent): void => {
      const by = Math.sign(event.deltaY);
      const next = Math.max(0, Math.min(first + by, refs.length - count));
      if (event.ctrlKey || by === 0 || next === first) return;
      event.preventDefault();
      setScrolled({ moment, top: next });
    };
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, [first, count, refs.length, moment]);

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
    scroll(next < first ? next - first : next - first - count + 1);
  };

  const press = ({ ref, does }: Target): void => {
    if (ref.table === commandTable) onCommand(ref.id);
    else if (ref.table === pageTable) scroll(ref.id === UP.id ? 1 - count : count - 1);
    else if (does === "open") onOpen(ref.id);
    else onSelect(ref);
  };

  return (
    <div className="launch" ref={root} onKeyDownCapture={onKeyDown}>
      <Picture scene={scene} label="A command, hop by hop" selected={chosen} playhead={playhead} onPress={press} />
    </div>
  );
};
