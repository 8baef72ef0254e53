// Source: reference/performance.md F10: while nothing plays, nothing asks for a frame; nor where nobody looks.
import type { Frame, Page } from "@playwright/test";
import { frame, hostOf } from "../embed/hosts.ts";
import { expect, test } from "../pages/silo.ts";

const countFrames = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const ask = globalThis.requestAnimationFrame.bind(globalThis);
    const counted = globalThis as typeof globalThis & { framesAsked: number };
    counted.framesAsked = 0;
    globalThis.requestAnimationFrame = (then) => {
      counted.framesAsked += 1;
      return ask(then);
    };
  });
};

/** How many frames the page asks for in a second from now on. */
const framesAsked = (within: Page | Frame): Promise<number> =>
  within.evaluate(async () => {
    const counted = globalThis as typeof globalThis & { framesAsked: number };
    const before = counted.framesAsked;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return counted.framesAsked - before;
  });

/** Waits for a second without one: what was begun may end. Fails where there is none. */
const rests = (within: Page | Frame): Promise<void> =>
  expect.poll(() => framesAsked(within), { timeout: 30_000 }).toBe(0);

test.beforeEach(({ page }) => countFrames(page));

test("the first page rests until somebody plays it, and when it has played out", async ({ page, silo }) => {
  await silo.open("/");
  await page.waitForFunction(() => performance.getEntriesByName("app-ready").length > 0);
  await rests(page);
  await page.getByRole("button", { name: "Run a container", exact: true }).click();
  await silo.player.isState("playing");
  expect(await framesAsked(page)).toBeGreaterThan(0);
  await silo.player.pause.click();
  await rests(page);
});

test("the lab rests after a run", async ({ page, silo }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await silo.open("/lab");
  await silo.terminal.run("hostname");
  await rests(page);
});

test("with reduced motion a run is there at once, and the page rests", async ({ page, silo }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await silo.open("/");
  await page.getByRole("button", { name: "Run a container", exact: true }).click();
  await expect.poll(() => silo.player.moment()).toBeGreaterThan(20);
  await silo.player.isState("paused");
  await rests(page);
});

test("the figure of a page rests before it is played, and when it is paused", async ({ page }) => {
  await page.goto("/d/house");
  await rests(page);
  await page.getByRole("button", { name: "Play" }).click();
  await expect(page.locator(".figure")).toHaveAttribute("data-state", "playing");
  await page.getByRole("button", { name: "Pause" }).click();
  await rests(page);
});

test("an embed rests asleep, paused, and out of sight", async ({ page }) => {
  const host = await hostOf({
    "/": { body: `${frame("house")}<div style="height:5000px"></div>` },
  });
  await page.goto(host.url);
  const embed = page.frameLocator("iframe");
  await expect(embed.getByRole("button", { name: "Play" })).toBeVisible();
  const inner = page.frames()[1];
  if (inner === undefined) throw new Error("The post has no frame.");
  await rests(inner);
  await embed.getByRole("button", { name: "Play" }).click();
  await expect(embed.locator(".figure")).toHaveAttribute("data-state", "playing", { timeout: 20_000 });
  expect(await framesAsked(inner)).toBeGreaterThan(0);
  await page.mouse.wheel(0, 4000);
  await expect(embed.locator(".figure")).toHaveAttribute("data-state", "paused");
  await rests(inner);
  await host.close();
});
