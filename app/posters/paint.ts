import { type Cascade, cascadeOf } from "./css/cascade.ts";
import { flattened } from "./flatten.ts";
import { type Element, parseMarkup, written } from "./markup.ts";
import { Wardrobe } from "./wardrobe.ts";

/** What the letters are called in a poster, and what stands in for them. */
const FONTS = `:root { --sans: Inter, system-ui, sans-serif; --mono: JetBrains Mono, ui-monospace, monospace; }`;

/** What drawings are painted by. */
export interface Press {
  readonly usual: Cascade;
  /** For readers who see all pages in colours of their own. */
  readonly forced: Cascade;
}

/** Paints by the style sheets of the pages: tokens first. */
export const pressOf = (sheets: readonly string[]): Press => ({
  usual: cascadeOf([...sheets, FONTS]),
  forced: cascadeOf([...sheets, FONTS], true),
});

export type Theme = "light" | "dark";

/** A drawing as React wrote it, with its colours and letters in itself. */
export const painted = (markup: string, theme: Theme, { usual }: Press): Element =>
  flattened(parseMarkup(markup), theme, usual);

/** The same, which also takes on the colours of a reader who has his own. */
export const paintedToAdapt = (markup: string, theme: Theme, { usual, forced }: Press): Element => {
  const wardrobe = new Wardrobe(forced);
  const drawing = flattened(parseMarkup(markup), theme, usual, wardrobe);
  const style = { name: "style", attributes: {}, children: [wardrobe.sheet()] };
  return { ...drawing, children: [...drawing.children, style] };
};

/** Something for each of the two fonts. */
export interface PerFont {
  readonly sans: string;
  readonly mono: string;
}

const lettersIn = (node: Element | string, mono: boolean, found: { sans: string; mono: string }): void => {
  if (typeof node === "string") {
    if (mono) found.mono += node;
    else found.sans += node;
    return;
  }
  const family = node.attributes["font-family"];
  for (const child of node.children) lettersIn(child, family === undefined ? mono : /mono/i.test(family), found);
};

const distinct = (text: string): string => [...new Set(text)].sort().join("");

/** The characters that drawings need of each font. */
export const charactersOf = (drawings: readonly Element[]): PerFont => {
  const found = { sans: "", mono: "" };
  for (const drawing of drawings) lettersIn(drawing, false, found);
  return { sans: distinct(found.sans), mono: distinct(found.mono) };
};

const face = (family: string, weights: string, base64: string): string =>
  `@font-face{font-family:${family};font-weight:${weights};src:url(data:font/woff2;base64,${base64}) format("woff2")}`;

// What layout tables of a font say of kerning and the like, the measures of our labels know nothing of.
const LETTERS = "text{white-space:pre;font-kerning:none;font-variant-ligatures:none}";

/** The drawing as a file of its own. Fonts are WOFF2 in base64. */
export const svgOf = (drawing: Element, fonts?: PerFont): string => {
  if (fonts === undefined) return written(drawing);
  const style = LETTERS + face("Inter", "400 700", fonts.sans) + face("JetBrains Mono", "400 600", fonts.mono);
  return written(drawing).replace(/<rect /, (first) => `<style>${style}</style>${first}`);
};
