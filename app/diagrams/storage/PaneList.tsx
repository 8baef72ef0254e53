import { memo } from "react";
import { refText } from "#core/table.ts";
import { SceneMark } from "../scene/SceneMark.tsx";
import { arrowPath, type Pane, type PaneRow } from "./layout/pane.ts";
import type { Spot } from "./model.ts";
import type { ScrollStore } from "./scroll-store.ts";
import type { Place } from "./ties.ts";
import { type Shown, usePane } from "./use-pane.ts";

export interface PaneListProps {
  readonly pane: Pane;
  readonly scrolls: ScrollStore;
  readonly selected: Spot | null;
  readonly hovered: Spot | null;
  /** Ref of another thing that is selected, as text. */
  readonly chosen: string | null;
  /** Files to bring into sight when that changes. */
  readonly show: readonly Shown[];
  readonly onPress: (row: PaneRow) => void;
  readonly onHover: (spot: Spot | null) => void;
  /** The row that focus is to go to. */
  readonly goal: number | null;
  /** Focus is on a row. */
  readonly onReach: (place: Place, spot: Spot | null) => void;
}

/** The same name, on whichever of the disks shown. */
const sameName = ({ spot }: PaneRow, selected: Spot | null): boolean =>
  spot !== null && selected !== null && spot.path === selected.path;

const same = (one: Spot | null, other: Spot | null): boolean =>
  one !== null && other !== null && one.path === other.path && one.disk === other.disk;

const Arrow = ({ row: { mark, arrow } }: { readonly row: PaneRow }) =>
  arrow === undefined ? null : (
    <path
      className="arrow"
      d={arrowPath(arrow.open)}
      transform={`translate(${mark.x + arrow.x} ${mark.y + mark.h / 2 - 4.5})`}
    />
  );

/** A list in its window: the browser scrolls it, rows are made for what is near. */
export const PaneList = memo(
  ({ pane, scrolls, selected, hovered, chosen, show, onPress, onHover, goal, onReach }: PaneListProps) => {
    const { box, from, end, near, reachable, focused, setFocused, follow, onKeyDown } = usePane(
      pane,
      scrolls,
      show,
      onPress,
      goal,
    );
    const { at, height } = pane;
    const isChosen = (row: PaneRow): boolean =>
      row.press?.does === "thing" ? refText(row.press.ref) === chosen : sameName(row, selected);
    const buttons = reachable.filter(({ row }) => row.press !== null);
    const stop =
      buttons.find(({ index }) => index === focused) ??
      buttons.find(({ row }) => sameName(row, selected)) ??
      buttons[0];

    return (
      <section
        ref={box}
        className="pane"
        aria-label={pane.label}
        style={{ transform: `translate(${at.x}px, ${at.y}px)`, width: at.w, height: at.h }}
        onScroll={follow}
        onKeyDown={onKeyDown}
        onPointerLeave={() => onHover(null)}
        {...(stop === undefined ? { tabIndex: 0 } : {})}
      >
        <div style={{ height }}>
          <svg
            width={at.w}
            height={Math.max(0, end - from)}
            style={{ transform: `translateY(${from}px)` }}
            aria-hidden="true"
            focusable="false"
          >
            <g transform={`translate(0 ${-from})`}>
              {near.map(({ row }) => (
                <g key={row.mark.key}>
                  <SceneMark mark={row.mark} selected={isChosen(row)} hovered={same(row.spot, hovered)} still={false} />
                  <Arrow row={row} />
                </g>
              ))}
            </g>
          </svg>
          <ul>
            {buttons.map(({ row, index }) => (
              <li key={row.mark.key} aria-posinset={row.place} aria-setsize={row.siblings}>
                <button
                  type="button"
                  className="mark-button"
                  data-index={index}
                  {...(row.press?.does === "thing" ? { "data-ref": refText(row.press.ref) } : {})}
                  {...(row.spot === null ? {} : { "data-path": row.spot.path })}
                  aria-label={row.level === undefined ? row.name : `${row.name}, level ${row.level}`}
                  aria-pressed={row.press?.does === "open" ? undefined : isChosen(row)}
                  aria-expanded={row.press?.does === "open" ? row.press.expanded : undefined}
                  tabIndex={index === stop?.index ? 0 : -1}
                  style={{
                    transform: `translate(${row.mark.x}px, ${row.mark.y}px)`,
                    width: row.mark.w,
                    height: row.mark.h,
                    borderRadius: row.mark.radius,
                  }}
                  onClick={() => onPress(row)}
                  onFocus={() => {
                    setFocused(index);
                    onReach({ in: pane.key, index }, row.spot);
                  }}
                  onPointerEnter={() => onHover(row.spot)}
                />
              </li>
            ))}
          </ul>
        </div>
      </section>
    );
  },
);
