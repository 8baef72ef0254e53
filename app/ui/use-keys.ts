import { useEffect, useRef } from "react";

const TYPING = "input:not([type=range]), textarea, select, [contenteditable]";

/** Keys of the whole page. They stay out of the way of typing, of buttons' own keys and of the browser's. Named in small letters. */
export const useKeys = (keys: Readonly<Record<string, (event: KeyboardEvent) => void>>): void => {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const action = current.current[event.key.toLowerCase()];
      if (action === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = event.target instanceof Element ? event.target : null;
      // A dialog has keys of its own.
      if (at?.closest("dialog")) return;
      if (event.key !== "Escape" && at?.closest(TYPING)) return;
      if (event.key === " " && at?.closest("button, a, summary, input")) return;
      event.preventDefault();
      action(event);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
};
