import type { Mark, Rect } from "../../scene/scene.ts";
import type { ContainerRoom } from "../model.ts";
import { CLOSED, closedRoom, pager } from "./closed-room.ts";
import type { Context } from "./context.ts";

export const GAP = 6;
const PAGER = 26;
export const MOST_CLOSED = 8;

/** The closed rooms that are shown: at most eight, from the reader's page. */
export const shownClosed = (
  closed: readonly ContainerRoom[],
  context: Context,
  most = MOST_CLOSED,
): readonly ContainerRoom[] => {
  const from = firstShown(closed, context, most);
  return closed.slice(from, from + most);
};

const firstShown = (closed: readonly ContainerRoom[], { view }: Context, most: number): number =>
  Math.max(0, Math.min(view.page, closed.length - most));

/** Height of `count` closed rooms in `columns` columns. */
export const closedHeight = (count: number, columns: number, most = MOST_CLOSED, height = CLOSED): number => {
  const shown = Math.min(count, most);
  const rows = Math.ceil(shown / columns);
  return rows === 0 ? 0 : rows * (height + GAP) - GAP + (count > most ? PAGER + GAP : 0);
};

/** One-line rooms in order of start, with a way to those that have no place. */
export const closedRooms = (
  closed: readonly ContainerRoom[],
  at: Pick<Rect, "x" | "y" | "w">,
  columns: number,
  context: Context,
  most = MOST_CLOSED,
  height = CLOSED,
): readonly Mark[] => {
  const w = (at.w - GAP * (columns - 1)) / columns;
  const shown = shownClosed(closed, context, most);
  const from = firstShown(closed, context, most);
  const marks = shown.flatMap((room, index) =>
    closedRoom(
      room,
      {
        x: at.x + (index % columns) * (w + GAP),
        y: at.y + Math.floor(index / columns) * (height + GAP),
        w,
        h: height,
      },
      context,
    ),
  );
  if (closed.length <= most) return marks;
  const y = at.y + Math.ceil(shown.length / columns) * (height + GAP);
  const half = Math.min(110, (at.w - GAP) / 2);
  const later = closed.length - from - most;
  return [
    ...marks,
    ...(from > 0 ? [pager("before", from, Math.max(0, from - most), { x: at.x, y, w: half, h: PAGER })] : []),
    ...(later > 0 ? [pager("after", later, from + most, { x: at.x + at.w - half, y, w: half, h: PAGER })] : []),
  ];
};
