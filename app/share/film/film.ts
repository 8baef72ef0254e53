import { imageOf } from "../image.ts";
import { breath } from "./breath.ts";
import type { FilmKind } from "./kinds.ts";

/** A step of a film. */
export interface FilmStep {
  /** Draws its picture, as SVG. */
  readonly picture: () => Promise<Blob>;
  readonly headline: boolean;
}

/** ms that a step stays. */
const STAY = { headline: 1800, step: 1000 } as const;

/** Codecs take even numbers only. */
const even = (length: number): number => 2 * Math.round(length / 2);

/**
 * A film of steps, in their order. `onFrame` hears how many are done. Stops, with null, once `signal` says so; rejects where a
 * picture does not come.
 */
export const filmOf = async (
  steps: readonly FilmStep[],
  { width, record }: FilmKind,
  loop: boolean,
  onFrame: (done: number) => void,
  signal: AbortSignal,
): Promise<Blob | null> => {
  const [first] = steps;
  if (first === undefined) throw new Error("A film has at least one step.");
  const { naturalWidth, naturalHeight } = await imageOf(await first.picture());
  const canvas = document.createElement("canvas");
  canvas.width = even(width);
  canvas.height = even((width * naturalHeight) / naturalWidth);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("This browser gives no canvas to draw on.");
  const recorder = await record(canvas, loop);
  try {
    for (const [at, { picture, headline }] of steps.entries()) {
      const image = await imageOf(await picture());
      context.globalCompositeOperation = "copy";
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      // Behind its round corners lies the paper that the picture itself is drawn on.
      const [red, green, blue] = context.getImageData(canvas.width / 2, 3, 1, 1).data;
      context.globalCompositeOperation = "destination-over";
      context.fillStyle = `rgb(${red} ${green} ${blue})`;
      context.fillRect(0, 0, canvas.width, canvas.height);
      await recorder.add(headline ? STAY.headline : STAY.step);
      onFrame(at + 1);
      await breath();
      if (signal.aborted) return null;
    }
    return await recorder.finish();
  } finally {
    recorder.close();
  }
};
