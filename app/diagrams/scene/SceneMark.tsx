import { type CSSProperties, memo } from "react";
import { alike } from "#app/ui/alike.ts";
import type { Label, Mark } from "./scene.ts";

/** Words of a mark. */
export const Words = ({ label }: { readonly label: Label }) => (
  <text
    x={label.x}
    y={label.y}
    className={`words ${label.face} tone-${label.tone}`}
    fontSize={label.size}
    textAnchor={label.anchor}
    textDecoration={label.struck ? "line-through" : undefined}
    transform={label.upward ? `rotate(-90 ${label.x} ${label.y})` : undefined}
  >
    {label.text}
  </text>
);

export interface SceneMarkProps {
  readonly mark: Mark;
  readonly selected: boolean;
  readonly hovered: boolean;
  readonly still: boolean;
}

const styled = ({ x, y, grow }: Mark): { readonly style: CSSProperties } => ({
  style: {
    transform: `translate(${x}px, ${y}px)`,
    "--grow": grow === undefined ? "0px, 6px" : `${grow.x}px, ${grow.y}px`,
    "--at": `${x}px, ${y}px`,
  } as CSSProperties,
});

const Drawn = ({ mark, selected, hovered, still }: SceneMarkProps) => {
  const { x, y, w, h, radius } = mark;
  return (
    <g
      className={`mark look-${mark.look} is-${mark.state}${selected ? " selected" : ""}${hovered ? " hovered" : ""}`}
      data-owner={mark.owner}
      data-pattern={mark.pattern}
      {...(still ? { transform: `translate(${x} ${y})` } : styled(mark))}
    >
      {mark.look === "words" && !mark.target ? null : <rect className="shape" width={w} height={h} rx={radius} />}
      {mark.fills === undefined ? null : (
        <g {...(still ? {} : { style: { clipPath: `inset(0 round ${radius}px)` } })}>
          <rect className="bar-ground" width={w} height={h} />
          {mark.fills.map((fill) => (
            <rect key={fill.id} className="bar-fill" data-owner={fill.owner} x={fill.x} width={fill.w} height={h} />
          ))}
        </g>
      )}
      {mark.labels.map((label) => (
        <Words key={label.id} label={label} />
      ))}
    </g>
  );
};

/** One mark; drawn anew only if something about it changed. */
export const SceneMark = memo(Drawn, alike);
