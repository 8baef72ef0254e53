const signs = ["pointermove", "pointerdown", "touchstart", "wheel", "keydown", "focusin"] as const;

/** Calls `then` once, at the first sign that somebody is going to use the page. Returns how to stop waiting. */
export const atFirstSign = (then: () => void): (() => void) => {
  // It may have come before the page's script: app/keep-early.js tells.
  if (document.documentElement.dataset.used !== undefined) {
    then();
    return () => undefined;
  }
  const stop = (): void => {
    for (const sign of signs) document.removeEventListener(sign, seen, true);
  };
  const seen = (): void => {
    stop();
    then();
  };
  for (const sign of signs) document.addEventListener(sign, seen, { capture: true, passive: true });
  return stop;
};
