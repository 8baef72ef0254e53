import type { Looks } from "./shared.ts";

export interface LooksChoiceProps {
  readonly value: Looks;
  readonly onChange: (value: Looks) => void;
}

/** Chooses how embeds look. */
export const LooksChoice = ({ value, onChange }: LooksChoiceProps) => (
  <fieldset>
    <legend>How embeds look</legend>
    <label>
      Colours
      <select
        value={value.theme}
        onChange={(event) => onChange({ ...value, theme: event.target.value as Looks["theme"] })}
      >
        <option value="auto">As the page around it</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
    <label>
      Player
      <select
        value={value.controls}
        onChange={(event) => onChange({ ...value, controls: event.target.value as Looks["controls"] })}
      >
        <option value="min">Step and play</option>
        <option value="full">All of it</option>
        <option value="none">None</option>
      </select>
    </label>
    <label className="share-choice">
      <input
        type="checkbox"
        checked={value.caption}
        onChange={(event) => onChange({ ...value, caption: event.target.checked })}
      />
      <span>Say what happens, below it</span>
    </label>
    <label className="share-choice">
      <input
        type="checkbox"
        checked={value.credentialless}
        onChange={(event) => onChange({ ...value, credentialless: event.target.checked })}
      />
      <span>
        For a page with <code>Cross-Origin-Embedder-Policy</code>
      </span>
    </label>
  </fieldset>
);
