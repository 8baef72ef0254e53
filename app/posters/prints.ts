import { aboutOf } from "../diagrams/abouts.ts";
import { pictureOf } from "../diagrams/index.ts";
import { stills } from "../diagrams/stills.ts";
import { runOf } from "../figure/runs.ts";
import { type Step, stepOf } from "../figure/step.ts";
import { pictureSize } from "./Frame.tsx";
import type { Printed } from "./printed.ts";

/** Steps of a diagram's story, and how each is printed. */
export interface Prints {
  readonly id: string;
  /** Id of the step that stands for the diagram. */
  readonly opens: string;
  /** For links to the diagram as a whole: the picture of that step, and what one knows after looking at it. */
  readonly cover: Printed;
  readonly steps: readonly { readonly step: Step; readonly printed: Printed }[];
}

const plain = (text: string): string => text.replaceAll(/`|\*\*/g, "").replaceAll(/\s+/g, " ");

/** Plays the story of a diagram and lays out every step of it, from far. Throws where there is no such diagram. */
export const printsOf = (
  id: string,
  size: { readonly width: number; readonly height: number } = pictureSize,
): Prints => {
  const sceneOf = stills[id];
  if (sceneOf === undefined) throw new Error(`The picture “${id}” cannot be printed.`);
  const { live, steps, story } = runOf(id);
  const { title } = pictureOf(id);
  const last = steps.length - 1;
  const printed = (step: Step): Printed => ({
    scene: sceneOf(live.seen(step.moment, "host"), { ...size, density: "far" }),
    ...size,
    title,
    text: plain(step.text),
    step: `Step ${step.number} of ${last}`,
  });
  const shown = stepOf(steps, story.opens);
  if (shown === null) throw new Error(`The picture “${id}” opens at “${story.opens}”, which is no step.`);
  return {
    id,
    opens: story.opens,
    cover: { ...printed(shown), text: plain(aboutOf(id).takeaway), step: "Interactive diagram" },
    steps: steps.map((step) => ({ step, printed: printed(step) })),
  };
};

/** Every step of every diagram's story. */
export const allPrints = (): readonly Prints[] => Object.keys(stills).map((id) => printsOf(id));
