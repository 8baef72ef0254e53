// In colours that the reader forces, a picture is told by its edges: WCAG 2.2, 1.4.11; explaining.md §2.5.
import type { Page } from "@playwright/test";
import { expect, still, test } from "../pages/silo.ts";

test.use({ ...still, forcedColors: "active" });

/** What a system colour is on this page. */
const colorOf = (page: Page, name: string): Promise<string> =>
  page.evaluate((color) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = color;
    const { color: found } = getComputedStyle(probe);
    probe.remove();
    return found;
  }, name);

const paintOf = (page: Page, of: string, property: "fill" | "stroke"): Promise<readonly string[]> =>
  page
    .locator(`.figure ${of}`)
    .evaluateAll(
      (found, name) => [...new Set(found.map((each) => getComputedStyle(each).getPropertyValue(name)))],
      property,
    );

/** By picture: a step at which something happens, its surfaces, and what the reader’s colours go by. */
const pictures = [
  ["house", "silo-create", ":is(.look-room, .look-floor, .look-sheet) > .shape", "light"],
  ["launch", "hcs-create", ":is(.launch-ground, .look-actor > .shape)", "dark"],
  ["storage", "file-delete", ":is(.look-room, .look-own) > .shape", "light"],
  ["image", "image-name", ":is(.look-card, .look-plate):not(.is-now, .is-coming, .is-leaving) > .shape", "dark"],
] as const;

for (const [picture, step, surfaces, colorScheme] of pictures)
  test(`${picture} is drawn in the reader’s own colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/d/${picture}?step=${step}`);
    await page.keyboard.press("Shift");
    await expect(page.locator(".figure .mark.is-now").first()).toBeVisible({ timeout: 20_000 });
    const [canvas, ink, present] = await Promise.all(
      ["Canvas", "CanvasText", "Highlight"].map((name) => colorOf(page, name)),
    );
    expect(canvas).not.toBe(ink);
    expect(await paintOf(page, `.picture ${surfaces}`, "fill")).toEqual([canvas]);
    const edges = await paintOf(page, `.picture ${surfaces}`, "stroke");
    expect(edges).toContain(ink);
    expect([ink, present]).toEqual(expect.arrayContaining([...edges]));
    expect(await paintOf(page, ".picture .is-now:not(.look-label, .look-step) > .shape", "stroke")).toContain(present);
    expect(await paintOf(page, ".picture .words", "fill")).toEqual([ink]);
    for (const stroke of await paintOf(page, ".picture .wire", "stroke")) expect([ink, present]).toContain(stroke);
  });
