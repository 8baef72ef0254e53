import { label, STYLES } from "../diagrams/scene/label.ts";
import { Words } from "../diagrams/scene/SceneMark.tsx";
import { wrapped } from "../diagrams/scene/wrap.ts";
import { Logo } from "../lab/Logo.tsx";
import type { Printed } from "./printed.ts";
import { Still } from "./Still.tsx";
import { type PosterFormat, posterFormat } from "./size.ts";

const PAD = 16;
const SAID = { ...STYLES.words, size: 13, tone: "ink" } as const;
const LEADING = 16;
const FIRST = 20;

/** Height of what stands below the picture. */
const footOf = ({ lines }: PosterFormat): number => FIRST + (lines - 1) * LEADING + 30;

/** px that a poster leaves its picture, which is laid out smaller than it is shown. */
export const pictureSizeOf = (format: PosterFormat): { readonly width: number; readonly height: number } => ({
  width: format.width * format.scale,
  height: format.height * format.scale - footOf(format),
});

export const pictureSize = pictureSizeOf(posterFormat);

export interface FrameProps {
  readonly printed: Printed;
  readonly format?: PosterFormat;
}

/** A picture with what happens in it, in one sentence: an image that needs nothing else. */
export const Frame = ({ printed, format = posterFormat }: FrameProps) => {
  const { width, height, title, text, step } = printed;
  const whole = { width, height: height + footOf(format) };
  const rows = wrapped(text, SAID, width - 2 * PAD, format.lines);
  const foot = whole.height - 12;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      xmlSpace="preserve"
      viewBox={`0 0 ${whole.width} ${whole.height}`}
      width={whole.width / format.scale}
      height={whole.height / format.scale}
      role="img"
      aria-labelledby="t d"
    >
      <title id="t">{`${title} – Silo`}</title>
      <desc id="d">{text}</desc>
      <rect
        x="0.5"
        y="0.5"
        width={whole.width - 1}
        height={whole.height - 1}
        rx="12"
        fill="var(--paper)"
        stroke="var(--line)"
      />
      <Still scene={printed.scene} />
      <path d={`M0.5 ${height + 0.5}H${width - 0.5}`} stroke="var(--line)" />
      {rows.map((row, at) => {
        const y = height + FIRST + at * LEADING;
        return <Words key={row} label={label("", row, SAID, { x: PAD, y, within: width - 2 * PAD })} />;
      })}
      <Words label={label("", step, STYLES.words, { x: PAD, y: foot, tone: "ink-3" })} />
      <Words label={label("", "Silo", STYLES.nameSmall, { x: width - PAD, y: foot, anchor: "end" })} />
      <g transform={`translate(${width - PAD - 50} ${foot - 13}) scale(0.5)`}>
        <Logo />
      </g>
    </svg>
  );
};
