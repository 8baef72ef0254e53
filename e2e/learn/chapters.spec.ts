// Prose drives the picture, questions are answered by what happens: design/explaining.md, rules 11, 15; product.md “Pages”.
import type { Page } from "@playwright/test";
import { expect, test } from "../pages/silo.ts";

const shown = (page: Page) => page.getByRole("complementary").locator(".figure");

const caption = (page: Page) => page.getByRole("complementary").getByLabel("Player");

test("what is read is what is shown, and keys go from section to section", async ({ page, silo }) => {
  await page.goto("/learn/many-user-modes");
  const next = page.getByRole("button", { name: "Next section" });
  for (const count of ["2 of 8", "3 of 8", "4 of 8"]) {
    await next.click();
    await expect(page.getByText(count)).toBeVisible();
  }
  await expect(shown(page)).toBeVisible({ timeout: 20_000 });
  await expect(page.locator("section.active h2")).toHaveText("The job becomes a silo");
  await expect(caption(page)).toContainText("becomes a silo");
  await page.locator("section.active h2").focus();
  await page.keyboard.press("j");
  await expect(page.locator("section.active h2")).toHaveText("Names that begin with a backslash");
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(page.locator("section.active h2")).toHaveText("It begins with a job");
  expect(silo.complaints).toEqual([]);
});

test("a question is answered by letting it happen", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/learn/a-disk-made-of-links");
  const question = page.getByRole("region", { name: /How much is copied/ });
  await question.scrollIntoViewIfNeeded();
  await question.getByRole("button", { name: "15 bytes" }).click();
  await expect(question.getByRole("status")).toContainText("Not so.", { timeout: 20_000 });
  await expect(question.getByRole("button", { name: /All 100 kB/ })).toHaveClass("right");
  await expect(caption(page)).toContainText("copies all");
});

test("a term says what it means, by keyboard, and goes again", async ({ page }) => {
  await page.goto("/learn/from-docker-run");
  const term = page.getByRole("button", { name: "named pipe", exact: true });
  await term.focus();
  await page.keyboard.press("Enter");
  const card = page.getByRole("note").filter({ hasText: "A stream with a name" });
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(term).toBeFocused();
});

test("what was read to its end has a tick, after a reload too", async ({ page }) => {
  await page.goto("/learn/an-image-grows");
  await page.keyboard.press("End");
  const tick = page.getByRole("navigation", { name: "Chapters" }).getByRole("link", { name: "Read: 4" });
  await expect(tick).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(tick).toBeVisible({ timeout: 20_000 });
  await page.goto("/learn");
  await expect(page.getByText("read ✓")).toHaveCount(1);
});

test("without a script everything can be read, and terms still open", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}learn/from-docker-run`);
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(11);
  await expect(page.getByRole("complementary").getByRole("img")).toBeVisible();
  await context.close();
});

for (const width of [320, 360, 768, 1280])
  test(`at ${width} px nothing sticks out`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["/learn", "/learn/many-user-modes", "/learn/an-image-grows"]) {
      await page.goto(path);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, path).toBeLessThanOrEqual(0);
    }
  });
