import type { Scene } from "../diagrams/scene/scene.ts";

/** A step of a story, ready to be printed. */
export interface Printed {
  readonly scene: Scene;
  /** px of the picture: the same for all steps of a story, or of a film. */
  readonly width: number;
  readonly height: number;
  /** Of the diagram. */
  readonly title: string;
  /** One sentence: what happens. */
  readonly text: string;
  /** `Step 26 of 57`. */
  readonly step: string;
}
