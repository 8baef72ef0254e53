import type { System } from "#shell/system.ts";
import { formatValues } from "./format/format.ts";
import type { Host } from "./run/runtime.ts";
import { isKind, type Value } from "./value/value.ts";

// Values of one kind that come one after another are laid out together.
const waits = (value: Value): boolean =>
  typeof value === "object" && value !== null && !(isKind(value, "object") && value.type === "System.DateTime");

/** The shell's output: what is not taken is shown, like things together. */
export const hostOf = (system: System): Host => {
  let waiting: Value[] = [];
  const finish = (): void => {
    const values = waiting;
    waiting = [];
    const text = values.length === 0 ? "" : formatValues(values);
    if (text !== "") system.out(text);
  };
  return {
    finish,
    write: (text, error = false) => {
      finish();
      if (error) system.err(text);
      else if (text !== "") system.out(text);
    },
    show: (value) => {
      if (waits(value)) {
        waiting.push(value);
        return;
      }
      finish();
      const text = formatValues([value]);
      if (text !== "") system.out(text);
    },
  };
};
