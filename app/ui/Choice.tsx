export interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly quiet?: boolean;
}

/** One of several, as the browser offers it. */
export const Choice = <Value extends string>({ name, value, options, onChange, quiet }: ChoiceProps<Value>) => (
  <label className={`choice${quiet ? " quiet" : ""}`}>
    <span className="unseen">{name}</span>
    <select value={value} title={name} onChange={(event) => onChange(event.target.value as Value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);
