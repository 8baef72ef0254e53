/** A step that can be shared. */
export interface ShareStep {
  /** As addresses name it. */
  readonly id: string;
  readonly text: string;
  readonly headline: boolean;
}

/** How much of a story is handed out: the step that is shown, all of it from the first step on, or what lies between two steps. */
export interface Extent {
  readonly kind: "step" | "all" | "range";
  /** Places in the list of steps; they count for a range. */
  readonly from: number;
  readonly to: number;
  /** Begin again at the end. */
  readonly loop: boolean;
}

/** First and last place of what is chosen; `here`: place of the step that is shown. */
export const boundsOf = (
  { kind, from, to }: Extent,
  here: number,
  count: number,
): { readonly first: number; readonly last: number } => {
  if (kind === "all") return { first: 0, last: count - 1 };
  return kind === "range" ? { first: from, last: to } : { first: here, last: here };
};
