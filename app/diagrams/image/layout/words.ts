import type { Face } from "#app/theme/metrics.ts";
import { type LabelStyle, label } from "../../scene/label.ts";
import type { Label, Tone } from "../../scene/scene.ts";
import { wrapped } from "../../scene/wrap.ts";

const style = (face: Face, size: number, tone: Tone): LabelStyle => ({ face, size, tone });

export const WORDS = {
  title: style("sans-700", 15, "ink"),
  stackTitle: style("sans-700", 15, "hue"),
  code: style("mono-400", 12.5, "ink"),
  keyword: style("mono-600", 12.5, "ink"),
  comment: style("mono-400", 12.5, "ink-3"),
  number: style("mono-400", 12, "ink-3"),
  layer: style("sans-600", 13, "hue"),
  amount: style("mono-400", 12.5, "ink"),
  figure: style("mono-600", 14, "ink"),
  small: style("sans-400", 12, "ink-2"),
  quiet: style("sans-400", 12, "ink-3"),
  heading: style("sans-600", 12, "ink-3"),
  strong: style("sans-600", 12, "ink"),
  harm: style("sans-600", 12, "hue"),
} as const satisfies Readonly<Record<string, LabelStyle>>;

export const LINE = 18;

/** A paragraph, its first baseline at `y`. */
export const paragraph = (
  id: string,
  text: string,
  look: LabelStyle,
  at: { readonly x: number; readonly y: number; readonly width: number },
  most = 4,
): readonly Label[] =>
  wrapped(text, look, at.width, most).map((line, index) =>
    label(`${id} ${index}`, line, look, { x: at.x, y: at.y + index * LINE, within: at.width }),
  );
