// `npm run pictures`: takes the README's picture from the built pages, with the sample story played to its end.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { serve } from "../e2e/server.mjs";
import { browserFlags, findOrInstallBrowser } from "./find-browser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const pictures = [{ path: "", file: "docs/pictures/house.png", width: 1280, height: 900 }];

if (!existsSync(`${root}dist/index.html`)) throw new Error("There is no dist/index.html: run `npm run build` first.");

const server = await serve({ root: `${root}dist` });
const browser = await chromium.launch({
  executablePath: await findOrInstallBrowser((line) => console.error(line)),
  args: [...browserFlags],
});
try {
  for (const { path, file, width, height } of pictures) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: "light",
      reducedMotion: "reduce",
    });
    await page.goto(server.url + path);
    await page.locator("[data-moment][data-state]").first().waitFor();
    await page.getByRole("button", { name: "Play", exact: true }).first().click();
    await page.locator("[data-state='paused']").first().waitFor({ timeout: 120_000 });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${root}${file}` });
    console.log(file);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
