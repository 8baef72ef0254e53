import { type RefObject, useEffect, useState } from "react";

/** How far down the room for words one reads, as a share of it. */
const READING = 0.45;

/** The section that one is reading: the last whose beginning has come up to the middle of what is seen of the words. */
export const useActiveSection = (
  root: RefObject<HTMLElement | null>,
  picture: RefObject<HTMLElement | null>,
  onActive: (index: number) => void,
): number => {
  const [active, setActive] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is called is always the newest
  useEffect(() => {
    const words = root.current;
    const sections = [...(words?.querySelectorAll<HTMLElement>("[data-section]") ?? [])];
    let shown = 0;
    // On small screens the picture lies over the words.
    const covered = (): number => {
      const over = picture.current?.getBoundingClientRect();
      const left = words?.getBoundingClientRect().left;
      if (over === undefined || left === undefined || over.left > left) return 0;
      return Math.min(innerHeight, Math.max(0, over.bottom));
    };
    const look = (): void => {
      const top = covered();
      const line = top + READING * (innerHeight - top);
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
  }, [root, picture]);
  return active;
};
