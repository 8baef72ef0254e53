import { type Face, fitText, textWidth } from "#app/theme/metrics.ts";
import type { Label, Tone } from "./scene.ts";

export interface LabelStyle {
  readonly face: Face;
  readonly size: number;
  readonly tone: Tone;
}

const style = (face: Face, size: number, tone: Tone): LabelStyle => ({ face, size, tone });

export const STYLES = {
  floor: style("sans-600", 12, "ink-3"),
  roomTitle: style("sans-700", 17, "hue"),
  roomKind: style("sans-600", 12, "hue"),
  name: style("sans-700", 18, "ink"),
  nameSmall: style("sans-600", 13, "ink"),
  heading: style("sans-600", 12, "ink-3"),
  words: style("sans-400", 12, "ink-2"),
  strong: style("sans-600", 12, "ink"),
  title: style("sans-700", 14, "hue"),
  slabTitle: style("sans-600", 13, "hue"),
  pill: style("sans-600", 12, "hue"),
  code: style("mono-400", 12, "ink"),
  codeQuiet: style("mono-400", 12, "ink-2"),
  codeStrong: style("mono-600", 12.5, "ink"),
} as const satisfies Readonly<Record<string, LabelStyle>>;

export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  /** The room there is, in px; without it nothing is cut. */
  readonly within?: number;
  readonly anchor?: Label["anchor"];
  readonly keep?: "start" | "end";
  readonly tone?: Tone;
  readonly upward?: boolean;
  readonly struck?: boolean;
}

/** Words at a place, cut with an ellipsis to the room there is. */
export const label = (id: string, text: string, { face, size, tone }: LabelStyle, place: LabelPlace): Label => {
  const fitted = place.within === undefined ? text : fitText(text, place.within, face, size, place.keep);
  const made: { -readonly [Key in keyof Label]: Label[Key] } = {
    id,
    text: fitted,
    size,
    face,
    tone: place.tone ?? tone,
    anchor: place.anchor ?? "start",
    x: place.x,
    y: place.y,
    width: textWidth(fitted, face, size),
  };
  if (fitted !== text) made.whole = text;
  if (place.upward) made.upward = true;
  if (place.struck) made.struck = true;
  return made;
};

export const widthOf = (text: string, { face, size }: LabelStyle): number => textWidth(text, face, size);

/** As many of `a · b · c` as fit into `width` px, from the first; at least the first. */
export const wholeParts = (text: string, style: LabelStyle, width: number, between = " · "): string => {
  const parts = text.split(between);
  while (parts.length > 1 && widthOf(parts.join(between), style) > width) parts.pop();
  return parts.join(between);
};

/** The baseline that centres capital letters of `size` px in a box of `height` px. Source: cap height of both fonts, 0.73 em. */
export const centred = (height: number, size: number): number => height / 2 + size * 0.365;
