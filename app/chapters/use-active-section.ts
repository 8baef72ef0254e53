import { type RefObject, useEffect, useState } from "react";

/** The section that one is reading: the last whose beginning has passed the upper third of the window. */
export const useActiveSection = (root: RefObject<HTMLElement | null>, onActive: (index: number) => void): number => {
  const [active, setActive] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is called is always the newest
  useEffect(() => {
    const sections = [...(root.current?.querySelectorAll<HTMLElement>("[data-section]") ?? [])];
    let shown = 0;
    const look = (): void => {
      // On small screens the picture lies over the upper half.
      const line = innerHeight * (innerWidth < 900 ? 0.72 : 0.45);
      const passed = sections.filter((section) => section.getBoundingClientRect().top <= line).length;
      const bottom = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight - 2;
      const next = bottom ? sections.length - 1 : Math.max(0, passed - 1);
      if (next === shown) return;
      shown = next;
      setActive(next);
      onActive(next);
    };
    // The page may have been scrolled before it was awake.
    look();
    addEventListener("scroll", look, { passive: true });
    return () => removeEventListener("scroll", look);
  }, [root]);
  return active;
};
