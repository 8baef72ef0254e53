import type { StepAt } from "./chapter.ts";

interface Named {
  readonly id: string;
  readonly text: string;
}

/** The first step that is meant; undefined where there is none. */
export const findStep = <Step extends Named>(steps: readonly Step[], { kind, says = "" }: StepAt): Step | undefined =>
  steps.find(({ id, text }) => id.replace(/-\d+$/, "") === kind && text.includes(says));
