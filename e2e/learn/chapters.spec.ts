// Prose drives the picture, questions are answered by what happens: design/explaining.md, rules 11, 15; product.md “Pages”.
import type { Page } from "@playwright/test";
import { barriers } from "../measure/barriers.ts";
import { expect, test } from "../pages/silo.ts";

const shown = (page: Page) => page.getByRole("complementary").locator(".figure");

const caption = (page: Page) => page.getByRole("complementary").getByLabel("Player");

test("what is read is what is shown, and keys go from section to section", async ({ page, silo }) => {
  await page.goto("/learn/many-user-modes");
  const next = page.getByRole("button", { name: "Next section" });
  for (const count of ["2 of 8", "3 of 8", "4 of 8"]) {
    await next.click();
    await expect(page.getByText(count)).toBeVisible();
  }
  await expect(shown(page)).toBeVisible({ timeout: 20_000 });
  await expect(page.locator("section.active h2")).toHaveText("The job becomes a silo");
  await expect(caption(page)).toContainText("becomes a silo");
  await page.locator("section.active h2").focus();
  await page.keyboard.press("j");
  await expect(page.locator("section.active h2")).toHaveText("Names that begin with a backslash");
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(page.locator("section.active h2")).toHaveText("It begins with a job");
  expect(silo.complaints).toEqual([]);
});

for (const height of [900, 640])
  test(`a question is asked once, in the words; its answer happens, and what one took to be right is remembered, ${height} px high`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 1280, height });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("/learn/a-disk-made-of-links");
    await page.getByRole("heading", { name: "Reading copies nothing" }).scrollIntoViewIfNeeded();
    const question = page.getByRole("region", { name: /How much is copied/ });
    await expect(page.getByText(/Fifteen bytes will be written/).filter({ visible: true })).toHaveCount(1);
    await question.getByRole("button", { name: "15 bytes" }).scrollIntoViewIfNeeded();
    const place = await shown(page).boundingBox({ timeout: 20_000 });
    await question.getByRole("button", { name: "15 bytes" }).click();
    await expect(question.getByRole("status")).toContainText("Not so.", { timeout: 20_000 });
    await expect(question.getByRole("button", { name: /All 100 kB/ })).toHaveClass("right");
    await expect(caption(page)).toContainText("copies all");
    await expect(question.getByRole("heading", { name: /Fifteen bytes will be written/ })).toBeInViewport();
    await expect(question.getByRole("button", { name: "15 bytes" })).toBeInViewport();
    const after = await shown(page).boundingBox();
    expect(after?.height).toBe(place?.height);
    await page.reload();
    await expect(question.getByRole("button", { name: "15 bytes" })).toHaveAttribute("aria-pressed", "true", {
      timeout: 20_000,
    });
    await question.getByRole("button", { name: /All 100 kB/ }).click();
    await expect(question.getByRole("status")).toContainText("Yes.", { timeout: 20_000 });
  });

test("an answer says how far it has been shown, and one may skip to it", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/learn/many-user-modes");
  const question = page.getByRole("region", { name: /How many kernels will be running/ });
  const option = question.getByRole("button", { name: "None in the container" });
  await option.click();
  const count = question.getByText(/^Step \d+ of \d+$/);
  await expect(question.getByRole("status")).toContainText("The picture is showing what happens.");
  await expect(count).toBeVisible({ timeout: 20_000 });
  const steps = async (): Promise<number> => Number(/\d+/.exec((await count.textContent()) ?? "")?.[0]);
  const before = await steps();
  await expect.poll(steps).toBeGreaterThan(before);
  await question.getByRole("button", { name: "Skip to the answer" }).press("Enter");
  await expect(question.getByRole("status")).toContainText("Not so.");
  await expect(option).toBeFocused();
  await expect(question.getByRole("progressbar")).toHaveCount(0);
  await expect(shown(page)).toHaveAttribute("data-state", "paused");
  await expect(caption(page)).toContainText("web runs");
});

test("under reduced motion the answer is there at once", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/learn/many-user-modes");
  await page.getByRole("button", { name: "Show it in the picture" }).first().click();
  await expect(shown(page)).toBeVisible({ timeout: 20_000 });
  const question = page.getByRole("region", { name: /How many kernels will be running/ });
  const texts = await question.evaluateHandle((section) => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(section.textContent ?? "")).observe(section, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return seen;
  });
  await question.getByRole("button", { name: "One", exact: true }).click();
  await expect(question.getByRole("status")).toContainText("Yes.");
  expect((await texts.jsonValue()).filter((text) => text.includes("Skip to the answer"))).toEqual([]);
});

for (const height of [640, 800, 1080])
  test(`while the last section is read, all of its picture is beside it, ${height} px high`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height });
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const chapter of ["many-user-modes", "from-docker-run", "a-disk-made-of-links", "an-image-grows"]) {
      await page.goto(`/learn/${chapter}`);
      await page
        .locator("[data-section]")
        .last()
        .evaluate((section) => section.scrollIntoView({ block: "start" }));
      await expect(page.locator("[data-section]").last()).toHaveClass("active");
      await expect(page.locator(".chapter-picture")).toBeInViewport({ ratio: 1 });
    }
  });

test("on a phone the picture stays in sight while a question is asked", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/learn/many-user-modes");
  const option = page.getByRole("button", { name: "Two: the host’s and the container’s" });
  await option.scrollIntoViewIfNeeded();
  await option.click();
  await expect(shown(page)).toBeInViewport({ ratio: 0.9, timeout: 20_000 });
  await expect(option).toBeInViewport();
  await expect(page.getByRole("article").getByRole("status").getByText("There is only one.").last()).toBeInViewport({
    timeout: 30_000,
  });
});

test("what a section speaks of is ringed, where it is", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/learn/many-user-modes#a-silo");
  const next = page.getByRole("button", { name: "Next section" });
  await expect(page.getByText("4 of 8")).toBeVisible();
  const ring = page.locator(".ring");
  const around = async (name: RegExp): Promise<boolean> => {
    const [outer, inner] = [await ring.boundingBox(), await page.getByRole("button", { name }).first().boundingBox()];
    if (outer === null || inner === null) return false;
    return (
      Math.abs(outer.x + outer.width / 2 - inner.x - inner.width / 2) < 4 &&
      Math.abs(outer.y + outer.height / 2 - inner.y - inner.height / 2) < 4
    );
  };
  await expect.poll(() => around(/^Server silo|^Silo/), { timeout: 20_000 }).toBe(true);
  await next.click();
  await expect(page.getByText("5 of 8")).toBeVisible();
  await expect.poll(() => around(/^Object manager/)).toBe(true);
});

test("every section leads into the lab, at its very step, where one types on", async ({ page, silo }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/learn/many-user-modes");
  const links = page.getByRole("article").getByRole("link", { name: "Open in the lab" });
  await expect(links).toHaveCount(8);
  await page.getByRole("button", { name: "Show it in the picture" }).nth(3).click();
  await expect(caption(page).getByText(/\d+ \/ 57\s*in this story$/)).toBeVisible({ timeout: 20_000 });
  await links.nth(3).click();
  await silo.player.ready();
  await expect(page.getByLabel("Player").getByText(/becomes a silo/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByLabel("Player").getByText(/\d+ \/ \d+\s*in all$/)).toBeVisible();
  await silo.terminal.run("docker ps");
  await expect(silo.terminal.log).toContainText("CONTAINER ID");
});

test("a task that was done in the lab has its tick", async ({ page, silo }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await silo.open("/lab");
  for (const line of [
    "docker create --name web -p 8080:80 mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022",
    "docker ps -a",
    "docker start web",
  ])
    await silo.terminal.run(line);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem("silo.progress") ?? ""), { timeout: 20_000 })
    .toContain("from-docker-run");
  await page.goto("/learn/from-docker-run");
  await expect(page.getByText("You have done it in the lab")).toBeVisible({ timeout: 20_000 });
});

for (const scheme of ["light", "dark"] as const)
  test(`a chapter has no barrier that a machine can find: asked, answered, with a term open, ${scheme}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: scheme });
    await page.goto("/learn/an-image-grows");
    const question = page.getByRole("region", { name: /The next line deletes/ });
    expect(await barriers(page)).toEqual([]);
    await question.getByRole("button", { name: "It gets 166 MB smaller" }).click();
    await expect(question.getByRole("status")).toContainText("Not so.", { timeout: 20_000 });
    await page.getByRole("button", { name: "digest", exact: true }).press("Enter");
    expect(await barriers(page)).toEqual([]);
  });

test("a term says what it means, by keyboard, and goes again", async ({ page }) => {
  await page.goto("/learn/from-docker-run");
  const term = page.getByRole("button", { name: "named pipe", exact: true });
  await term.focus();
  await page.keyboard.press("Enter");
  const card = page.getByRole("note").filter({ hasText: "A stream with a name" });
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(term).toBeFocused();
});

test("of each chapter it is said what one has done: read, and how many questions one has answered", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/learn/an-image-grows");
  const link = page.getByRole("navigation", { name: "Chapters" }).getByRole("link", { name: /^4/ });
  await expect(link).toContainText("0 of 2 predicted");
  await page.getByRole("button", { name: "It gets 166 MB smaller" }).click();
  await expect(link).toHaveText(/· An image grows 1 of 2 predicted$/, { timeout: 20_000 });
  await page.keyboard.press("End");
  await expect(link).toContainText("read, 1 of 2 predicted");
  await page.reload();
  await expect(link).toContainText("read, 1 of 2 predicted", { timeout: 20_000 });
  await page.goto("/learn");
  await expect(page.getByText("Chapter 4 · read · 1 of 2 predicted")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("Chapter 3 · 0 of 2 predicted")).toBeVisible();
});

test("without a script everything can be read, and terms still open", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}learn/from-docker-run`);
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(11);
  await expect(page.getByRole("complementary").getByRole("img")).toBeVisible();
  await context.close();
});

test("at 360 px the card of each term opens within the window, by touch and by keys", async ({ browser, baseURL }) => {
  test.slow();
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const page = await context.newPage();
  for (const chapter of ["many-user-modes", "from-docker-run", "a-disk-made-of-links", "an-image-grows"]) {
    await page.goto(`${baseURL}learn/${chapter}`);
    const words = page.locator(".chapter-prose .term:visible");
    const count = await words.count();
    expect(count).toBeGreaterThan(4);
    for (let at = 0; at < count; at += 1) {
      const word = words.nth(at);
      await word.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
      if (at % 2 === 0) await word.dispatchEvent("click");
      else {
        await word.focus();
        await page.keyboard.press("Enter");
      }
      const card = page.locator(".term-card:popover-open");
      await expect(card).toHaveCount(1);
      const box = await card.boundingBox();
      const name = await word.textContent();
      expect(box?.x, `${chapter}: ${name}`).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), `${chapter}: ${name}`).toBeLessThanOrEqual(360);
      expect(box?.y, `${chapter}: ${name}`).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0), `${chapter}: ${name}`).toBeLessThanOrEqual(740);
      await page.keyboard.press("Escape");
      await expect(card).toHaveCount(0);
    }
  }
  await context.close();
});

for (const width of [320, 360, 768, 1280])
  test(`at ${width} px nothing sticks out`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["/learn", "/learn/many-user-modes", "/learn/an-image-grows"]) {
      await page.goto(path);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, path).toBeLessThanOrEqual(0);
    }
  });
