import { useSyncExternalStore } from "react";

/** What a person asked for; "system" follows the operating system. */
export type MotionWish = "system" | "reduced" | "full";

/** The one motion policy: everything that moves asks it, style sheets through `data-motion`. */
export interface MotionPolicy {
  readonly wish: MotionWish;
  readonly reduced: boolean;
}

const query = typeof matchMedia === "undefined" ? null : matchMedia("(prefers-reduced-motion: reduce)");
const listeners = new Set<() => void>();

// What pages drawn beforehand go by. The same object wherever it holds, so that waking up changes nothing.
const beforehand: MotionPolicy = { wish: "system", reduced: false };

const decide = (wish: MotionWish): MotionPolicy => {
  const reduced = wish === "reduced" || (wish === "system" && query?.matches === true);
  return wish === "system" && !reduced ? beforehand : { wish, reduced };
};

let policy = decide("system");

const adopt = (wish: MotionWish): void => {
  policy = decide(wish);
  if (typeof document !== "undefined") document.documentElement.dataset.motion = policy.reduced ? "reduced" : "full";
  for (const listener of listeners) listener();
};

adopt("system");
query?.addEventListener("change", () => adopt(policy.wish));

export const motionPolicy = (): MotionPolicy => policy;

export const wishMotion = adopt;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useMotionPolicy = (): MotionPolicy => useSyncExternalStore(subscribe, motionPolicy, () => beforehand);
