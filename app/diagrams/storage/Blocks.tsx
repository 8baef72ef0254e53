import { type KeyboardEvent, memo, useEffect, useRef, useState } from "react";
import { alike } from "#app/ui/alike.ts";
import { useMotionPolicy } from "../../theme/motion.ts";
import { nearest } from "../scene/nearest.ts";
import type { Playhead } from "../scene/playhead.ts";
import type { BlockMap, Cell } from "./layout/block-map.ts";
import type { BlockUse, CopyUp } from "./model.ts";
import { placed } from "./placed.ts";

const square = (x: number, y: number, w: number, h: number): string => `M${x} ${y}h${w}v${h}h${-w}z`;

const USES: readonly BlockUse[] = ["mft", "metadata", "journal", "hives", "free", "file"];

const pathFor = (map: BlockMap, cells: readonly number[]): string =>
  cells
    .map((at) => {
      const { x, y, w, h } = map.place(at);
      return square(x, y, w, h);
    })
    .join("");

const filling = (map: BlockMap, copying: CopyUp | null): readonly number[] =>
  copying === null ? [] : [...new Set(copying.blocks.map(map.squareOf))].filter((at) => at >= 0);

/** When a square is full, of the whole way: the one after the other. */
export const arrival = (index: number, count: number): number => 0.35 + (0.65 * (index + 1)) / Math.max(1, count);

export interface BlockDrawingProps {
  readonly map: BlockMap;
  readonly copying: CopyUp | null;
  /** Path of the file that is selected. */
  readonly chosen: string | null;
  readonly playhead: Playhead;
}

/** The squares of a map. Those that a copy fills come with the playhead. */
const Squares = ({ map, copying, chosen, playhead }: BlockDrawingProps) => {
  const group = useRef<SVGGElement>(null);
  const { reduced } = useMotionPolicy();
  const fresh = filling(map, copying);
  const count = fresh.length;
  useEffect(() => {
    const fill = (): void => {
      const progress = reduced ? 1 : playhead.progress();
      for (const [index, rect] of [...(group.current?.children ?? [])].entries())
        (rect as SVGElement).style.opacity = progress >= arrival(index, count) - 0.001 ? "1" : "0.15";
    };
    fill();
    return reduced ? undefined : playhead.watch(fill);
  }, [playhead, reduced, count]);
  const moving = new Set(fresh);
  const ghosts = Array.from({ length: map.squares - map.cells.length }, (_, at) => map.cells.length + at);
  const rings =
    chosen === null
      ? []
      : map.cells.filter(({ owners }) => owners.some(({ path }) => path === chosen)).map(({ at }) => at);
  return (
    <g data-owner={map.owner}>
      <path className="block-none" d={pathFor(map, ghosts)} />
      {USES.map((use) => (
        <path
          key={use}
          className={`block-${use}`}
          d={
            pathFor(
              map,
              map.cells.filter((cell) => cell.use === use && !moving.has(cell.at)).map(({ at }) => at),
            ) +
            map.swatches
              .filter((each) => each.use === use)
              .map(({ x, y, w, h }) => square(x, y, w, h))
              .join("")
          }
        />
      ))}
      <path
        className="block-fresh"
        d={pathFor(
          map,
          map.cells.filter((cell) => cell.fresh).map(({ at }) => at),
        )}
      />
      <g ref={group}>
        {fresh.map((at) => (
          <path key={at} className="block-moving" d={pathFor(map, [at])} />
        ))}
      </g>
      <path className="block-ring" d={pathFor(map, rings)} />
    </g>
  );
};

/** Drawn anew only if something about it changed. */
export const BlockDrawing = memo(Squares, alike);

const cellName = ({ blocks, owners, use }: Cell): string => {
  const [first, last] = [blocks[0] ?? 0, blocks.at(-1) ?? 0];
  const names = [...new Set(owners.map(({ name }) => name))];
  const what = names.length === 0 ? (use === "free" ? "nothing now" : use) : names.slice(0, 3).join(", ");
  const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
  return `${first === last ? `Block ${first}` : `Blocks ${first} to ${last}`}: ${what}${more}`;
};

export interface BlockButtonsProps {
  readonly map: BlockMap;
  readonly label: string;
  /** Null where nothing that lies there can be looked at. */
  readonly onPress: (path: string | null) => void;
  /** The square that focus is to go to. */
  readonly goal: number | null;
  /** Focus is on a square, with what lies there first. */
  readonly onReach: (square: number, path: string | null) => void;
}

const DIRECTIONS: Readonly<Record<string, "left" | "right" | "up" | "down">> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** One button for each square that is taken, with what lies in it; pressing it selects the first of that. */
export const BlockButtons = memo(({ map, label, onPress, goal, onReach }: BlockButtonsProps) => {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  /** What lies in the square that is pointed at. */
  const [told, setTold] = useState<string | null>(null);
  useEffect(() => {
    if (goal !== null) list.current?.querySelector<HTMLElement>(`[data-cell="${goal}"]`)?.focus();
  }, [goal]);
  const stop = Math.min(current, map.cells.length - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = DIRECTIONS[event.key];
    if (direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const places = map.cells.map(({ at }) => ({ ...map.place(at), at }));
    const next = nearest(map.place(stop), places, direction);
    if (next !== undefined) list.current?.querySelector<HTMLElement>(`[data-cell="${next.at}"]`)?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <ul ref={list} aria-label={label} onKeyDown={onKeyDown} onPointerLeave={() => setTold(null)}>
        {map.cells.map((cell) => {
          const { x, y, w, h } = map.place(cell.at);
          const path = cell.owners.find((owner) => owner.path !== null)?.path ?? null;
          const name = cellName(cell);
          return (
            <li key={cell.at}>
              <button
                type="button"
                className="mark-button block-button"
                data-cell={cell.at}
                aria-label={name}
                tabIndex={cell.at === stop ? 0 : -1}
                style={{ transform: `translate(${x - 1.5}px, ${y - 1.5}px)`, width: w + 3, height: h + 3 }}
                onFocus={() => {
                  setCurrent(cell.at);
                  setTold(name);
                  onReach(cell.at, path);
                }}
                onPointerEnter={() => setTold(name)}
                onBlur={() => setTold(null)}
                onClick={() => onPress(path)}
              />
            </li>
          );
        })}
      </ul>
      {told === null ? null : (
        <p className="block-told" style={placed(map.foot)} aria-hidden="true">
          {told}
        </p>
      )}
    </>
  );
});
