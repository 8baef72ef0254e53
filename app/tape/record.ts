import { stills } from "../diagrams/stills.ts";
import { stories } from "../diagrams/stories.ts";
import { runOf } from "../figure/runs.ts";
import { type Tape, type Written, write } from "./tape.ts";
import { heightFor, tapeFile, tapeWidths } from "./widths.ts";

/** Plays a picture's story and keeps what it looks like from far at one width. Throws where there is no such picture. */
export const record = (diagram: string, width: number): Tape => {
  const still = stills[diagram];
  if (still === undefined) throw new Error(`There is no picture “${diagram}”.`);
  const { live, steps } = runOf(diagram);
  const place = { width, height: heightFor(width), density: "far" } as const;
  return {
    width,
    steps: steps.map((step) => ({
      ...step,
      owner: live.told(step.moment)?.owner ?? "host",
      now: live.now(step.moment),
    })),
    scenes: steps.map(({ moment }) => still(live.seen(moment, "host"), place)),
  };
};

/** All tapes of all pictures, and where they lie below the site. */
export const allTapes = (): readonly { readonly file: string; readonly written: Written }[] =>
  Object.keys(stories).flatMap((diagram) =>
    tapeWidths.map((width) => ({ file: tapeFile(diagram, width), written: write(record(diagram, width)) })),
  );
