import { flushSync } from "react-dom";
import { putValue } from "./ui/put-value.ts";

/** Something that was done before the page was awake, as app/keep-early.js keeps it. */
type Kept =
  | { readonly kind: "click"; readonly target: HTMLElement }
  | { readonly kind: "key"; readonly target: HTMLElement; readonly key: string }
  | { readonly kind: "line"; readonly target: HTMLInputElement; readonly value: string }
  | { readonly kind: "change"; readonly target: HTMLInputElement | HTMLSelectElement; readonly value: string };

declare global {
  /** Stops keeping, and gives what was kept. Absent where pages are not built. */
  var siloEarly: (() => readonly Kept[]) | undefined;
}

const press = (target: HTMLElement, key: string): boolean =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

const again = (kept: Kept): void => {
  if (kept.kind === "click") flushSync(() => kept.target.click());
  else if (kept.kind === "key") flushSync(() => press(kept.target, kept.key));
  else {
    putValue(kept.target, kept.value);
    if (kept.kind === "line") flushSync(() => press(kept.target, "Enter"));
  }
};

/** Does again what was done on the page while it did not answer yet, and takes over what stands in its field. */
export const answerEarly = (): void => {
  const kept = globalThis.siloEarly?.() ?? [];
  globalThis.siloEarly = undefined;
  const fields = [...document.querySelectorAll<HTMLInputElement>(".typing input")].map((field) => ({
    field,
    typed: field.value,
  }));
  for (const each of kept) if (each.target.isConnected) again(each);
  for (const { field, typed } of fields) if (typed !== "" && field.isConnected) putValue(field, typed);
};
