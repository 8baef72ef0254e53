import { applyPalette, GIFEncoder, quantize } from "gifenc";
import type { Recorder } from "./kinds.ts";

const COLORS = 128;

/** How often a GIF begins again. Source: the README of gifenc. */
const REPEAT = { forever: 0, never: -1 } as const;

/** Records a canvas as an animated GIF. */
export const gifOf = (canvas: HTMLCanvasElement, loop: boolean): Recorder => {
  const { width, height } = canvas;
  const encoder = GIFEncoder();
  return {
    add: async (delay) => {
      const data = canvas.getContext("2d")?.getImageData(0, 0, width, height).data;
      if (data === undefined) throw new Error("There is nothing on the canvas.");
      const palette = quantize(data, COLORS);
      const repeat = loop ? REPEAT.forever : REPEAT.never;
      encoder.writeFrame(applyPalette(data, palette), width, height, { palette, delay, repeat });
    },
    finish: async () => {
      encoder.finish();
      return new Blob([encoder.bytes() as BlobPart], { type: "image/gif" });
    },
    close: () => undefined,
  };
};
