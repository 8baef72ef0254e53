import type { Pane } from "./layout/pane.ts";
import { parentOf } from "./paths.ts";

const KEYS: ReadonlySet<string> = new Set([
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
  "PageUp",
  "PageDown",
]);

/** Keys that move inside a list. */
export const movesInPane = (key: string): boolean => KEYS.has(key);

/** The next row that is a button, from `index` on in steps of `by`; null if there is none. */
const nextButton = (pane: Pane, index: number, by: 1 | -1): number | null => {
  for (let at = index; at >= 0 && at < pane.count; at += by) if (pane.row(at).press !== null) return at;
  return null;
};

const aPageFrom = (pane: Pane, index: number, by: 1 | -1, page: number): number => {
  const y = pane.row(index).mark.y + by * page;
  return Math.max(0, Math.min(pane.count - 1, pane.firstBelow(y)));
};

/** Where a key leads from a row: to another row, or it presses this one (a directory opens or closes). Null: nowhere. */
export const keyTarget = (pane: Pane, index: number, key: string, page: number): number | "press" | null => {
  const { press, spot } = pane.row(index);
  switch (key) {
    case "ArrowDown":
      return nextButton(pane, index + 1, 1);
    case "ArrowUp":
      return nextButton(pane, index - 1, -1);
    case "Home":
      return nextButton(pane, 0, 1);
    case "End":
      return nextButton(pane, pane.count - 1, -1);
    case "PageDown":
      return nextButton(pane, aPageFrom(pane, index, 1, page), -1);
    case "PageUp":
      return nextButton(pane, aPageFrom(pane, index, -1, page), 1);
    case "ArrowRight":
      if (press?.does !== "open") return null;
      return press.expanded ? nextButton(pane, index + 1, 1) : "press";
    case "ArrowLeft": {
      if (press?.does === "open" && press.expanded) return "press";
      const parent = spot === null ? -1 : pane.rowOf({ ...spot, path: parentOf(spot.path) });
      return parent < 0 ? null : parent;
    }
    default:
      return null;
  }
};
