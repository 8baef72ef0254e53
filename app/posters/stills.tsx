import { renderToStaticMarkup } from "react-dom/server";
import { BAR } from "../diagrams/image/layout/piece.ts";
import type { Place } from "../diagrams/place.ts";
import { stills } from "../diagrams/stills.ts";
import { runOf } from "../figure/runs.ts";
import { stepOf } from "../figure/step.ts";
import { Still } from "./Still.tsx";

/** px that a picture's page leaves its picture on usual screens. The style sheet of stills chooses among them. */
const places = [
  { width: 326, height: 416 },
  { width: 356, height: 416 },
  { width: 560, height: 600 },
  { width: 734, height: 626 },
  { width: 990, height: 420 },
  { width: 1246, height: 520 },
] as const;

/** px of what stands above a living picture and is not drawn. */
const above: Readonly<Record<string, number>> = { image: BAR };

/** px that the player is higher where there is a choice of whose eyes one looks through. */
const CHOICE = 44;

/** The drawings of a step for all usual widths. Throws where there is no such step. */
const drawn = (diagram: string, step: string, density: Place["density"]): string => {
  const { live, steps } = runOf(diagram);
  const found = stepOf(steps, step);
  const sceneOf = stills[diagram];
  if (found === null || sceneOf === undefined) throw new Error(`The picture “${diagram}” has no step “${step}”.`);
  const seen = live.seen(found.moment, "host");
  const choice = live.eyes(found.moment).length > 1 ? CHOICE : 0;
  return places
    .map((place) => {
      const bar = above[diagram] ?? 0;
      const scene = sceneOf(seen, { width: place.width, height: place.height - bar - choice, density });
      return renderToStaticMarkup(
        <svg
          className={`at-${place.width}`}
          viewBox={`0 ${-bar} ${scene.width} ${scene.height + bar}`}
          aria-hidden="true"
          focusable="false"
        >
          <Still scene={scene} />
        </svg>,
      );
    })
    .join("");
};

/** Puts drawings where a page has kept their place. */
export const withStills = (page: string): string =>
  page.replaceAll(/<!--still (\S+) (\S+) (near|far)-->/g, (_, diagram: string, step: string, density) =>
    drawn(diagram, step, density as Place["density"]),
  );
