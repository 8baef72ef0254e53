import { splitAt } from "./selector.ts";

/** Red, green, blue 0 … 255, opacity 0 … 1. */
type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** A colour that any renderer of SVG reads: `#rrggbb` or `none`, and its opacity. */
export interface Paint {
  readonly color: string;
  readonly opacity: number;
}

const NAMED: Readonly<Record<string, Color>> = { transparent: [0, 0, 0, 0], none: [0, 0, 0, 0] };

const hex = (text: string): Color => {
  const digits = text.length === 4 ? [...text.slice(1)].map((each) => each + each).join("") : text.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return [red, green, blue, 1];
};

const share = (text: string): number => (text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text));

/** `color-mix(in srgb, red 40%, blue)`. Source: CSS Color 5 §2, premultiplied. */
const mixed = (inner: string): Color => {
  const [space, ...parts] = splitAt(inner, ",");
  const [first, second] = parts.map((part) => {
    const [, color = part, percent] = /^(.*?)(?:\s+([\d.]+%))?$/.exec(part) ?? [];
    return { color: colorOf(color), share: percent === undefined ? null : share(percent) };
  });
  if (space !== "in srgb" || first === undefined || second === undefined) throw new Error(`No mix: ${inner}`);
  const p = first.share ?? 1 - (second.share ?? 0.5);
  const q = 1 - p;
  const alpha = first.color[3] * p + second.color[3] * q;
  const part = (at: 0 | 1 | 2): number =>
    alpha === 0 ? 0 : (first.color[at] * first.color[3] * p + second.color[at] * second.color[3] * q) / alpha;
  return [part(0), part(1), part(2), alpha];
};

const colorOf = (text: string): Color => {
  const named = NAMED[text];
  if (named !== undefined) return named;
  if (/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)) return hex(text);
  const [, name, inner = ""] = /^([\w-]+)\((.*)\)$/.exec(text) ?? [];
  if (name === "color-mix") return mixed(inner);
  const [red, green, blue, alpha = "1"] = inner.split(/[\s/]+/);
  if (name !== "rgb" || blue === undefined) throw new Error(`No colour: ${text}`);
  return [Number(red), Number(green), Number(blue), share(alpha)];
};

/** A value of `fill` or `stroke`, its variables put in. Throws at a colour that it cannot read. */
export const paintOf = (text: string): Paint => {
  const [red, green, blue, alpha] = colorOf(text);
  if (alpha === 0) return { color: "none", opacity: 1 };
  const digits = [red, green, blue].map((each) => Math.round(each).toString(16).padStart(2, "0")).join("");
  return { color: `#${digits}`, opacity: Math.round(alpha * 1000) / 1000 };
};
