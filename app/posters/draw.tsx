import { renderToStaticMarkup } from "react-dom/server";
import { Card } from "./Card.tsx";
import { type Cascade, cascadeOf } from "./css/cascade.ts";
import { Frame } from "./Frame.tsx";
import { flattened } from "./flatten.ts";
import { type Element, parseMarkup, written } from "./markup.ts";
import type { Printed } from "./printed.ts";

/** What the letters are called in a poster, and what stands in for them. */
const FONTS = `:root { --sans: Inter, system-ui, sans-serif; --mono: JetBrains Mono, ui-monospace, monospace; }`;

/** Draws by the style sheets of the pages: tokens first. */
export const pressOf = (sheets: readonly string[]): Cascade => cascadeOf([...sheets, FONTS]);

type Theme = "light" | "dark";

/** The poster of a step. */
export const drawPoster = (printed: Printed, theme: Theme, press: Cascade): Element =>
  flattened(parseMarkup(renderToStaticMarkup(<Frame printed={printed} />)), theme, press);

/** The link preview of a step. */
export const drawCard = (printed: Printed, press: Cascade): Element =>
  flattened(parseMarkup(renderToStaticMarkup(<Card printed={printed} />)), "light", press);

/** The characters that a drawing needs of each font. */
export interface Characters {
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

export const charactersOf = (drawings: readonly Element[]): Characters => {
  const found = { sans: "", mono: "" };
  for (const drawing of drawings) lettersIn(drawing, false, found);
  return { sans: distinct(found.sans), mono: distinct(found.mono) };
};

const face = (family: string, weights: string, base64: string): string =>
  `@font-face{font-family:${family};font-weight:${weights};src:url(data:font/woff2;base64,${base64}) format("woff2")}`;

/** The drawing as a file of its own. Fonts are WOFF2 in base64. */
export const svgOf = (drawing: Element, fonts?: Characters): string => {
  if (fonts === undefined) return written(drawing);
  const style = face("Inter", "400 700", fonts.sans) + face("JetBrains Mono", "400 600", fonts.mono);
  return written(drawing).replace(/<rect /, (first) => `<style>text{white-space:pre}${style}</style>${first}`);
};
