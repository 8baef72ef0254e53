import { type PointerEvent, useEffect, useMemo, useRef } from "react";
import { refText } from "#core/table.ts";
import { type Button, holdingOf } from "./holding.ts";
import { LinkButtons } from "./LinkButtons.tsx";
import { linksAt, linksOf } from "./links.ts";
import type { Scene, Target } from "./scene.ts";
import { useWalk } from "./use-walk.ts";

export interface MarkButtonsProps {
  readonly scene: Scene;
  readonly label: string;
  /** Ref as text. */
  readonly selected: string | null;
  readonly onPress: (target: Target) => void;
  readonly onHover: (ref: string | null) => void;
  /** The line in focus, by its key. */
  readonly onLine: (key: string | null) => void;
}

const ref = (button: Button): string => refText(button.target.ref);

/** The real buttons over the drawn marks: nested as the things are, one of them in the order of Tab, arrows between them. */
export const MarkButtons = ({ scene, label, selected, onPress, onHover, onLine }: MarkButtonsProps) => {
  const root = useRef<HTMLDivElement>(null);
  const ground = useMemo(() => {
    const holding = holdingOf(scene);
    return { holding, links: linksOf(scene, holding) };
  }, [scene]);
  const { holding, links } = ground;
  const walk = useWalk(root, ground, selected);
  const line = walk.link?.key ?? null;
  useEffect(() => onLine(line), [line, onLine]);

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
              title={button.target.hint}
              aria-pressed={button.target.does === "select" ? ref(button) === selected : undefined}
              aria-expanded={button.target.expanded}
              tabIndex={button === walk.stop ? 0 : -1}
              style={{
                transform: `translate(${button.x}px, ${button.y}px)`,
                width: button.w,
                height: button.h,
                borderRadius: button.radius,
              }}
              onClick={() => onPress(button.target)}
              onFocus={() => walk.onThing(button)}
            />
            {button === walk.stop ? (
              <LinkButtons of={button} links={linksAt(links, button)} onFocus={walk.onLink} onPress={walk.follow} />
            ) : null}
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
      onKeyDown={walk.onKeyDown}
      onBlur={walk.onBlur}
      onPointerOver={hover}
      onPointerLeave={() => onHover(null)}
    >
      <h2 className="unseen">{label}</h2>
      {list(null)}
    </div>
  );
};
