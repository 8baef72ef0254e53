import { Card } from "../../posters/Card.tsx";
import { Frame, pictureSize } from "../../posters/Frame.tsx";
import { painted, pressOf, svgOf, type Theme } from "../../posters/paint.ts";
import { printOf } from "../../posters/print-of.ts";
import type { Printed } from "../../posters/printed.ts";
import { sheets } from "../../posters/sheets.ts";
import type { Live } from "../../session/live.ts";
import { breath } from "../film/breath.ts";
import type { Pictures } from "../pictures.ts";
import type { Shared } from "../shared.ts";
import { pageFonts } from "./fonts.ts";
import { markupOf } from "./markup.ts";
import { rasterOf } from "./raster.ts";

type Size = Pick<Printed, "width" | "height">;

/** A step of a session. */
export interface OwnStep {
  readonly id: string;
  readonly moment: number;
  /** What happens, in one sentence. */
  readonly text: string;
}

/** A session, in a picture, as one looks at it. */
export interface OwnSession {
  readonly live: Live;
  readonly diagram: string;
  /** "host", or the ref of a container as text. */
  readonly observer: string;
  /** At least one. */
  readonly steps: readonly OwnStep[];
  /** The step that is shown, and the very moment, which can be later than that of the step. */
  readonly shown: { readonly id: string; readonly moment: number };
}

const press = pressOf(sheets);

const svgBlob = (text: string): Blob => new Blob([text], { type: "image/svg+xml" });

/** Where nobody says which, it is light, as posters are. */
const themeOf = ({ theme }: Shared): Theme => (theme === "dark" ? "dark" : "light");

/** Pictures of somebody's own session, drawn where it is: nobody could draw them beforehand. */
export const ownPictures = ({ live, diagram, observer, steps, shown }: OwnSession): Pictures => {
  const printed = (id: string, size: Size, moment?: number): Printed => {
    const at = Math.max(
      0,
      steps.findIndex((step) => step.id === id),
    );
    const step = steps[at];
    if (step === undefined) throw new Error("A session has at least one step.");
    return printOf({
      diagram,
      seen: live.seen(moment ?? step.moment, observer, step.moment),
      text: step.text,
      step: `Step ${at} of ${steps.length - 1}`,
      ...size,
    });
  };
  /** A picture by itself shows what one sees now, where that is what is asked for. */
  const still = ({ step }: Shared): Printed => printed(step, pictureSize, step === shown.id ? shown.moment : undefined);
  const framed = async (print: Printed, theme: Theme): Promise<Blob> => {
    const fonts = await pageFonts();
    return svgBlob(svgOf(painted(markupOf(<Frame printed={print} />), theme, press), fonts));
  };
  return {
    svg: (shared) => framed(still(shared), themeOf(shared)),
    png: async (shared) => {
      const card = markupOf(<Card printed={still(shared)} />);
      return rasterOf(svgBlob(svgOf(painted(card, "light", press), await pageFonts())));
    },
    frames: async (shared, ids) => {
      let size: Size = pictureSize;
      for (const id of ids) {
        const { width, height } = printed(id, size);
        size = { width, height };
        await breath();
      }
      return ids.map((id) => () => framed(printed(id, size), themeOf(shared)));
    },
  };
};
