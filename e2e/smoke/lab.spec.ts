import type { Page } from "@playwright/test";
import { expect, test } from "../pages/silo.ts";

const moment = async (page: Page): Promise<number> =>
  Number(await page.locator("[data-moment]").first().getAttribute("data-moment"));

test("a typed line runs, can be stepped back, and is there again after a reload", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("lab");
  const input = page.getByLabel("Terminal", { exact: true });
  await input.fill("docker version");
  await input.press("Enter");
  await expect(page.getByText("Docker Engine - Community").first()).toBeVisible();
  await expect.poll(() => moment(page)).toBeGreaterThan(10);
  const end = await moment(page);
  await page.getByRole("button", { name: "Step back", exact: true }).click();
  await expect.poll(() => moment(page)).toBeLessThan(end);
  await page.getByRole("slider", { name: "Timeline" }).press("End");
  await expect.poll(() => moment(page)).toBe(end);
  await expect.poll(() => page.evaluate(() => localStorage.getItem("silo.session") !== null)).toBe(true);
  await page.reload();
  await expect(page.getByText("Docker Engine - Community").first()).toBeVisible();
  await expect.poll(() => moment(page)).toBe(end);
});

test("a damaged link is told, and leaves a host to work with", async ({ page }) => {
  await page.goto("lab?run=1.garbage");
  await expect(page.getByText("This link is damaged or incomplete.", { exact: false })).toBeVisible();
  const input = page.getByLabel("Terminal", { exact: true });
  await input.fill("hostname");
  await input.press("Enter");
  await expect(page.getByText("WINHOST01", { exact: true })).toBeVisible();
});
