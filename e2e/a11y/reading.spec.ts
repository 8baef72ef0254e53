// Every page is read whole where there is little room, and where letters are twice as large: WCAG 2.2, 1.4.4 and 1.4.10.
import type { Page } from "@playwright/test";
import { faultsOfWords, scrollsSideways } from "../measure/words.ts";
import { expect, type Silo, still, test } from "../pages/silo.ts";

test.use(still);

const routes = [
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

const isWhole = async (page: Page, path: string): Promise<void> =>
  test.step(path, async () => {
    await expect.poll(() => faultsOfWords(page), path).toEqual([]);
    expect(await scrollsSideways(page), path).toBe(false);
  });

const container = "docker run -d --name web mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost";

/** Opens a page and lets its picture live. */
const rouse = async (silo: Silo, page: Page, path: string): Promise<void> => {
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

test.describe("at 320 px", () => {
  test.use({ viewport: { width: 320, height: 720 } });
  for (const path of routes)
    test(`nothing of ${path} is lost`, async ({ silo, page }) => {
      await rouse(silo, page, path);
      await isWhole(page, path);
    });
});

test.describe("with letters twice as large", () => {
  test.use({ viewport: { width: 1280, height: 900 } });
  for (const path of routes)
    test(`nothing of ${path} is lost`, async ({ silo, page }) => {
      await page.addInitScript(() => {
        const style = new CSSStyleSheet();
        style.replaceSync("html { font-size: 200% }");
        document.adoptedStyleSheets = [style];
      });
      await rouse(silo, page, path);
      await isWhole(page, path);
    });
});
