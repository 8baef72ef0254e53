// Small screens are laid out anew, not shrunk: design/visual.md “Small screens”; nothing is cut, no word torn.
import { expect, test } from "../pages/silo.ts";

const chapters = ["many-user-modes", "from-docker-run", "a-disk-made-of-links", "an-image-grows"] as const;

for (const chapter of chapters)
  test(`at 390 px the picture of ${chapter} is whole beside every section, and goes with the last`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`/learn/${chapter}`);
    await page.getByRole("button", { name: "Show it in the picture" }).first().click();
    const picture = page.getByRole("complementary").locator(".figure-picture");
    await expect(picture).toBeVisible({ timeout: 20_000 });
    const sections = page.locator("[data-section]");
    for (let at = 0; at < (await sections.count()); at += 1) {
      await sections.nth(at).evaluate((section) => section.scrollIntoView({ block: "start", behavior: "instant" }));
      await expect(sections.nth(at)).toHaveClass("active");
      await expect(picture).toBeInViewport({ ratio: 0.99 });
      await expect.poll(() => picture.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(0);
    }
    await page.getByRole("heading", { name: "Now you" }).evaluate((heading) => heading.scrollIntoView());
    await expect(picture).not.toBeInViewport();
    const next = page.getByRole("navigation", { name: "Before and after" }).getByRole("link").first();
    await next.scrollIntoViewIfNeeded();
    const hit = await next.evaluate((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(hit).toBe(true);
  });

for (const width of [360, 1280])
  test(`no word of a line to type is torn at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const chapter of chapters) {
      await page.goto(`/learn/${chapter}`);
      const torn = await page.locator(".task-lines code").evaluateAll((lines) =>
        lines.flatMap((line) =>
          [...line.childNodes].flatMap((node) =>
            [...(node.textContent ?? "").matchAll(/\w+/g)].flatMap((word) => {
              const range = document.createRange();
              range.setStart(node, word.index);
              range.setEnd(node, word.index + word[0].length);
              return range.getClientRects().length > 1 ? [word[0]] : [];
            }),
          ),
        ),
      );
      expect(torn, chapter).toEqual([]);
    }
  });
