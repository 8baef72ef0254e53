// Source: none outside; what a reader does counts from the first paint on, whether or not the page is awake.
import type { Page } from "@playwright/test";
import { expect, test } from "../pages/silo.ts";

/** Opens a page and keeps its scripts back; what is returned lets them come. */
const asleep = async (page: Page, path = ""): Promise<() => void> => {
  let wake = (): void => undefined;
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route(/\/(awake|react)-[^/]*\.js$/, async (route) => {
    await awake;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  await expect(page.getByRole("textbox", { name: "Terminal", exact: true })).toBeVisible();
  return wake;
};

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a press before the page is awake counts", async ({ page, silo }) => {
  const wake = await asleep(page);
  await page.getByRole("button", { name: "Run a container", exact: true }).click();
  wake();
  await expect.poll(() => silo.player.moment(), { timeout: 20_000 }).toBeGreaterThan(20);
});

test("a line entered before the page is awake runs, and what is being typed stays", async ({ page, silo }) => {
  const wake = await asleep(page);
  await silo.terminal.input.click();
  await page.keyboard.type("hostname\ndocker ver");
  wake();
  await expect(page.getByText("WINHOST01", { exact: true }).first()).toBeVisible({ timeout: 20_000 });
  await page.keyboard.type("sion");
  await expect(silo.terminal.input).toHaveValue("docker version");
});

test("a choice and a key before the page is awake count", async ({ page, silo }) => {
  const wake = await asleep(page, "lab");
  await page.getByRole("button", { name: "View", exact: true }).click();
  await page.getByRole("button", { name: "Colours: as the system" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Run a container", exact: true }).focus();
  await page.keyboard.press("t");
  await page.locator("select[title=Host]").selectOption("windows-server-2025");
  wake();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await expect(silo.terminal.input).toBeFocused();
  await expect(page.getByRole("main").getByText("10.0.26100", { exact: false }).first()).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.locator("select[title=Host]")).toHaveValue("windows-server-2025");
});

test("what opens by itself before the page is awake stays open", async ({ page }) => {
  const wake = await asleep(page, "lab");
  await page.getByRole("button", { name: "View", exact: true }).click();
  const card = page.locator(".tools:popover-open");
  await expect(card).toBeVisible();
  wake();
  await page.waitForFunction(() => performance.getEntriesByName("app-ready").length > 0);
  await expect(card).toBeVisible();
});

test("the page does not jump while it wakes", async ({ page, silo }) => {
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await silo.open("");
  await page.waitForFunction(() => performance.getEntriesByName("app-ready").length > 0);
  expect(await page.evaluate(() => (globalThis as typeof globalThis & { seen: { shift: number } }).seen.shift)).toBe(0);
});

test("nothing of the script is asked for before the page has been seen", async ({ page }) => {
  await page.goto("");
  await expect(page.locator("[data-moment]").first()).toBeVisible();
  const [painted, ...scripts] = await page.evaluate(async () => {
    const paint = await new Promise<PerformanceEntry>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries()[0] as PerformanceEntry)).observe({
        type: "paint",
        buffered: true,
      });
    });
    while (performance.getEntriesByType("resource").every(({ name }) => !name.endsWith(".js")))
      await new Promise((resolve) => setTimeout(resolve, 20));
    const asked = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js"));
    return [paint, ...asked].map(({ startTime }) => startTime);
  });
  expect(scripts.length).toBeGreaterThan(0);
  for (const asked of scripts) expect(asked).toBeGreaterThanOrEqual(painted as number);
});
