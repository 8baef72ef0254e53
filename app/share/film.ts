import { applyPalette, GIFEncoder, quantize } from "gifenc";

export interface FilmStep {
  /** Address of its picture. */
  readonly picture: string;
  readonly headline: boolean;
}

/** px of a frame’s side; a film of many steps shall stay small enough to be sent. */
const SIDE = 640;

/** No more frames than a chat takes. */
export const MOST_FRAMES = 80;

/** ms that a step stays. */
const STAY = { headline: 1800, step: 1000 } as const;

const drawn = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.crossOrigin = "anonymous";
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error(`The picture ${address} did not come.`));
    image.src = address;
  });

/** Room for the page between two frames. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * An animated GIF of steps. `onFrame` hears how many are done, of how many. Stops, with null, once `signal` says so; rejects where a picture
 * does not come.
 */
export const film = async (
  steps: readonly FilmStep[],
  onFrame: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<Blob | null> => {
  const shown = steps.slice(0, MOST_FRAMES);
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("This browser gives no canvas to draw on.");
  const encoder = GIFEncoder();
  for (const [at, step] of shown.entries()) {
    const image = await drawn(step.picture);
    if (signal.aborted) return null;
    const scale = Math.min(SIDE / image.width, SIDE / image.height);
    const [width, height] = [image.width * scale, image.height * scale];
    context.fillStyle = "#f6f5f1";
    context.fillRect(0, 0, SIDE, SIDE);
    context.drawImage(image, (SIDE - width) / 2, (SIDE - height) / 2, width, height);
    const { data } = context.getImageData(0, 0, SIDE, SIDE);
    const palette = quantize(data, 128);
    encoder.writeFrame(applyPalette(data, palette), SIDE, SIDE, {
      palette,
      delay: step.headline ? STAY.headline : STAY.step,
    });
    onFrame(at + 1, shown.length);
    await breath();
    if (signal.aborted) return null;
  }
  encoder.finish();
  return new Blob([encoder.bytes() as BlobPart], { type: "image/gif" });
};
