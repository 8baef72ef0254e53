import type { Page } from "@playwright/test";

/** Looks at each frame from now on whether what is asked hides words of the picture, also while things glide to their places. */
export const watchTag = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const hidden = new Set<string>();
    Object.assign(globalThis, { hiddenWords: hidden });
    /** The letters, without the room above and below them. */
    const lettersOf = (words: SVGTextElement): DOMRect => {
      const { x, y, width, height } = words.getBoundingClientRect();
      const size = words.hasAttribute("transform") ? height : Number(words.getAttribute("font-size"));
      return new DOMRect(x, y + (height - size) / 2, width, size);
    };
    const look = (): void => {
      requestAnimationFrame(look);
      const tag = document.querySelector(".picture .tag");
      if (tag === null || Number(getComputedStyle(tag).opacity) === 0) return;
      const over = tag.getBoundingClientRect();
      for (const words of document.querySelectorAll<SVGTextElement>(".picture .mark text")) {
        const at = lettersOf(words);
        const wide = Math.min(over.right, at.right) - Math.max(over.left, at.left);
        const high = Math.min(over.bottom, at.bottom) - Math.max(over.top, at.top);
        if (wide > 1 && high > 1) hidden.add(`"${tag.textContent}" hides "${words.textContent}"`);
      }
    };
    look();
  });

/** What has been hidden since then. */
export const hiddenByTag = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...(globalThis as unknown as { readonly hiddenWords: Set<string> }).hiddenWords]);
