import { useEffect, useRef } from "react";
import { typedKey } from "./typed-key.ts";

/** What takes characters. */
const TYPING = "input:not([type=range]), textarea, select, [contenteditable]";

/** What does something of its own with the space bar: presses, types, scrolls. */
const OWN_SPACE = `${TYPING}, button, a, summary, [tabindex]`;

/**
 * Keys of the page, named as keyboard events name them. They stay out of the way of typing, of buttons' own keys and of the browser's.
 * Those that are a single character work only where `within`, a selector, holds the focus. Source: WCAG 2.2, 2.1.4.
 */
export const useKeys = (within: string, keys: Readonly<Record<string, (event: KeyboardEvent) => void>>): void => {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, alt, command } = typedKey(event);
      const action = current.current[key];
      if (action === undefined || event.defaultPrevented || alt || command) return;
      const at = event.target instanceof Element ? event.target : null;
      // A dialog has keys of its own.
      if (at?.closest("dialog")) return;
      if (key === " " && at?.closest(OWN_SPACE)) return;
      if (key !== " " && key.length === 1 && (at?.closest(TYPING) || !at?.closest(within))) return;
      event.preventDefault();
      action(event);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [within]);
};
