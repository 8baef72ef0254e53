// The contract tests of design/embed.md §10, in the order given there, on pages of another site.
import { createHash, type Hash } from "node:crypto";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, test } from "../pages/silo.ts";
import { frame, hostOf, silo } from "./hosts.ts";
import { published, recordPictures, saidOf, withoutFonts } from "./published.ts";

/** Opens a page of another site with that in it, and says what its browser complains about. */
const post = async (page: Page, body: string, head = "", headers: Readonly<Record<string, string>> = {}) => {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const host = await hostOf({ "/": { body, head, headers } });
  await page.goto(host.url);
  return { complaints, host };
};

const inner = (page: Page, at = 0): FrameLocator => page.frameLocator("iframe").nth(at);

const step = (within: FrameLocator): Promise<string | null> =>
  within.locator(".figure").getAttribute("data-moment", { timeout: 20_000 });

test("1. alone in a sandbox it steps from end to end, and says nothing in the console", async ({ page }) => {
  const { complaints, host } = await post(page, frame("storage?step=0", 'sandbox="allow-scripts"'));
  const embed = inner(page);
  await embed.getByRole("button", { name: "Step forward" }).click();
  const slider = embed.getByRole("slider", { name: "Timeline" });
  await expect(slider).toHaveValue("1");
  const last = Number(await slider.getAttribute("max"));
  for (let at = 1; at < last; at += 1) await embed.getByRole("button", { name: "Step forward" }).click();
  await expect(slider).toHaveValue(String(last));
  await embed.getByRole("button", { name: "Step back" }).click();
  await expect(slider).toHaveValue(String(last - 1));
  expect(complaints).toEqual([]);
  await host.close();
});

test("2. every asset may be read by any origin, and where scripts do not come there is the poster", async ({
  page,
  request,
}) => {
  const html = await (await request.get("/embed/v1/house")).text();
  const assets = [...html.matchAll(/(?:src|href|data-figure|data-sheet)="([^"]+\.(?:js|css|svg))"/g)].map(
    (found) => found[1] ?? "",
  );
  expect(assets.length).toBeGreaterThan(4);
  for (const asset of assets) {
    const answer = await request.get(new URL(asset, `${silo()}embed/v1/house`).href);
    expect(answer.headers()["access-control-allow-origin"], asset).toBe("*");
  }
  await page.route(/embed-loader/, (route) => route.abort());
  const { host } = await post(page, frame("house"));
  await expect(inner(page).getByRole("img").first()).toBeVisible({ timeout: 15_000 });
  await expect(inner(page).getByText("The living picture did not come.")).toBeVisible({ timeout: 15_000 });
  await expect(inner(page).getByRole("link", { name: "Silo" })).toBeVisible();
  await host.close();
});

test("3. where storage is refused it works all the same", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("refused", "SecurityError");
        },
      });
  });
  const { complaints, host } = await post(page, frame("image"));
  await inner(page).getByRole("button", { name: "Step forward" }).click();
  expect(await step(inner(page))).not.toBeNull();
  expect(complaints).toEqual([]);
  await host.close();
});

test("4. WordPress hears of the height before anybody touches it, within its limits", async ({ page }) => {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener("message", ({ data }) => heard.push(data));
  });
  const { host } = await post(page, frame("house#?secret=abcDEF1234", 'sandbox="allow-scripts"'));
  await expect
    .poll(() =>
      page.evaluate(() =>
        (window as unknown as { heard: { message?: string; value?: number; secret?: string }[] }).heard.filter(
          ({ message, secret }) => message === "height" && secret === "abcDEF1234",
        ),
      ),
    )
    .not.toEqual([]);
  const heights = await page.evaluate(() =>
    (window as unknown as { heard: { message?: string; value?: number }[] }).heard.flatMap(({ message, value }) =>
      message === "height" ? [value] : [],
    ),
  );
  for (const height of heights) {
    expect(height).toBeGreaterThanOrEqual(200);
    expect(height).toBeLessThanOrEqual(1000);
  }
  await host.close();
});

for (const [theme, ground] of [
  ["dark", "rgb(15, 20, 25)"],
  ["light", "rgb(255, 255, 255)"],
] as const)
  test(`5. on a page of other colours than the system's there is no box of the wrong ones: ${theme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme === "dark" ? "light" : "dark" });
    const { host } = await post(
      page,
      `${frame("house", "data-silo")}<script async src="${silo()}embed/v1.js"></script>`,
      `<style>body{background:${ground}}</style>`,
    );
    const card = inner(page).locator(".embed-card");
    await expect(inner(page).locator("html")).toHaveAttribute("data-theme", theme);
    const bright = await card.evaluate((element) => {
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).backgroundColor.match(/\d+/g) ?? []).map(
        Number,
      );
      return red + green + blue > 380;
    });
    expect(bright).toBe(theme === "light");
    await expect(inner(page).getByRole("img").first()).toHaveJSProperty("complete", true);
    const source = await inner(page)
      .locator("img")
      .evaluate((image: HTMLImageElement) => image.currentSrc);
    expect(source.includes(".dark.svg")).toBe(theme === "dark");
    await host.close();
  });

test("6. three figures on one page have each a height of their own", async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  const { host } = await post(
    page,
    `<div style="width:340px">${frame("house", "data-silo")}</div><div style="width:1200px">${frame("storage", "data-silo")}</div>` +
      `<div style="width:1500px">${frame("image", "data-silo")}</div><script async src="${silo()}embed/v1.js"></script>`,
  );
  const heights = (): Promise<number[]> =>
    page.locator("iframe").evaluateAll((frames) => frames.map((each) => each.getBoundingClientRect().height));
  await expect.poll(heights).toEqual([640, 750, 937]);
  for (const at of [0, 1, 2]) {
    await inner(page, at).getByRole("button", { name: "Step forward" }).click();
    await expect(inner(page, at).locator(".figure")).toBeVisible({ timeout: 20_000 });
  }
  await host.close();
});

for (const width of [320, 480, 768, 1200])
  test(`7. in a column of ${width} px nothing is cut off or smaller than 12 px`, async ({ page }) => {
    await page.setViewportSize({ width: width + 40, height: 1000 });
    const { host } = await post(
      page,
      `<div style="width:${width}px">${frame("house?step=silo-create", "data-silo")}</div><script async src="${silo()}embed/v1.js"></script>`,
    );
    await inner(page).getByRole("button", { name: "Step forward" }).click();
    await expect(inner(page).locator(".figure")).toBeVisible({ timeout: 20_000 });
    const found = await inner(page)
      .locator("body")
      .evaluate((body) => ({
        wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        small: [...body.querySelectorAll("text, p, button, a, span")]
          .filter(
            (each) =>
              each.textContent?.trim() && each.getClientRects().length > 0 && !each.closest(".unseen, .embed-poster"),
          )
          .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < 12)
          .map((each) => each.textContent),
      }));
    expect(found).toEqual({ wide: false, small: [] });
    await host.close();
  });

test("8. without a script there are the poster and every step as text", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const { host } = await post(page, frame("storage"));
  await expect(inner(page).getByRole("img").first()).toBeVisible();
  await expect(inner(page).getByRole("listitem").filter({ hasText: "wcifs copies" })).toHaveCount(1);
  await expect(inner(page).getByRole("link", { name: "Silo" })).toBeVisible();
  await host.close();
  await context.close();
});

test("9. the page around it can be loaded again: the embed is the same", async ({ page }) => {
  const { host } = await post(page, frame("house?step=silo-create"));
  await inner(page).getByRole("button", { name: "Step forward" }).click();
  await expect(inner(page).locator(".figure")).toBeVisible({ timeout: 20_000 });
  const address = (): string | undefined => page.frames()[1]?.url();
  expect(address()).toBe(`${silo()}embed/v1/house?step=silo-create`);
  await page.reload();
  await expect.poll(address).toBe(`${silo()}embed/v1/house?step=silo-create`);
  await expect(inner(page).getByRole("img").first()).toHaveAttribute("alt", /becomes a silo/);
  await host.close();
});

test("10. the full version opens where one is", async ({ page, context }) => {
  const { host } = await post(page, frame("house?step=silo-create"));
  await inner(page).getByRole("button", { name: "Step forward" }).click();
  await expect(inner(page).locator(".figure")).toBeVisible({ timeout: 20_000 });
  const opened = context.waitForEvent("page");
  await inner(page).getByRole("link", { name: "Silo" }).click();
  const full = await opened;
  await full.waitForURL(/\/d\/house\/?\?step=silo-root/);
  await full.mouse.move(30, 30);
  await full.mouse.move(40, 40);
  await expect(full.locator('.steps [aria-current="step"]')).toContainText("Object Manager");
  await host.close();
});

test("11. by keyboard one walks in, through and out, and is never caught", async ({ page }) => {
  const { host } = await post(page, `<a href="#before">before</a>${frame("house")}<a href="#after">after</a>`);
  await expect(inner(page).getByRole("button", { name: "Play" })).toBeVisible();
  await page.getByText("before").focus();
  await page.keyboard.press("Tab");
  await expect(inner(page).getByRole("button", { name: "Step back" })).toBeFocused();
  for (let at = 0; at < 4; at += 1) await page.keyboard.press("Tab");
  await expect(page.getByText("after")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(inner(page).getByRole("link", { name: "Silo" })).toBeFocused();
  for (let at = 0; at < 3; at += 1) await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(inner(page).locator(".figure")).toBeVisible({ timeout: 20_000 });
  for (let at = 0; at < 40; at += 1) {
    await page.keyboard.press("Tab");
    if (await page.getByText("after").evaluate((element) => element === document.activeElement)) break;
  }
  await expect(page.getByText("after")).toBeFocused();
  await host.close();
});

test("12. under reduced motion nothing plays by itself, and nothing moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { host } = await post(page, frame("house?play=1"));
  await expect(inner(page).getByRole("button", { name: "Step forward" })).toBeVisible();
  await inner(page).getByRole("button", { name: "Step forward" }).click();
  await expect(inner(page).locator(".figure")).toHaveAttribute("data-state", "paused");
  const moving = await inner(page)
    .locator("body")
    .evaluate(() => document.getAnimations().filter((each) => each.playState === "running").length);
  expect(moving).toBe(0);
  await host.close();
});

test("13. on paper there are the picture and its steps, and no player", async ({ page }) => {
  await page.goto("/embed/v1/storage?step=filter-copy-up&controls=none");
  const full = page.locator(".embed-full");
  await expect(full).toHaveAttribute("href", /^https?:\/\/[^/]+\/d\/storage\?step=filter-copy-up$/);
  await expect(full).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(full).toBeVisible();
  await expect(page.getByRole("img").first()).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "wcifs copies" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Play" })).toBeHidden();
});

test("14. every address that was ever published answers, and no poster has changed unsaid", async ({ request }) => {
  expect(published.length).toBeGreaterThan(33);
  const drawings = new Map<string, Hash>();
  for (const path of published) {
    const answer = await request.get(`/${path}`);
    expect(answer.status(), path).toBe(200);
    const [, picture] = /^img\/v1\/([^/]+)\/.*\.svg$/.exec(path) ?? [];
    if (picture === undefined) continue;
    const drawing = drawings.get(picture) ?? createHash("sha256");
    drawings.set(picture, drawing.update(withoutFonts(await answer.text())));
  }
  const now = [...drawings].map(([picture, drawing]) => [picture, drawing.digest("hex").slice(0, 12)] as const);
  if (process.env.SILO_RECORD === "1") recordPictures(now);
  expect(now.map(([picture]) => [picture, saidOf(picture)])).toEqual(now);
});

test("what is pressed or asked for before its script has come is done as soon as it has", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 2000 });
  let come = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/embed-loader/, async (route) => {
    await held;
    await route.continue();
  });
  const host = await hostOf({
    "/": {
      body: `${frame("house?step=0")}${frame("image?step=0")}${frame("storage?step=0", "data-silo")}<script src="${silo()}embed/v1.js"></script>`,
    },
  });
  await page.goto(host.url, { waitUntil: "commit" });
  await inner(page, 0).getByRole("button", { name: "Step forward" }).click();
  await inner(page, 0).getByRole("button", { name: "Step forward" }).press("Enter");
  await inner(page, 1).getByRole("button", { name: "Play" }).click();
  await page
    .locator("iframe")
    .nth(2)
    .evaluate((element) => {
      (window as unknown as { silo: { get(e: Element): { goto(s: number): void } } }).silo.get(element).goto(4);
    });
  come();
  await expect(inner(page, 0).getByRole("slider")).toHaveValue("2", { timeout: 20_000 });
  await expect(inner(page, 1).locator(".figure")).toHaveAttribute("data-state", "playing", { timeout: 20_000 });
  await expect(inner(page, 2).getByRole("slider")).toHaveValue("4", { timeout: 20_000 });
  await host.close();
});

test("15. a strict policy of the page around it that names Silo is enough", async ({ page }) => {
  const origin = silo().replace(/\/$/, "");
  const { complaints, host } = await post(
    page,
    `${frame("house", "data-silo")}<script async src="${silo()}embed/v1.js"></script>`,
    "",
    {
      "content-security-policy": `default-src 'none'; frame-src ${origin}; script-src ${origin}; img-src ${origin} data:; style-src 'unsafe-inline'`,
    },
  );
  await inner(page).getByRole("button", { name: "Step forward" }).click();
  await expect(inner(page).locator(".figure")).toBeVisible({ timeout: 20_000 });
  expect(complaints).toEqual([]);
  await host.close();
});
