import type { Page } from "@playwright/test";

/** What is wrong with the words that are on the screen, one sentence each: too small, cut off, on one another. Source: design/visual.md. */
export const faultsOfWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const visible = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest(".unseen, .stills, [inert]") === null;
    const inner = (element: Element): DOMRect => element.getBoundingClientRect();
    const cut = (a: DOMRect, b: DOMRect): DOMRect => {
      const [x, y] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
      // A DOMRect of negative height has its top and bottom exchanged.
      return new DOMRect(
        x,
        y,
        Math.max(0, Math.min(a.right, b.right) - x),
        Math.max(0, Math.min(a.bottom, b.bottom) - y),
      );
    };
    /** What floats over the page is a layer of its own. */
    const layerOf = (element: Element): Element => {
      for (let each: Element | null = element; each !== null; each = each.parentElement)
        if (each instanceof HTMLDialogElement || /fixed|sticky|absolute/.test(getComputedStyle(each).position))
          return each;
      return document.body;
    };
    const shownPart = (element: Element, rect: DOMRect): DOMRect => {
      let part = rect;
      for (let each = element.parentElement; each !== null; each = each.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(each);
        if (clipPath === "inset(50%)") return new DOMRect(0, 0, 0, 0);
        if (
          each !== document.body &&
          (overflowX !== "visible" || overflowY !== "visible") &&
          !(each instanceof SVGElement)
        )
          part = cut(part, inner(each));
      }
      return part;
    };

    const words: { text: string; rect: DOMRect; layer: Element; element: Element }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (text === "" || element === null || /^(SCRIPT|STYLE|OPTION)$/.test(element.tagName) || !visible(element))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const whole of range.getClientRects()) {
        const rect = shownPart(element, whole);
        if (rect.width <= 1 || rect.height <= 1) continue;
        words.push({ text: text.slice(0, 40), rect, layer: layerOf(element), element });
      }
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const turned = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const scale = turned === null ? 1 : Math.hypot(turned.a, turned.b);
      if (size * scale < 12) found.push(`"${text.slice(0, 40)}" is ${size * scale} px`);
    }

    words.forEach((one, at) => {
      for (const other of words.slice(at + 1)) {
        if (one.layer !== other.layer || one.element === other.element) continue;
        const both = cut(one.rect, other.rect);
        // Line boxes are taller than letters, so a few px of two lines may touch.
        if (both.width > 2 && both.height > Math.min(one.rect.height, other.rect.height) * 0.4)
          found.push(`"${one.text}" lies on "${other.text}"`);
      }
    });

    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      if (!visible(element) || element.textContent?.trim() === "" || element instanceof SVGElement) continue;
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== "none") continue;
      const name = `${element.tagName.toLowerCase()}.${element.className}`;
      if (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1)
        found.push(`${name} is cut off at the side: ${element.scrollWidth} of ${element.clientWidth} px`);
      if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
        found.push(`${name} is cut off below: ${element.scrollHeight} of ${element.clientHeight} px`);
    }

    for (const mark of document.querySelectorAll<SVGGElement>(".picture .mark")) {
      const shape = mark.querySelector<SVGRectElement>(":scope > .shape")?.getBBox();
      if (shape === undefined) continue;
      for (const each of mark.querySelectorAll<SVGTextElement>(":scope > text:not([transform])")) {
        const box = each.getBBox();
        if (box.x < shape.x - 1 || box.x + box.width > shape.x + shape.width + 1)
          found.push(`"${each.textContent}" leaves its box: ${Math.round(box.width)} of ${Math.round(shape.width)} px`);
      }
    }
    return found;
  });

/** Whether one has to scroll in two directions to read the page. Source: WCAG 2.2, 1.4.10. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
