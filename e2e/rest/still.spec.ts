// Source: design/visual.md, "First screen"; Core Web Vitals, layout shift: what one presses on moves nothing.
import { expect, still, test } from "../pages/silo.ts";

test.use(still);

/** Where each word of the picture that can be seen stands, from the left and from above: of words that stand there twice, nothing. */
const placesIn = (root: Element): readonly (readonly [text: string, x: number, y: number])[] => {
  const seen = [...root.querySelectorAll("text")]
    .map((text) => ({ text: text.textContent ?? "", at: text.getBoundingClientRect() }))
    .filter(({ at }) => at.width > 0);
  return seen
    .filter(({ text }) => seen.filter((each) => each.text === text).length === 1)
    .map(({ text, at }) => [text, at.x, at.y] as const);
};

// Not storage: its living lists begin at the file in question.
for (const id of ["house", "image", "launch"])
  for (const size of [
    { width: 360, height: 800 },
    { width: 1280, height: 900 },
  ])
    test(`the picture ${id} stands where its still stood, ${size.width} px wide`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.goto(`d/${id}`);
      await page.evaluate(() => document.fonts.ready);
      const before = await page.locator(".island-stills").evaluate(placesIn);
      expect(before.length).toBeGreaterThan(8);
      await page.keyboard.press("Shift");
      await expect(page.locator(".island-poster")).toHaveCount(0, { timeout: 20_000 });
      await expect(page.locator(".figure .picture:not(.growing)")).toBeVisible();
      const after = new Map(
        (await page.locator(".figure-picture").evaluate(placesIn)).map(([text, x, y]) => [text, { x, y }]),
      );
      const both = before.flatMap(([text, x, y]) => {
        const now = after.get(text);
        return now === undefined ? [] : [{ text, x: now.x - x, y: now.y - y }];
      });
      expect(both.length).toBeGreaterThan(before.length / 2);
      expect(both.filter(({ x, y }) => Math.abs(x) > 3 || Math.abs(y) > 12)).toEqual([]);
    });

test("while a picture wakes there is one Play, never two", async ({ page }) => {
  await page.goto("d/house");
  await page.evaluate(() => {
    const counts: number[] = [];
    Object.assign(globalThis, { counts });
    const look = (): void => {
      const buttons = [...document.querySelectorAll<HTMLElement>(".island button")];
      counts.push(
        buttons.filter(
          (each) =>
            (each.getAttribute("aria-label") ?? each.textContent) === "Play" &&
            each.checkVisibility({ visibilityProperty: true }),
        ).length,
      );
      requestAnimationFrame(look);
    };
    look();
  });
  await page.keyboard.press("Shift");
  await expect(page.locator(".island-poster")).toHaveCount(0, { timeout: 20_000 });
  const counts = await page.evaluate(() => (globalThis as typeof globalThis & { counts: number[] }).counts);
  expect(new Set(counts)).toEqual(new Set([1]));
});

test("Play counts while the picture is still growing under its poster", async ({ page }) => {
  await page.goto("d/house");
  await page.evaluate(() => {
    const island = document.querySelector(".island") as HTMLElement;
    const watch = new MutationObserver(() => {
      if (island.querySelector(".figure") === null) return;
      watch.disconnect();
      island.querySelector<HTMLElement>(".island-poster button")?.click();
    });
    watch.observe(island, { childList: true });
  });
  await page.keyboard.press("Shift");
  await expect(page.locator(".figure")).toHaveAttribute("data-state", "playing", { timeout: 20_000 });
});
