import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { narrator } from "../narration/narrator.ts";
import type { TwinNode } from "./twin.ts";

/** The first thing that is a button, in reading order: a thing, or a list that opens. */
const firstIn = (nodes: readonly TwinNode[]): string | null => {
  for (const node of nodes) {
    const found = node.ref === null ? (firstIn(node.holds) ?? node.lists[0]?.key ?? null) : node.key;
    if (found !== null) return found;
  }
  return null;
};

const buttonsIn = (root: HTMLElement | null): readonly HTMLButtonElement[] => [
  ...(root?.querySelectorAll<HTMLButtonElement>("button[data-key]") ?? []),
];

/** The button of what holds this one. */
const holderOf = (button: Element, root: Element): HTMLButtonElement | null => {
  for (let at = button.parentElement; at !== null && at !== root; at = at.parentElement) {
    const found = at.querySelector<HTMLButtonElement>(":scope > button[data-key]");
    if (found !== null && found !== button) return found;
  }
  return null;
};

/** Words of a button, as far as they are its name. */
const shortly = (button: HTMLElement): string => (button.textContent ?? "").split(/[,:] /)[0] ?? "";

/** One stop in the order of Tab, arrows between things as in a tree. Source: ARIA Authoring Practices, tree view. */
export const useTwinKeys = (root: RefObject<HTMLElement | null>, tree: readonly TwinNode[]) => {
  const [current, setCurrent] = useState<string | null>(null);
  /** What has the focus, and what holds it, the nearest first. */
  const last = useRef<{ readonly name: string; readonly around: readonly string[] } | null>(null);
  const first = firstIn(tree);

  useLayoutEffect(() => {
    const buttons = buttonsIn(root.current);
    // The stop of Tab may be gone, or in a list that was closed.
    if (current !== null && !buttons.some(({ dataset }) => dataset.key === current)) setCurrent(null);
    if (last.current === null || document.activeElement !== document.body) return;
    const { name, around } = last.current;
    const byKey = new Map(buttons.map((button) => [button.dataset.key ?? "", button]));
    const heir = around.map((key) => byKey.get(key)).find((button) => button !== undefined) ?? buttons[0];
    if (heir === undefined) return;
    heir.focus();
    narrator.say(`${name} is gone. ${shortly(heir)} has the focus.`);
  });

  const target = (from: HTMLButtonElement, key: string): HTMLButtonElement | "press" | null | undefined => {
    const buttons = buttonsIn(root.current);
    const at = buttons.indexOf(from);
    const open = from.getAttribute("aria-expanded");
    switch (key) {
      case "ArrowDown":
        return buttons[at + 1] ?? null;
      case "ArrowUp":
        return buttons[at - 1] ?? null;
      case "Home":
        return buttons[0] ?? null;
      case "End":
        return buttons.at(-1) ?? null;
      case "ArrowRight":
        if (open === "false") return "press";
        return buttons[at + 1] !== undefined && root.current !== null && isIn(buttons[at + 1], from, root.current)
          ? (buttons[at + 1] ?? null)
          : null;
      case "ArrowLeft":
        return open === "true" ? "press" : root.current === null ? null : holderOf(from, root.current);
      default:
        return undefined;
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const from = event.target;
    if (!(from instanceof HTMLButtonElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const found = target(from, event.key);
    if (found === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (found === "press") from.click();
    else found?.focus();
  };

  return {
    onKeyDown,
    onBlur: (): void => {
      last.current = null;
    },
    of: (key: string) => ({
      "data-key": key,
      tabIndex: key === (current ?? first) ? 0 : -1,
      onFocus: ({ currentTarget: button }: { readonly currentTarget: HTMLButtonElement }): void => {
        setCurrent(key);
        const around: string[] = [];
        for (let at = root.current === null ? null : holderOf(button, root.current); at !== null; ) {
          around.push(at.dataset.key ?? "");
          at = root.current === null ? null : holderOf(at, root.current);
        }
        last.current = { name: shortly(button), around };
      },
    }),
  };
};

const isIn = (button: HTMLButtonElement | undefined, holder: HTMLButtonElement, root: HTMLElement): boolean => {
  for (let at = button === undefined ? null : holderOf(button, root); at !== null; at = holderOf(at, root))
    if (at === holder) return true;
  return false;
};
