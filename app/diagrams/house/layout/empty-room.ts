import { label, STYLES } from "../../scene/label.ts";
import type { Mark, Rect } from "../../scene/scene.ts";

const LINES = ["A container’s user mode opens here.", "Type docker run, or press the button."];

/** What stands where no container is yet. */
export const emptyRoom = (at: Rect): readonly Mark[] => [
  {
    key: "empty",
    look: "room",
    owner: "kernel",
    state: "coming",
    radius: 14,
    ...at,
    labels: LINES.map((text, index) =>
      label(`line ${index}`, text, STYLES.words, {
        x: at.w / 2,
        y: at.h / 2 - 4 + index * 20,
        anchor: "middle",
        within: at.w - 24,
      }),
    ),
    within: null,
  },
];
