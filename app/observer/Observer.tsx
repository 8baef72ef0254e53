import { Choice } from "../ui/Choice.tsx";

/** Someone whose eyes one can look through. */
export interface Eyes {
  readonly id: string;
  /** `the host`, `container web`. */
  readonly label: string;
}

export interface ObserverProps {
  readonly eyes: readonly Eyes[];
  readonly active: string;
  readonly onLook: (id: string) => void;
}

/** Whose eyes: the same machine, seen from each. */
export const Observer = ({ eyes, active, onLook }: ObserverProps) => (
  <Choice
    name="Look from"
    value={active}
    options={eyes.map(({ id, label }) => ({ value: id, label: `Seen from ${label}` }))}
    onChange={onLook}
  />
);
