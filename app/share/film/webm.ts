import { breath } from "./breath.ts";
import { codecFor } from "./codec.ts";
import type { Recorder } from "./kinds.ts";
import { type Block, matroska } from "./matroska.ts";

/** Frames from one that stands by itself to the next: one can jump to those. Within a cluster no more than 32 s can pass. */
const WHOLE = 10;

/** Frames that may wait to be encoded: each is as large as the canvas. */
const MOST_WAITING = 3;

/** Records a canvas as a WebM film: the times are those of the steps, however fast the machine is. */
export const webmOf = async (canvas: HTMLCanvasElement): Promise<Recorder> => {
  const { width, height } = canvas;
  const codec = await codecFor(width, height);
  if (codec === null) throw new Error("This browser cannot make WebM films of that size.");
  const blocks: Block[] = [];
  let problem: Error | null = null;
  const encoder = new VideoEncoder({
    output: (chunk) => {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      blocks.push({ time: chunk.timestamp / 1000, whole: chunk.type === "key", data });
    },
    error: (error) => {
      problem = error;
    },
  });
  encoder.configure(codec.config);
  let [count, end] = [0, 0];
  return {
    add: async (stay) => {
      while (encoder.encodeQueueSize > MOST_WAITING && problem === null) await breath();
      if (problem !== null) throw problem;
      const frame = new VideoFrame(canvas, { timestamp: end * 1000, duration: stay * 1000 });
      encoder.encode(frame, { keyFrame: count % WHOLE === 0 });
      frame.close();
      count += 1;
      end += stay;
    },
    finish: async () => {
      await encoder.flush();
      if (problem !== null) throw problem;
      return new Blob([matroska({ codec: codec.id, width, height, duration: end, blocks }) as BlobPart], {
        type: "video/webm",
      });
    },
    close: () => {
      if (encoder.state !== "closed") encoder.close();
    },
  };
};
