import { Fragment, type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from "react";
import { refText } from "#core/table.ts";
import { type Direction, nearest } from "./nearest.ts";
import type { Mark, Scene, Target } from "./scene.ts";

export interface MarkButtonsProps {
  readonly scene: Scene;
  readonly label: string;
  /** Ref as text. */
  readonly selected: string | null;
  readonly onPress: (target: Target) => void;
  readonly onHover: (ref: string | null) => void;
}

type Button = Mark & { readonly target: Target };

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

const isButton = (mark: Mark): mark is Button => mark.target !== undefined;

const ref = (mark: Button): string => refText(mark.target.ref);

const trailOf = (mark: Mark, marks: ReadonlyMap<string, Mark>): readonly string[] => {
  const holder = mark.within === null ? undefined : marks.get(mark.within);
  return holder === undefined ? [] : [holder.key, ...trailOf(holder, marks)];
};

/** The real buttons over the drawn marks: nested as the things are, one of them in the order of Tab, arrows between them. */
export const MarkButtons = ({ scene, label, selected, onPress, onHover }: MarkButtonsProps) => {
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const trail = useRef<readonly string[]>([]);
  const marks = new Map(scene.marks.map((mark) => [mark.key, mark]));
  const buttons = scene.marks.filter(isButton);
  const stop =
    buttons.find(({ key }) => key === current) ?? buttons.find((mark) => ref(mark) === selected) ?? buttons[0];

  const focus = (mark: Button | undefined): void => {
    if (mark === undefined) return;
    root.current?.querySelector<HTMLElement>(`[data-ref="${CSS.escape(ref(mark))}"]`)?.focus({ preventScroll: false });
  };

  // When the thing in focus is gone, focus goes to what held it, never to nowhere.
  useLayoutEffect(() => {
    if (current === null || marks.has(current) || document.activeElement !== document.body) return;
    const heir = trail.current.map((key) => marks.get(key)).find((mark) => mark !== undefined && isButton(mark));
    focus((heir as Button | undefined) ?? buttons[0]);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const here = buttons.find(({ key }) => key === current);
    const direction = DIRECTIONS[event.key];
    if (here === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (direction !== undefined)
      focus(
        nearest(
          here,
          buttons.filter((mark) => mark !== here),
          direction,
        ),
      );
    else if (event.key === "Home") focus(buttons[0]);
    else if (event.key === "End") focus(buttons.at(-1));
    else if (event.key === "Backspace")
      focus(
        trailOf(here, marks)
          .map((key) => marks.get(key))
          .find((mark): mark is Button => mark !== undefined && isButton(mark)),
      );
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const hover = (event: PointerEvent): void =>
    onHover((event.target as HTMLElement).closest<HTMLElement>("[data-ref]")?.dataset.ref ?? null);

  const children = new Map<string | null, Button[]>();
  const holderOf = (mark: Mark): string | null => {
    const holder = mark.within === null ? undefined : marks.get(mark.within);
    return holder === undefined ? null : isButton(holder) ? holder.key : holderOf(holder);
  };
  for (const mark of buttons) children.set(holderOf(mark), [...(children.get(holderOf(mark)) ?? []), mark]);

  const list = (within: string | null) => {
    const held = children.get(within);
    return held === undefined ? null : (
      <ul>
        {held.map((mark) => (
          <Fragment key={mark.key}>
            <li>
              <button
                type="button"
                className="mark-button"
                data-ref={ref(mark)}
                aria-label={mark.target.name}
                aria-pressed={mark.target.does === "select" ? ref(mark) === selected : undefined}
                aria-expanded={mark.target.expanded}
                tabIndex={mark === stop ? 0 : -1}
                style={{
                  transform: `translate(${mark.x}px, ${mark.y}px)`,
                  width: mark.w,
                  height: mark.h,
                  borderRadius: mark.radius,
                }}
                onClick={() => onPress(mark.target)}
                onFocus={() => {
                  setCurrent(mark.key);
                  trail.current = trailOf(mark, marks);
                }}
              />
              {list(mark.key)}
            </li>
          </Fragment>
        ))}
      </ul>
    );
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and pointer are those of the buttons inside
    <div
      ref={root}
      className="mark-buttons"
      onKeyDown={onKeyDown}
      onPointerOver={hover}
      onPointerLeave={() => onHover(null)}
    >
      <h2 className="unseen">{label}</h2>
      {list(null)}
    </div>
  );
};
