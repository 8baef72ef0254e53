import { label, STYLES } from "../../scene/label.ts";
import type { Scene } from "../../scene/scene.ts";
import { wrapped } from "../../scene/wrap.ts";

const TEXT =
  "Nobody has asked the Docker engine for anything yet. Type a docker command: each request and each answer becomes a row here.";

/** What stands where nothing has been asked for. */
export const empty = (width: number, height: number): Scene => {
  const w = Math.min(460, width - 24);
  const lines = wrapped(TEXT, STYLES.words, w - 24, 6);
  const h = 24 + lines.length * 18;
  const whole = Math.max(height, h + 40);
  return {
    width,
    height: whole,
    wires: [],
    route: null,
    marks: [
      {
        key: "empty",
        look: "sheet",
        owner: "host",
        state: "plain",
        radius: 10,
        x: (width - w) / 2,
        y: Math.min(60, (whole - h) / 2),
        w,
        h,
        labels: lines.map((text, at) => label(`line ${at}`, text, STYLES.words, { x: 12, y: 24 + at * 18 })),
        within: null,
      },
    ],
  };
};
