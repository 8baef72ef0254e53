import { renderToStaticMarkup } from "react-dom/server";
import { Card } from "./Card.tsx";
import { Frame } from "./Frame.tsx";
import type { Element } from "./markup.ts";
import { type Press, painted, paintedToAdapt, type Theme } from "./paint.ts";
import type { Printed } from "./printed.ts";
import type { PosterFormat } from "./size.ts";

/** The poster of a step. */
export const drawPoster = (printed: Printed, format: PosterFormat, theme: Theme, press: Press): Element =>
  paintedToAdapt(renderToStaticMarkup(<Frame printed={printed} format={format} />), theme, press);

/** The link preview of a step. */
export const drawCard = (printed: Printed, press: Press): Element =>
  painted(renderToStaticMarkup(<Card printed={printed} />), "light", press);
