// The contract tests of design/embed.md §10, in the order given there, on pages of another site.
import { createHash, type Hash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { FrameLocator, Page } from "@playwright/test";
import { openLive, typed } from "../../app/session/live.ts";
import { sharedStorage } from "../../app/share/fixture/storage.ts";
import type { Shared } from "../../app/share/shared.ts";
import { plainFrame } from "../../app/share/snippets/frame.ts";
import { expect, test } from "../pages/silo.ts";
import { serve } from "../server.mjs";
import { frame, hostOf, silo } from "./hosts.ts";
import { published, recordPictures, saidOf, withoutFonts } from "./published.ts";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** Opens a page of another site with that in it, and says what its browser complains about. */
const post = async (page: Page, body: string, head = "", headers: Readonly<Record<string, string>> = {}) => {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const host = await hostOf({ "/": { body, head, headers } });
  await page.goto(host.url);
  return { complaints, host };
};

const shared: Shared = { ...sharedStorage, site: silo() };

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

test("2. where the server lets no other origin read its scripts, a sandboxed frame keeps its poster and says so", async ({
  page,
}) => {
  const closed = await serve({ root: dist, shared: false });
  const { host } = await post(
    page,
    `<iframe src="${closed.url}embed/v1/house" width="700" height="640" sandbox="allow-scripts" title="House"></iframe>`,
  );
  await inner(page).getByRole("button", { name: "Step forward" }).click();
  await expect(inner(page).getByText("The living picture did not come.")).toBeVisible();
  await expect(inner(page).getByRole("img").first()).toHaveJSProperty("naturalWidth", 640);
  await expect(inner(page).getByRole("link", { name: "Silo" })).toBeVisible();
  await host.close();
  await closed.close();
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

/** The colour of the first pixel of a frame, outside the round corner of what is in it. */
const cornerOf = async (page: Page): Promise<string> => {
  const box = await page.locator("iframe").boundingBox();
  if (box === null) throw new Error("There is no frame.");
  const png = await page.screenshot({ clip: { x: box.x + 1, y: box.y + 1, width: 1, height: 1 } });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = document.createElement("canvas").getContext("2d");
    context?.drawImage(image, 0, 0);
    return `rgb(${[...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).join(", ")})`;
  }, png.toString("base64"));
};

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
    await expect.poll(() => cornerOf(page)).toBe(ground);
    await host.close();
  });

for (const scheme of ["light", "dark"] as const)
  for (const theme of ["auto", "light", "dark"] as const)
    test(`5. as it is pasted, ${theme}, nothing is painted behind its corners where the system is ${scheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      const { host } = await post(
        page,
        plainFrame.text({ ...shared, theme }),
        "<style>body{background:rgb(200, 180, 90)}</style>",
      );
      await expect(inner(page).getByRole("button", { name: "Play" })).toBeVisible();
      await expect.poll(() => cornerOf(page)).toBe("rgb(200, 180, 90)");
      await host.close();
    });

/** px: what a frame said that it would like to have, has, and holds. */
interface Heights {
  readonly told: number;
  readonly frame: number;
  readonly content: number;
}

const hearHeights = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const told: number[] = [];
    Object.assign(window, { told });
    addEventListener("message", ({ data, source }) => {
      if (typeof data?.height !== "number" || data.silo !== 1) return;
      const at = [...document.querySelectorAll("iframe")].findIndex(({ contentWindow }) => contentWindow === source);
      told[at] = data.height;
    });
  });

/** px that a frame's content takes where it is, and after each of so many steps on. */
const contentsOf = (within: FrameLocator, steps: number): Promise<readonly number[]> =>
  within.locator("html").evaluate(async (root, most) => {
    const content = (): number => {
      const scrolls = [...root.querySelectorAll(".figure-picture, .timeline .sentence")];
      const hidden = scrolls.map(({ scrollHeight, clientHeight }) => Math.max(0, scrollHeight - clientHeight - 1));
      return root.scrollHeight + Math.max(0, ...hidden);
    };
    const drawn = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const found = [content()];
    for (let at = 0; at < most; at += 1) {
      root.querySelector<HTMLElement>('.figure [aria-label="Step forward"]')?.click();
      await drawn();
      found.push(content());
    }
    return found;
  }, steps);

const heightsOf = async (page: Page, at: number): Promise<Heights> => {
  const [told, frame] = await page
    .locator("iframe")
    .nth(at)
    .evaluate(
      (element, place) =>
        [
          (window as unknown as { readonly told: readonly number[] }).told[place] ?? 0,
          element.getBoundingClientRect().height,
        ] as const,
      at,
    );
  const [content = 0] = await contentsOf(inner(page, at), 0);
  return { told, frame, content };
};

const goTo = (page: Page, at: number, number: number): Promise<void> =>
  page
    .locator("iframe")
    .nth(at)
    .evaluate((element, asked) => {
      (window as unknown as { silo: { get(e: Element): { goto(s: number): void } } }).silo.get(element).goto(asked);
    }, number);

const three = (width: number): string =>
  [
    ...["house", "storage", "image"].map(
      (id) => `<div style="width:${width}px">${frame(`${id}?step=0`, "data-silo")}</div>`,
    ),
    `<script async src="${silo()}embed/v1.js"></script>`,
  ].join("");

for (const width of [320, 480, 768, 1200])
  test(`6. three figures in a column of ${width} px: each is as high as it says, and as what is in it, at every step`, async ({
    page,
  }) => {
    test.slow();
    // Out of sight nothing is drawn.
    await page.setViewportSize({ width: width + 40, height: 2600 });
    await hearHeights(page);
    const { host } = await post(page, three(width));
    for (const at of [0, 1, 2]) {
      await goTo(page, at, 0);
      const slider = inner(page, at).getByRole("slider", { name: "Timeline" });
      const last = Number(await slider.getAttribute("max", { timeout: 20_000 }));
      const [before, held] = [await heightsOf(page, at), await contentsOf(inner(page, at), last)];
      const { told, frame: has } = await heightsOf(page, at);
      expect({ told, has }).toEqual({ told: before.told, has: before.frame });
      expect(held).toEqual(Array.from({ length: last + 1 }, () => told));
      expect(has).toBe(told);
    }
    await host.close();
  });

test("6. each is higher as soon as its letters are, and no longer than they are", async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 2600 });
  await hearHeights(page);
  const { host } = await post(page, three(600));
  for (const at of [0, 1, 2]) {
    await goTo(page, at, 3);
    await expect(inner(page, at).getByRole("slider", { name: "Timeline" })).toHaveValue("3", { timeout: 20_000 });
  }
  const letters = (size: string): Promise<void> =>
    inner(page, 1)
      .locator("html")
      .evaluate((root, given) => {
        root.style.fontSize = given;
      }, size);
  const all = async (): Promise<readonly Heights[]> => Promise.all([0, 1, 2].map((at) => heightsOf(page, at)));
  const before = await all();
  await letters("200%");
  await expect.poll(async () => (await heightsOf(page, 1)).told).toBeGreaterThan(before[1]?.told ?? 0);
  await expect
    .poll(async () => {
      const { told, frame: has, content } = await heightsOf(page, 1);
      return [has - told, content - told];
    })
    .toEqual([0, 0]);
  const [first, , third] = await all();
  expect([first, third]).toEqual([before[0], before[2]]);
  await letters("");
  await expect.poll(all).toEqual(before);
  await host.close();
});

test("6. three figures in columns of three widths have each a height of their own", async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  const { host } = await post(
    page,
    `<div style="width:340px">${frame("house", "data-silo")}</div><div style="width:1200px">${frame("storage", "data-silo")}</div>` +
      `<div style="width:1500px">${frame("image", "data-silo")}</div><script async src="${silo()}embed/v1.js"></script>`,
  );
  const heights = (): Promise<number[]> =>
    page.locator("iframe").evaluateAll((frames) => frames.map((each) => each.getBoundingClientRect().height));
  await expect.poll(heights).toEqual([640, 750, 937]);
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

/** Tried again where the living player takes the place of the poster's meanwhile. */
const stepForward = (page: Page): Promise<void> =>
  expect(() => inner(page).getByRole("button", { name: "Step forward" }).click({ timeout: 2_000 })).toPass({
    timeout: 40_000,
  });

/** A session in which a container has been run, as share links carry it. */
const ownRun = (): string => {
  const asked = openLive(null).live.intend(0, typed("0", "docker run --name web NANO cmd /c echo hello"));
  if ("problem" in asked) throw new Error(asked.problem);
  const link = asked.live.link(asked.live.end);
  if ("problem" in link) throw new Error(link.problem);
  return link.code;
};

for (const [what, query, line] of [
  ["somebody’s own session", `run=${encodeURIComponent(ownRun())}`, "docker run --name web NANO cmd /c echo hello"],
  ["the story on another host", "host=windows-server-2019", "docker run"],
] as const)
  test(`10. the full version of ${what} is that session, at that step`, async ({ page, context }) => {
    test.slow();
    const { host } = await post(page, frame(`house?step=3&${query}`));
    await stepForward(page);
    await expect(inner(page).locator(".figure")).toBeVisible({ timeout: 40_000 });
    const said = (await inner(page).locator(".timeline .sentence").first().textContent()) ?? "";
    const way = inner(page).getByRole("link", { name: "Silo" });
    await expect(way).toHaveAttribute("href", /\/lab\/?\?/, { timeout: 40_000 });
    const opened = context.waitForEvent("page");
    await way.click();
    const full = await opened;
    await full.waitForURL(/\/lab\/?\?/);
    await expect(full.getByRole("log")).toContainText(line, { timeout: 40_000 });
    await expect(full.getByText(said).first()).toBeVisible({ timeout: 40_000 });
    await host.close();
  });

test("10. the full version looks through the same eyes", async ({ page, context }) => {
  test.slow();
  const { host } = await post(page, frame("house?step=container-start&observer=web"));
  await stepForward(page);
  await expect(inner(page).locator(".figure")).toBeVisible({ timeout: 40_000 });
  const way = inner(page).getByRole("link", { name: "Silo" });
  await expect(way).toHaveAttribute("href", /observer=web/, { timeout: 40_000 });
  const opened = context.waitForEvent("page");
  await way.click();
  const full = await opened;
  await expect(full.getByRole("combobox", { name: "Look from" }).locator("option:checked")).toHaveText(
    "Seen from web",
    {
      timeout: 40_000,
    },
  );
  await host.close();
});

test("what is to be ringed is named by a part of its name, whether it was recorded or is played", async ({ page }) => {
  const { host } = await post(
    page,
    `${frame("house?step=8&focus=dockerd")}${frame("house?step=8&focus=dockerd&host=windows-server-2019")}`,
  );
  for (const at of [0, 1]) {
    await inner(page, at).getByRole("button", { name: "Step forward" }).click();
    await expect(inner(page, at).locator(".figure .ring")).toBeVisible({ timeout: 40_000 });
  }
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

test("11. Escape leaves, and the page hears of it", async ({ page }) => {
  const { host } = await post(
    page,
    `${frame("house", "data-silo")}<script src="${silo()}embed/v1.js"></script><script>var left = []; addEventListener("silo:exit", function (event) { left.push(event.detail.way); });</script>`,
  );
  await inner(page).getByRole("button", { name: "Play" }).focus();
  await page.keyboard.press("Escape");
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { readonly left: unknown }).left))
    .toEqual(["next"]);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
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

test("13. on paper the page around it has the picture of the step, and the frame again after that", async ({
  page,
}) => {
  const { host } = await post(
    page,
    `${frame("storage?step=filter-copy-up", "data-silo")}<script src="${silo()}embed/v1.js"></script>`,
  );
  await inner(page).getByRole("button", { name: "Step forward" }).click();
  const told = page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        addEventListener(
          "silo:step",
          ({ detail }: CustomEventInit<{ readonly index: number; readonly label: string }>) => {
            if (detail?.index === 12) resolve(detail.label);
          },
        ),
      ),
  );
  await goTo(page, 0, 12);
  const label = await told;
  const asked = page.waitForResponse(new RegExp(`/img/v1/storage/${label}\\.svg$`));
  const paper = page.pdf();
  expect((await asked).ok()).toBe(true);
  await paper;
  await expect(page.locator("iframe")).toBeVisible();
  await expect(page.getByRole("img")).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("img")).toHaveJSProperty("naturalWidth", 640);
  await expect(page.locator("iframe")).toBeHidden();
  await host.close();
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

test("a page that is isolated from others takes it without credentials", async ({ page }) => {
  const { complaints, host } = await post(
    page,
    `${frame("house", "credentialless data-silo")}<script async crossorigin src="${silo()}embed/v1.js"></script>`,
    "",
    { "cross-origin-embedder-policy": "require-corp", "cross-origin-opener-policy": "same-origin" },
  );
  await inner(page).getByRole("button", { name: "Step forward" }).click();
  await expect(inner(page).locator(".figure")).toBeVisible({ timeout: 20_000 });
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(complaints).toEqual([]);
  await host.close();
});
