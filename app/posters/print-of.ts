import { pictureOf } from "../diagrams/index.ts";
import type { Seen } from "../diagrams/seen.ts";
import { stills } from "../diagrams/stills.ts";
import { plainText } from "../ui/plain-text.ts";
import type { Printed } from "./printed.ts";

/** What is printed. */
export interface Print {
  readonly diagram: string;
  readonly seen: Seen;
  /** What happens, in one sentence, as pages write it. */
  readonly text: string;
  readonly step: string;
  /** px; a picture that does not fit is as large as it must be. */
  readonly width: number;
  readonly height: number;
}

/** Lays a picture out, from far. Throws where there is no such picture. */
export const printOf = ({ diagram, seen, text, step, width, height }: Print): Printed => {
  const sceneOf = stills[diagram];
  if (sceneOf === undefined) throw new Error(`The picture “${diagram}” cannot be printed.`);
  const scene = sceneOf(seen, { width, height, density: "far" });
  return {
    scene,
    width: Math.max(width, Math.ceil(scene.width)),
    height: Math.max(height, Math.ceil(scene.height)),
    title: pictureOf(diagram).title,
    text: plainText(text).replaceAll(/\s+/g, " "),
    step,
  };
};
