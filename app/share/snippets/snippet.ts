import type { Shared } from "../shared.ts";

/** One way of putting a picture somewhere else. */
export interface Snippet {
  readonly id: string;
  /** On its tab. */
  readonly label: string;
  /** What the button says it copies. */
  readonly copies: string;
  /** Where it works, in one sentence. */
  readonly note: string;
  readonly text: (shared: Shared) => string;
}
