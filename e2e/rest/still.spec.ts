// Source: design/visual.md, "First screen"; Core Web Vitals, layout shift: what one presses on moves nothing.
import { expect, still, test } from "../pages/silo.ts";

test.use(still);

/** Where each word of the picture that can be seen stands, from the left and from above: of words that stand there twice, nothing. */
const placesIn = (root: Element): readonly (readonly [text: string, x: number, y: number])[] => {
  const seen = [...root.querySelectorAll("text")]
    .map((text) => ({ text: text.textContent ?? "", at: text.getBoundingClientRect() }))
    .filter(({ at }) => at.width > 0);
  return seen
    .filter(({ text }) => seen.filter((each) => each.text === text).length === 1)
    .map(({ text, at }) => [text, at.x, at.y] as const);
};

for (const id of ["house", "image", "launch", "storage"])
  for (const size of [
    { width: 360, height: 800 },
    { width: 1280, height: 900 },
  ])
    test(`the picture ${id} stands where its still stood, ${size.width} px wide`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.goto(`d/${id}`);
      await page.evaluate(() => document.fonts.ready);
      const before = await page.locator(".island-stills").evaluate(placesIn);
      expect(before.length).toBeGreaterThan(8);
      await page.keyboard.press("Shift");
      await expect(page.locator(".island-poster")).toHaveCount(0, { timeout: 20_000 });
      await expect(page.locator(".figure .picture:not(.growing)")).toBeVisible();
      const after = new Map(
        (await page.locator(".figure-picture").evaluate(placesIn)).map(([text, x, y]) => [text, { x, y }]),
      );
      const both = before.flatMap(([text, x, y]) => {
        const now = after.get(text);
        return now === undefined ? [] : [{ text, x: now.x - x, y: now.y - y }];
      });
      expect(both.length).toBeGreaterThan(before.length / 2);
      expect(both.filter(({ x, y }) => Math.abs(x) > 3 || Math.abs(y) > 12)).toEqual([]);
    });

test("while a picture wakes there is one Play, never two", async ({ page }) => {
  await page.goto("d/house");
  await page.evaluate(() => {
    const counts: number[] = [];
    Object.assign(globalThis, { counts });
    const look = (): void => {
      const buttons = [...document.querySelectorAll<HTMLElement>(".island button")];
      counts.push(
        buttons.filter(
          (each) =>
            (each.getAttribute("aria-label") ?? each.textContent) === "Play" &&
            each.checkVisibility({ visibilityProperty: true }),
        ).length,
      );
      requestAnimationFrame(look);
    };
    look();
  });
  await page.keyboard.press("Shift");
  await expect(page.locator(".island-poster")).toHaveCount(0, { timeout: 20_000 });
  const counts = await page.evaluate(() => (globalThis as typeof globalThis & { counts: number[] }).counts);
  expect(new Set(counts)).toEqual(new Set([1]));
});

test("Play says that it was pressed while the picture is being fetched, and moves nothing", async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/load-*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("d/launch");
  const start = page.locator(".island-poster .start");
  const play = start.getByRole("button", { name: "Play" });
  const before = [await start.boundingBox(), await play.boundingBox()];
  await play.click();
  const starting = start.getByRole("button", { name: "Starting …" });
  await expect(starting).toBeFocused();
  expect([await start.boundingBox(), await starting.boundingBox()]).toEqual(before);
  release();
  await expect(page.locator(".figure")).toHaveAttribute("data-state", "playing", { timeout: 20_000 });
  await expect(page.locator(".figure").getByRole("button", { name: "Pause" })).toBeFocused();
});

test("a short sentence stands right below its picture; the room for longer ones is below it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("d/launch");
  await page.keyboard.press("Shift");
  await expect(page.locator(".island-poster")).toHaveCount(0, { timeout: 20_000 });
  const player = page.locator(".figure-player");
  const tops = (): Promise<readonly number[]> =>
    player.evaluate((element) => {
      const top = (each: Element | null): number => each?.getBoundingClientRect().top ?? Number.NaN;
      return [".sentence", ".controls"].map((place) => top(element.querySelector(place)) - top(element));
    });
  const before = await tops();
  expect(before[0]).toBeLessThan(16);
  for (let step = 0; step < 6; step += 1) {
    await player.getByRole("button", { name: "Step forward" }).click();
    expect(await tops()).toEqual(before);
  }
});

test("Play counts while the picture is still growing under its poster", async ({ page }) => {
  await page.goto("d/house");
  await page.evaluate(() => {
    const island = document.querySelector(".island") as HTMLElement;
    const watch = new MutationObserver(() => {
      if (island.querySelector(".figure") === null) return;
      watch.disconnect();
      island.querySelector<HTMLElement>(".island-poster button")?.click();
    });
    watch.observe(island, { childList: true });
  });
  await page.keyboard.press("Shift");
  await expect(page.locator(".figure")).toHaveAttribute("data-state", "playing", { timeout: 20_000 });
});
