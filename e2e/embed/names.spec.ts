// Frames of one picture at two steps are told apart by their names: WCAG 2.4.1, H64.
import { expect, test } from "../pages/silo.ts";

test("an embed is called what it shows, before and while it lives", async ({ page }) => {
  const titles: string[] = [];
  for (const step of [3, 5]) {
    await page.goto(`/embed/v1/launch?step=${step}`);
    await expect(page).toHaveTitle(/^Launch: .+ · Silo$/);
    titles.push(await page.title());
  }
  expect(titles[0]).not.toBe(titles[1]);
  await page.getByRole("button", { name: "Step forward" }).click();
  await expect(page.locator(".figure")).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => page.title()).not.toBe(titles[1]);
  await page.getByRole("button", { name: "Step back" }).click();
  await expect(page).toHaveTitle(titles[1] ?? "");
});
