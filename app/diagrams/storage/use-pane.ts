import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { keyTarget, movesInPane } from "./keys.ts";
import { inSight, type Pane, type PaneRow, rowsBetween, spotsInSight } from "./layout/pane.ts";
import type { Spot } from "./model.ts";
import type { ScrollStore } from "./scroll-store.ts";

/** Rows are made in stretches of this many px, so that most frames of a scroll make none. */
const STRETCH = 130;

/** Where the list goes on out of sight. */
const moreOf = (top: number, space: number, height: number): string =>
  `${top > 1 ? "above" : ""} ${top + space < height - 1 ? "below" : ""}`.trim();

/** A file to bring into sight, once for each state that it comes to. */
export interface Shown extends Spot {
  readonly state: string;
}

export interface PlacedRow {
  readonly row: PaneRow;
  readonly index: number;
}

/** A list in its window: which rows are near, what keys do, and what comes into sight by itself. */
export const usePane = (
  pane: Pane,
  scrolls: ScrollStore,
  show: readonly Shown[],
  onPress: (row: PaneRow) => void,
  goal: number | null,
) => {
  const box = useRef<HTMLElement>(null);
  const [stretch, setStretch] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  /** The row that is to be focused once it is there. */
  const wanted = useRef<number | null>(null);
  const lastGoal = useRef<number | null>(null);
  const last = useRef<{ shown: readonly string[]; size: string; space: number }>({ shown: [], size: "", space: 0 });
  const { key, at, count, height } = pane;

  const follow = (): void => {
    const element = box.current;
    const top = element?.scrollTop ?? 0;
    scrolls.set(key, top);
    if (element !== null) element.dataset.more = moreOf(top, at.h, height);
    setStretch(Math.floor(top / STRETCH));
  };

  const scroll = (to: (top: number) => number): void => {
    const element = box.current;
    if (element === null) return;
    const top = to(element.scrollTop);
    if (top !== element.scrollTop) element.scrollTop = top;
  };
  const bring = (index: number): void => scroll((top) => inSight(pane, top, index, 0));

  const shown = show.map(({ disk, path, state }) => `${disk} ${path} ${state}`);
  const size = `${count} ${height} ${at.h}`;
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { shown, size, space: at.h };
    if (before.size !== size && pane.atEnd && box.current !== null) box.current.scrollTop = box.current.scrollHeight;
    // What was in question before stays where the reader has scrolled it.
    const fresh = show.filter((_, index) => before.space !== at.h || !before.shown.includes(shown[index] ?? ""));
    scroll((top) => spotsInSight(pane, top, fresh));
    if (before.size !== size || fresh.length > 0) follow();
    if (goal !== null && goal !== lastGoal.current) {
      wanted.current = goal;
      bring(goal);
      follow();
      setFocused(goal);
    }
    lastGoal.current = goal;
    const button =
      wanted.current === null ? null : box.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (button === null || button === undefined) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  });

  const from = Math.max(0, (stretch - 1) * STRETCH);
  const end = Math.min(height, (stretch + 2) * STRETCH + at.h);
  const first = pane.firstBelow(from);
  const near: readonly PlacedRow[] = rowsBetween(pane, from, end).map((row, offset) => ({
    row,
    index: first + offset,
  }));
  const away = focused !== null && focused < count && !near.some(({ index }) => index === focused);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (focused === null || !movesInPane(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = keyTarget(pane, focused, event.key, at.h);
    if (target === "press") onPress(pane.row(focused));
    else if (target !== null) {
      wanted.current = target;
      bring(target);
      follow();
      setFocused(target);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    box,
    from,
    end,
    near,
    /** Rows that can be focused: those near, and the one in focus wherever it is. */
    reachable: away ? [...near, { row: pane.row(focused), index: focused }] : near,
    focused,
    setFocused,
    follow,
    onKeyDown,
  };
};
