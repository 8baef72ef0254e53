// A page on paper leads back to itself: design/embed.md §7.
import { expect, test } from "../pages/silo.ts";

test("on paper a picture has its steps, its address and a QR code, and nothing to press", async ({ page, silo }) => {
  await page.goto("/d/storage");
  await page
    .getByRole("button", { name: /^wcifs copies/ })
    .first()
    .click();
  const address = page.locator(".printed-link");
  await expect(address).toContainText(/\/d\/storage\?step=filter-copy-up$/);
  await expect(address).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(address).toBeVisible();
  await expect(page.getByRole("img", { name: /^QR code: .*step=filter-copy-up$/ })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "wcifs copies" }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Share" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Step forward" })).toBeHidden();
  await expect(page.getByRole("banner")).toBeHidden();
  expect(silo.complaints).toEqual([]);
});
