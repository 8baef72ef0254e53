import type { ToldStep } from "./page-data.ts";

export interface StepListProps {
  readonly steps: readonly ToldStep[];
  /** Id of the step shown. */
  readonly current: string;
  readonly onStep: (id: string) => void;
}

/** Everything that a picture plays, as text; each step brings the picture there. */
export const StepList = ({ steps, current, onStep }: StepListProps) => (
  <ol className="steps" start={0}>
    {steps.map(({ id, text, headline }) => (
      <li key={id} id={`step-${id}`} aria-current={id === current ? "step" : undefined}>
        <button type="button" className={headline ? "headline" : ""} onClick={() => onStep(id)}>
          {text}
        </button>
      </li>
    ))}
  </ol>
);
