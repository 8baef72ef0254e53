import { flushSync } from "react-dom";

/** Puts a value into a field as a person would. React takes no notice of a value that it has put there itself. */
export const putValue = (target: HTMLInputElement | HTMLSelectElement, value: string): void => {
  const form = target instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
  if (target instanceof HTMLInputElement)
    target.value = target.type === "range" && value === target.min ? target.max : target.min;
  Object.getOwnPropertyDescriptor(form.prototype, "value")?.set?.call(target, value);
  flushSync(() => target.dispatchEvent(new Event("input", { bubbles: true })));
  flushSync(() => target.dispatchEvent(new Event("change", { bubbles: true })));
};
