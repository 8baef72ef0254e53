import { runOf } from "../../figure/runs.ts";
import type { Pictures } from "../pictures.ts";
import { ownPictures } from "./pictures.tsx";

/** Pictures of a picture's own story, drawn here: for where none lie that were drawn beforehand. `step`: id of the one that is shown. */
export const storyPictures = (diagram: string, step: string): Pictures => {
  const { live, steps } = runOf(diagram);
  const shown = steps.find(({ id }) => id === step) ?? steps[0];
  if (shown === undefined) throw new Error("A story has at least one step.");
  return ownPictures({ live, diagram, observer: "host", steps, shown });
};
