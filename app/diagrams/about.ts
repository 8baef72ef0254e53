import type { Source } from "#core/explain.ts";

/** What is said of a picture wherever it is shown. */
export interface PictureAbout {
  /** What one knows after looking at it, in one sentence. */
  readonly takeaway: string;
  /** How to read it: what position, colour and line mean here. */
  readonly reading: string;
  /** Where the model departs from the real thing, a sentence each. */
  readonly leavesOut: readonly string[];
  readonly sources: readonly Source[];
}
