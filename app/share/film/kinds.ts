import { codecFor } from "./codec.ts";

/** Takes what is on a canvas, frame by frame. */
export interface Recorder {
  /** The canvas as it is now, for so many ms. */
  readonly add: (stay: number) => Promise<void>;
  readonly finish: () => Promise<Blob>;
  /** Gives back what it has taken of the machine. */
  readonly close: () => void;
}

/** A kind of film. */
export interface FilmKind {
  /** How its files end. */
  readonly ending: string;
  readonly label: string;
  /** px. */
  readonly width: number;
  readonly supported: () => Promise<boolean>;
  readonly record: (canvas: HTMLCanvasElement, loop: boolean) => Promise<Recorder>;
}

/** No more frames than a chat takes. */
export const MOST_FRAMES = 80;

const VIDEO_WIDTH = 960;

/** Every kind, in the order in which they are offered. */
export const filmKinds: readonly FilmKind[] = [
  {
    ending: "gif",
    label: "Animated GIF",
    // A film of many steps shall stay small enough to be sent.
    width: 640,
    supported: async () => true,
    record: async (canvas, loop) => (await import("./gif.ts")).gifOf(canvas, loop),
  },
  {
    ending: "webm",
    label: "WebM film",
    width: VIDEO_WIDTH,
    supported: async () => (await codecFor(VIDEO_WIDTH, VIDEO_WIDTH)) !== null,
    record: async (canvas) => (await import("./webm.ts")).webmOf(canvas),
  },
];
