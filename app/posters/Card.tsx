import { type LabelStyle, label } from "../diagrams/scene/label.ts";
import { Words } from "../diagrams/scene/SceneMark.tsx";
import { wrapped } from "../diagrams/scene/wrap.ts";
import { Logo } from "../lab/Logo.tsx";
import type { Printed } from "./printed.ts";
import { Still } from "./Still.tsx";
import { cardSize } from "./size.ts";

const EDGE = 36;
const MOST_WIDTH = 770;
const NAME: LabelStyle = { face: "sans-700", size: 40, tone: "ink" };
const SAID: LabelStyle = { face: "sans-400", size: 27, tone: "ink" };
const STEP: LabelStyle = { face: "sans-600", size: 20, tone: "ink-3" };
const BRAND: LabelStyle = { face: "sans-700", size: 30, tone: "ink" };
const LEADING = 38;
const LINES = 9;

/** A link preview: the picture, and beside it what happens in it. */
export const Card = ({ printed }: { readonly printed: Printed }) => {
  const { width, height, title, text, step, scene } = printed;
  const scale = Math.min((cardSize.height - 2 * EDGE) / height, MOST_WIDTH / width);
  const [w, h] = [width * scale, height * scale];
  const top = (cardSize.height - h) / 2;
  const x = 2 * EDGE + w;
  const within = cardSize.width - x - EDGE;
  const rows = wrapped(text, SAID, within, LINES);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      xmlSpace="preserve"
      viewBox={`0 0 ${cardSize.width} ${cardSize.height}`}
      width={cardSize.width}
      height={cardSize.height}
      role="img"
      aria-labelledby="t"
    >
      <title id="t">{`${title} – Silo`}</title>
      <rect width={cardSize.width} height={cardSize.height} fill="var(--card)" />
      <rect x={EDGE} y={top} width={w} height={h} rx="18" fill="var(--paper)" stroke="var(--line)" />
      <g transform={`translate(${EDGE} ${top}) scale(${scale.toFixed(4)})`}>
        <Still scene={scene} />
      </g>
      <Words label={label("", title, NAME, { x, y: top + 44, within })} />
      <Words label={label("", step, STEP, { x, y: top + 80, within })} />
      {rows.map((row, at) => (
        <Words key={row} label={label("", row, SAID, { x, y: top + 136 + at * LEADING, within })} />
      ))}
      <g transform={`translate(${x} ${top + h - 38}) scale(1.2)`}>
        <Logo />
      </g>
      <Words label={label("", "Silo", BRAND, { x: x + 52, y: top + h - 9 })} />
    </svg>
  );
};
