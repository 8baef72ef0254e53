// What blog engines make of a paste, imitated: design/embed.md §6. What each does is described there; nothing of them is copied.
import type { Page } from "@playwright/test";
import { oEmbedOf } from "../../app/embed/oembed.ts";
import { frameHeight } from "../../app/embed/size.ts";
import { sharedStorage } from "../../app/share/fixture/storage.ts";
import type { Shared } from "../../app/share/shared.ts";
import { snippets } from "../../app/share/snippets/index.ts";
import { expect, test } from "../pages/silo.ts";
import { hostOf, silo } from "./hosts.ts";

const shared = (more: Partial<Shared> = {}): Shared => ({ ...sharedStorage, site: silo(), ...more });

const snippet = (id: string, more: Partial<Shared> = {}): string =>
  snippets.find((each) => each.id === id)?.text(shared(more)) ?? "";

const open = async (page: Page, body: string, head = ""): Promise<() => Promise<void>> => {
  const host = await hostOf({ "/": { body, head } });
  await page.goto(host.url);
  return host.close;
};

const lives = async (page: Page): Promise<void> => {
  const embed = page.frameLocator("iframe").first();
  await embed.getByRole("button", { name: "Step forward" }).click();
  await expect(embed.locator(".figure")).toBeVisible({ timeout: 20_000 });
};

test("WordPress: the oEmbed response is sanitised, sandboxed and given a secret; the quote goes when the frame answers", async ({
  page,
}) => {
  const { html } = oEmbedOf({
    id: "storage",
    title: "Storage",
    takeaway: shared().takeaway,
    steps: 29,
    siteUrl: silo(),
  });
  const secret = "k3jD92mfPq";
  // Of the frame's attributes few stay, and these are added.
  const kept = html.replace(
    /<iframe src="([^"]+)" title="([^"]+)" width="(\d+)" height="(\d+)"[^>]*>/,
    `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="$2" data-secret="${secret}" src="$1#?secret=${secret}" width="$3" height="$4" frameborder="0" scrolling="no" style="position:absolute;visibility:hidden">`,
  );
  const listener = `<script>
    addEventListener("message", function (event) {
      var data = event.data;
      if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
      document.querySelectorAll('iframe[data-secret="' + data.secret + '"]').forEach(function (frame) {
        if (event.source !== frame.contentWindow) return;
        frame.style.cssText = "";
        document.querySelectorAll("blockquote").forEach(function (quote) { quote.style.display = "none"; });
        if (data.message === "height") frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
      });
    });
  </script>`;
  const close = await open(page, kept, listener);
  await expect(page.locator("blockquote")).toBeHidden();
  const height = Number(await page.locator("iframe").getAttribute("height"));
  expect(height).toBeGreaterThanOrEqual(400);
  expect(height).toBeLessThanOrEqual(1000);
  await lives(page);
  await close();
});

test("WordPress finds the oEmbed response early in the page’s head", async ({ request }) => {
  const html = await (await request.get("/d/storage")).text();
  const head = html.slice(0, html.indexOf("</head>"));
  expect(head.length).toBeLessThan(150_000);
  // Only where the site knows its address does it give one; both or neither.
  expect(head.includes("application/json+oembed")).toBe(head.includes('rel="canonical"'));
});

test("Ghost and Jekyll: an HTML card keeps the frame as it is", async ({ page }) => {
  const close = await open(page, `<figure class="kg-card">${snippet("embed")}</figure>`);
  await lives(page);
  await close();
});

test("Medium, email, RSS: the frame is taken away, and the link stays", async ({ page }) => {
  const left = snippet("embed").replace(/<iframe[\s\S]*?<\/iframe>/, "");
  const close = await open(page, left);
  await expect(page.getByRole("link", { name: "Storage: open the interactive version" })).toHaveAttribute(
    "href",
    `${silo()}d/storage?step=filter-copy-up`,
  );
  await close();
});

test("dev.to, Hashnode, GitHub: the picture is shown and leads to the living one", async ({ page }) => {
  const found = /^\[!\[([^\]]*)\]\(([^)]*)\)\]\(([^)]*)\)$/.exec(snippet("markdown"));
  const [, alt = "", picture = "", address = ""] = found ?? [];
  const close = await open(page, `<p><a href="${address}"><img src="${picture}" alt="${alt}" width="640"></a></p>`);
  await expect(page.getByRole("img", { name: alt })).toHaveJSProperty("naturalWidth", 640);
  await page.getByRole("link").click();
  await expect(page).toHaveTitle("Storage · Silo");
  await close();
});

test("Hugo: the shortcode’s frame grows to its height and takes the page’s colours", async ({ page }) => {
  const close = await open(
    page,
    `<article data-theme="dark" style="width:700px">${snippet("embed-script").replace(/height="\d+"|(?<=style=")[^"]*/g, "")}</article>`,
    "<style>body{background:#101418}</style>",
  );
  const frame = page.locator("iframe");
  await expect(page.frameLocator("iframe").locator("html")).toHaveAttribute("data-theme", "dark");
  const height = (): Promise<number> => frame.evaluate((element) => element.clientHeight);
  await expect.poll(height).toBe(frameHeight);
  await lives(page);
  await close();
});

test("MDX: what is pasted is JSX", () => {
  const text = snippet("jsx");
  const tag = text.slice(0, text.indexOf("/>"));
  expect(tag).not.toMatch(/style="|frameborder|allowfullscreen|referrerpolicy/);
  expect(tag).toContain("style={{");
});

test("reveal.js: loaded when its slide is shown, unloaded when it is left, and arrow keys are the deck’s", async ({
  page,
}) => {
  const close = await open(
    page,
    `<main><section id="one">one</section><section id="two" hidden>${snippet("slides")}</section></main>
     <script>
       var frame = document.querySelector("iframe"), at = 0;
       function show(next) {
         at = Math.max(0, Math.min(1, next));
         one.hidden = at !== 0; two.hidden = at !== 1;
         if (at === 1) frame.src = frame.dataset.src; else frame.src = "about:blank";
       }
       addEventListener("keydown", function (event) {
         if (event.key === "ArrowRight") show(at + 1);
         if (event.key === "ArrowLeft") show(at - 1);
       });
     </script>`,
  );
  await page.keyboard.press("ArrowRight");
  const embed = page.frameLocator("iframe");
  await expect(embed.getByRole("button", { name: "Play" })).toBeVisible();
  await page.waitForTimeout(0);
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("#one")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await lives(page);
  await close();
});

test("the web component is a picture until it is started, and no more where scripts are taken away", async ({
  page,
  browser,
}) => {
  const close = await open(page, snippet("element"));
  await expect(page.locator("iframe")).toHaveCount(0);
  const picture = page.getByRole("img");
  await expect(picture).toHaveJSProperty("naturalWidth", 640);
  const start = page.getByRole("button", { name: "Start the interactive diagram storage" });
  const [inside, around] = [await start.boundingBox(), await picture.boundingBox()];
  if (inside === null || around === null) throw new Error("There is no button or no picture.");
  // Over the middle of the picture, however wide the column is.
  expect(inside.x + inside.width / 2).toBeCloseTo(around.x + around.width / 2, 0);
  await start.click();
  await expect(page.frameLocator("iframe").locator(".figure")).toBeVisible({ timeout: 20_000 });
  await close();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  const closeStill = await open(still, snippet("element"));
  await expect(still.getByRole("link").getByRole("img")).toBeVisible();
  await closeStill();
  await context.close();
});

test("the page is never scrolled, and its focus never taken", async ({ page }) => {
  const close = await open(
    page,
    `<input autofocus><div style="height:300px"></div>${snippet("embed-script").replace("?step", "?play=visible&amp;step")}<div style="height:3000px"></div>`,
  );
  await expect(page.frameLocator("iframe").locator(".figure")).toBeVisible({ timeout: 20_000 });
  await page.locator("iframe").evaluate((element) => {
    const embed = (window as unknown as { silo: { get(e: Element): { goto(s: number): void } } }).silo.get(element);
    embed.goto(3);
  });
  await expect(page.frameLocator("iframe").getByRole("slider")).toHaveValue("3");
  expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([0, "INPUT"]);
  await close();
});
