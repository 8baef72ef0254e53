/** Where a story stops: an event of importance headline or step, and the state before the first one. */
export interface Step {
  /** Stays the same while the engine grows, as far as it can: the event's kind, numbered among its like. */
  readonly id: string;
  /** What it was called once: old addresses lead to it. */
  readonly formerly?: readonly string[];
  /** 0 is the state before anything of the story has happened. */
  readonly number: number;
  readonly moment: number;
  /** One sentence. */
  readonly text: string;
  readonly headline: boolean;
}

/** The first step of every story. */
export const beforeStep = "before";

/** The step that an address asks for, by id or by number: the nearest there is; null where it is neither. */
export const stepOf = <Named extends Pick<Step, "id" | "formerly">>(
  steps: readonly Named[],
  asked: string,
): Named | null => {
  const named = steps.find(({ id, formerly }) => id === asked || formerly?.includes(asked));
  if (named !== undefined) return named;
  if (!/^\d{1,6}$/.test(asked)) return null;
  return steps[Math.min(Number(asked), steps.length - 1)] ?? null;
};
