import type { Source } from "#core/explain.ts";

/** A word of the field, in a sentence or two. */
export interface Term {
  /** As it is listed, and what texts call it where they say nothing else. */
  readonly name: string;
  readonly meaning: string;
  readonly source: Source;
  /** What it is on Linux, or what is nearest to it. */
  readonly linux?: string;
}
