import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { refText } from "#core/table.ts";
import { type Button, holdingOf, led, moves } from "./holding.ts";
import type { Scene, Target } from "./scene.ts";

export interface MarkButtonsProps {
  readonly scene: Scene;
  readonly label: string;
  /** Ref as text. */
  readonly selected: string | null;
  readonly onPress: (target: Target) => void;
  readonly onHover: (ref: string | null) => void;
}

const ref = (button: Button): string => refText(button.target.ref);

/** The real buttons over the drawn marks: nested as the things are, one of them in the order of Tab, arrows between them. */
export const MarkButtons = ({ scene, label, selected, onPress, onHover }: MarkButtonsProps) => {
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  /** Keys of what was around the button in focus. */
  const trail = useRef<readonly string[]>([]);
  const holding = useMemo(() => holdingOf(scene), [scene]);
  const { buttons, byKey } = holding;
  const here = current === null ? undefined : byKey.get(current);
  const stop = here ?? buttons.find((button) => ref(button) === selected) ?? buttons[0];

  const focus = (button: Button | undefined): void => {
    if (button !== undefined)
      root.current?.querySelector<HTMLElement>(`[data-ref="${CSS.escape(ref(button))}"]`)?.focus();
  };

  // When the thing in focus is gone, focus goes to what held it, never to nowhere.
  useLayoutEffect(() => {
    if (current === null || byKey.has(current) || document.activeElement !== document.body) return;
    focus(trail.current.map((key) => byKey.get(key)).find((button) => button !== undefined) ?? buttons[0]);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (here === undefined || !moves(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    focus(led(holding, here, event.key));
    event.preventDefault();
    event.stopPropagation();
  };

  const hover = (event: PointerEvent): void =>
    onHover((event.target as HTMLElement).closest<HTMLElement>("[data-ref]")?.dataset.ref ?? null);

  const list = (within: string | null) => {
    const held = holding.inside(within);
    return held.length === 0 ? null : (
      <ul>
        {held.map((button) => (
          <li key={button.key}>
            <button
              type="button"
              className="mark-button"
              data-ref={ref(button)}
              aria-label={button.target.name}
              aria-pressed={button.target.does === "select" ? ref(button) === selected : undefined}
              aria-expanded={button.target.expanded}
              tabIndex={button === stop ? 0 : -1}
              style={{
                transform: `translate(${button.x}px, ${button.y}px)`,
                width: button.w,
                height: button.h,
                borderRadius: button.radius,
              }}
              onClick={() => onPress(button.target)}
              onFocus={() => {
                setCurrent(button.key);
                trail.current = holding.around(button.key).map(({ key }) => key);
              }}
            />
            {list(button.key)}
          </li>
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
