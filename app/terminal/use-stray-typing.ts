import { type RefObject, useEffect } from "react";
import { putValue } from "../ui/put-value.ts";
import { typedKey } from "../ui/typed-key.ts";

const LETTER = /^\p{L}$/u;

/** Letters that are typed where nothing has the focus begin a line at the prompt, as they do in a window with nothing but a prompt. */
export const useStrayTyping = (input: RefObject<HTMLInputElement | null>): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const field = input.current;
      const { key } = event;
      const { alt, command } = typedKey(event);
      if (field === null || event.defaultPrevented || event.target !== document.body || alt || command) return;
      if (field.value === "" ? !LETTER.test(key) : key.length !== 1) return;
      if (document.querySelector("dialog[open]") !== null) return;
      field.focus({ preventScroll: true });
      // Typed before the page was awake, and done again by early.ts: browsers put only what comes from a hand into the field.
      if (!event.isTrusted) {
        event.preventDefault();
        putValue(field, field.value + key);
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [input]);
};
