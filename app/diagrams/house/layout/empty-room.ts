import { label, STYLES } from "../../scene/label.ts";
import type { Mark, Rect } from "../../scene/scene.ts";
import type { Context } from "./context.ts";

const WHAT = "A container’s user mode opens here.";
const HOW = "Type docker run in the terminal.";
const SOON = "docker.exe is at work.";

/** What stands where no container is yet. */
export const emptyRoom = (at: Rect, { model, far }: Context): readonly Mark[] => [
  {
    key: "empty",
    look: "room",
    owner: "kernel",
    state: "coming",
    radius: 14,
    ...at,
    labels: [WHAT, ...(model.host.management?.client != null ? [SOON] : far ? [] : [HOW])].map((text, index) =>
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
