import type { Page } from "@playwright/test";
import { expect, type Silo, test } from "../pages/silo.ts";
import { faultsOfWords, scrollsSideways } from "./words.ts";

/** Every page, and every picture of the lab. */
export const routes = [
  "/",
  "/lab",
  "/lab?picture=launch",
  "/lab?picture=storage",
  "/lab?picture=image",
  "/learn",
  "/learn/many-user-modes",
  "/learn/from-docker-run",
  "/learn/a-disk-made-of-links",
  "/learn/an-image-grows",
  "/diagrams",
  "/d/house",
  "/d/launch",
  "/d/storage",
  "/d/image",
  "/about",
];

/** Nothing on the page is cut off, too small or on another thing, and nobody scrolls sideways. */
export const isWhole = async (page: Page, path: string): Promise<void> =>
  test.step(path, async () => {
    await expect.poll(() => faultsOfWords(page), path).toEqual([]);
    expect(await scrollsSideways(page), path).toBe(false);
  });

const container = "docker run -d --name web mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost";

/** Opens a page and lets its picture live. */
export const rouse = async (silo: Silo, page: Page, path: string): Promise<void> => {
  if (path.startsWith("/lab")) {
    await silo.open(path);
    await silo.terminal.run(path.endsWith("image") ? "docker build -t bookings C:\\src\\bookings" : container);
    return;
  }
  await page.goto(path);
  if (!/^\/(d|learn)\/./.test(path)) return;
  // A page that does not listen yet is asked again.
  await expect(async () => {
    await page.keyboard.press("Shift");
    await expect(page.locator(".figure")).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
};
