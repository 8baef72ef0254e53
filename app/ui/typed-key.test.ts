// Source: UI Events, KeyboardEvent.key and .code; the layouts of German, Mac and Russian keyboards.
import { expect, it } from "vitest";
import { type Pressed, typedKey } from "./typed-key.ts";

const press = (key: string, code: string, held: Partial<Pressed> = {}, graph = false): Pressed => ({
  key,
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  getModifierState: () => graph,
  ...held,
});

it.each([
  ["] on an American keyboard", press("]", "BracketRight"), { key: "]", alt: false, command: false }],
  [
    "] on a German keyboard: AltGr+9",
    press("]", "Digit9", { altKey: true, ctrlKey: true }, true),
    { key: "]", alt: false, command: false },
  ],
  ["] on a German Mac: Option+6", press("]", "Digit6", { altKey: true }), { key: "]", alt: false, command: false }],
  ["Alt+.", press(".", "Period", { altKey: true }), { key: ".", alt: true, command: false }],
  ["Option+. on a Mac", press("≥", "Period", { altKey: true }), { key: ".", alt: true, command: false }],
  ["b on a Russian keyboard", press("и", "KeyB"), { key: "b", alt: false, command: false }],
  ["b on a French keyboard", press("b", "KeyB"), { key: "b", alt: false, command: false }],
  ["Ctrl+c stays the browser's", press("c", "KeyC", { ctrlKey: true }), { key: "c", alt: false, command: true }],
])("%s", (_, pressed, meant) => {
  expect(typedKey(pressed)).toEqual(meant);
});
