// `npm run pictures`: takes the README's pictures from the built pages, after the lines of each have been typed.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { serve } from "../e2e/server.mjs";
import { browserFlags, findOrInstallBrowser } from "./find-browser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const web = "docker run -d --name web -p 8080:80 mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022";

const pictures = [
  {
    file: "docs/pictures/house.png",
    path: "lab",
    lines: [
      web,
      "docker run -d --name clock --cpus 0.5 -m 512m mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost",
    ],
  },
  {
    file: "docs/pictures/launch.png",
    path: "lab?picture=launch",
    lines: [
      "docker pull mcr.microsoft.com/windows/nanoserver:ltsc2022",
      "docker run -d --name api mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost",
    ],
  },
  {
    file: "docs/pictures/storage.png",
    path: "lab?picture=storage",
    lines: [
      web,
      'docker exec web cmd /c "del C:\\inetpub\\wwwroot\\iisstart.htm"',
      'docker exec web cmd /c "echo x>>C:\\License.txt"',
    ],
  },
  {
    file: "docs/pictures/image.png",
    path: "lab?picture=image",
    lines: ["docker build -t bookings C:\\src\\bookings"],
  },
];

const size = { width: 1280, height: 900 };

if (!existsSync(`${root}dist/index.html`)) throw new Error("There is no dist/index.html: run `npm run build` first.");

const server = await serve({ root: `${root}dist` });
const browser = await chromium.launch({
  executablePath: await findOrInstallBrowser((line) => console.error(line)),
  args: [...browserFlags],
});
try {
  for (const { path, file, lines } of pictures) {
    const page = await browser.newPage({
      viewport: size,
      colorScheme: "light",
      reducedMotion: "reduce",
    });
    await page.goto(server.url + path);
    await page.locator("[data-moment][data-state]").first().waitFor();
    for (const line of lines) {
      const before = Number(await page.locator("[data-moment]").first().getAttribute("data-moment"));
      const input = page.getByLabel("Terminal", { exact: true });
      await input.fill(line);
      await input.press("Enter");
      await page.waitForFunction(
        (moment) => Number(document.querySelector("[data-moment]")?.getAttribute("data-moment")) > moment + 20,
        before,
        { timeout: 60_000 },
      );
    }
    // Pictures other than the house come by a script of their own.
    await page.locator(".canvas [data-ref]").first().waitFor();
    await page.waitForFunction(() => document.querySelector(".canvas .growing") === null);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${root}${file}` });
    console.log(file);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
