import { renderToStaticMarkup } from "react-dom/server";
import { Card } from "./Card.tsx";
import type { Cascade } from "./css/cascade.ts";
import { Frame } from "./Frame.tsx";
import type { Element } from "./markup.ts";
import { painted, type Theme } from "./paint.ts";
import type { Printed } from "./printed.ts";
import type { PosterFormat } from "./size.ts";

/** The poster of a step. */
export const drawPoster = (printed: Printed, format: PosterFormat, theme: Theme, press: Cascade): Element =>
  painted(renderToStaticMarkup(<Frame printed={printed} format={format} />), theme, press);

/** The link preview of a step. */
export const drawCard = (printed: Printed, press: Cascade): Element =>
  painted(renderToStaticMarkup(<Card printed={printed} />), "light", press);
