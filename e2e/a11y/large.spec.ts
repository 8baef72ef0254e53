// Every page is read whole where the browser's letters are twice as large: WCAG 2.2, 1.4.4.
import { isWhole, rouse, routes } from "../measure/whole.ts";
import { expect, still, test } from "../pages/silo.ts";

test.use({
  ...still,
  viewport: { width: 1280, height: 900 },
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--blink-settings=defaultFontSize=32"] });
  },
});

for (const path of routes)
  test(`nothing of ${path} is lost in large letters`, async ({ silo, page }) => {
    await rouse(silo, page, path);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
    await isWhole(page, path);
  });
