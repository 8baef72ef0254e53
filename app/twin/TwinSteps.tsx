import { useState } from "react";

export interface TwinStepsProps {
  /** How many there are, and which is shown, from 0; −1 before the first. */
  readonly count: number;
  readonly current: number;
  readonly textAt: (index: number) => string;
  readonly onStep: (index: number) => void;
}

/** Steps on either side of the present one that are shown at first, and how many more at a time. */
const NEAR = 2;
const MANY = 30;

/** What happens, step by step; each brings the picture there. */
export const TwinSteps = ({ count, current, textAt, onStep }: TwinStepsProps) => {
  const [reach, setReach] = useState(NEAR);
  const first = Math.max(0, current - reach);
  const last = Math.min(count - 1, Math.max(current, 0) + reach);
  if (count === 0) return null;
  return (
    <>
      <h3>Step by step</h3>
      <p>
        {current < 0 ? "Before the first step" : `Step ${current + 1}`} of {count}.
      </p>
      <ol className="twin-steps" start={first + 1}>
        {Array.from({ length: last - first + 1 }, (_, offset) => first + offset).map((index) => (
          <li key={index} aria-current={index === current ? "step" : undefined}>
            <button type="button" onClick={() => onStep(index)}>
              {textAt(index)}
            </button>
          </li>
        ))}
      </ol>
      {last - first + 1 === count ? null : (
        <button type="button" onClick={() => setReach(reach + MANY)}>
          Show more of {count} steps
        </button>
      )}
    </>
  );
};
