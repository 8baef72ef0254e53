import type { Extent, ShareStep } from "./extent.ts";

export interface ExtentChoiceProps {
  readonly steps: readonly ShareStep[];
  /** What the step that is shown is called. */
  readonly here: string;
  readonly value: Extent;
  readonly onChange: (value: Extent) => void;
}

interface StepChoiceProps {
  readonly label: string;
  readonly steps: readonly ShareStep[];
  /** Place of the first that can be chosen. */
  readonly least: number;
  readonly value: number;
  readonly onChange: (at: number) => void;
}

const StepChoice = ({ label, steps, least, value, onChange }: StepChoiceProps) => (
  <label>
    {label}
    <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
      {steps.map((each, at) =>
        at < least ? null : (
          <option key={each.id} value={at}>
            {at}: {each.text.slice(0, 60)}
          </option>
        ),
      )}
    </select>
  </label>
);

/** Chooses how much of a story is handed out. */
export const ExtentChoice = ({ steps, here, value, onChange }: ExtentChoiceProps) => {
  const { kind, from, to, loop } = value;
  return (
    <fieldset>
      <legend>What</legend>
      {(
        [
          ["step", here],
          ["all", "All of it, from the first step on"],
          ["range", "A range of steps"],
        ] as const
      ).map(([each, label]) => (
        <label key={each} className="share-choice">
          <input
            type="radio"
            name="extent"
            value={each}
            checked={kind === each}
            onChange={() => onChange({ ...value, kind: each })}
          />
          <span>{label}</span>
        </label>
      ))}
      {kind === "range" ? (
        <div className="share-range">
          <StepChoice
            label="From"
            steps={steps}
            least={0}
            value={from}
            onChange={(at) => onChange({ ...value, from: at, to: Math.max(at, to) })}
          />
          <StepChoice
            label="To"
            steps={steps}
            least={from}
            value={to}
            onChange={(at) => onChange({ ...value, to: at })}
          />
        </div>
      ) : null}
      {kind === "step" ? null : (
        <label className="share-choice">
          <input
            type="checkbox"
            checked={loop}
            onChange={(event) => onChange({ ...value, loop: event.target.checked })}
          />
          <span>Begin again at the end</span>
        </label>
      )}
    </fieldset>
  );
};
