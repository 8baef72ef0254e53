import { aboutOf } from "../diagrams/abouts.ts";
import { stills } from "../diagrams/stills.ts";
import { runOf } from "../figure/runs.ts";
import { type Step, stepOf } from "../figure/step.ts";
import { plainText } from "../ui/plain-text.ts";
import { pictureSizeOf } from "./Frame.tsx";
import { printOf } from "./print-of.ts";
import type { Printed } from "./printed.ts";
import { narrowPosterFormat, type PosterFormat, posterFormat } from "./size.ts";

/** Steps of a diagram's story, and how each is printed. */
export interface Prints {
  readonly id: string;
  /** Id of the step that stands for the diagram. */
  readonly opens: string;
  /** For links to the diagram as a whole: the picture of that step, and what one knows after looking at it. */
  readonly cover: Printed;
  readonly steps: readonly { readonly step: Step; readonly printed: Printed; readonly narrow: Printed }[];
}

/** Plays the story of a diagram and lays out every step of it. Throws where there is no such diagram. */
export const printsOf = (id: string): Prints => {
  const { live, steps, story } = runOf(id);
  const last = steps.length - 1;
  const printed = ({ moment, text, number }: Step, format: PosterFormat): Printed =>
    printOf({
      diagram: id,
      seen: live.seen(moment, "host"),
      text,
      step: `Step ${number} of ${last}`,
      ...pictureSizeOf(format),
    });
  const shown = stepOf(steps, story.opens);
  if (shown === null) throw new Error(`The picture “${id}” opens at “${story.opens}”, which is no step.`);
  return {
    id,
    opens: story.opens,
    cover: { ...printed(shown, posterFormat), text: plainText(aboutOf(id).takeaway), step: "Interactive diagram" },
    steps: steps.map((step) => ({
      step,
      printed: printed(step, posterFormat),
      narrow: printed(step, narrowPosterFormat),
    })),
  };
};

/** Every step of every diagram's story. */
export const allPrints = (): readonly Prints[] => Object.keys(stills).map((id) => printsOf(id));
