// Whatever an address asks for and whoever speaks to it: the nearest valid state, or a labelled card with a way on. Never a blank frame.
import type { Page } from "@playwright/test";
import { expect, test } from "../pages/silo.ts";
import { frame, hostOf, silo } from "./hosts.ts";

const open = async (page: Page, body: string, head = ""): Promise<() => Promise<void>> => {
  const host = await hostOf({ "/": { body, head }, "/other": { body: "<p>Somebody else</p>" } });
  await page.goto(host.url);
  return host.close;
};

test("a hostile page gets nowhere: wrong shapes, floods, script in parameters", async ({ page }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const nasty = encodeURIComponent('"><img src=x onerror=alert(1)>');
  const close = await open(
    page,
    `<iframe src="${silo()}embed/v1/house?step=${nasty}&from=${nasty}&focus=${nasty}&observer=${nasty}&host=${nasty}&run=${nasty}&lang=${nasty}&theme=${nasty}&speed=NaN" width="700" height="600"></iframe>`,
  );
  await page.evaluate(() => {
    const frame = document.querySelector("iframe")?.contentWindow;
    const deep: Record<string, unknown> = { silo: 1, type: "goto" };
    deep.step = deep;
    for (const message of [
      null,
      1,
      "{}",
      [],
      deep,
      { silo: 1 },
      { silo: 1, type: "theme", theme: "x" },
      { silo: 9, type: "play" },
    ])
      frame?.postMessage(message, "*");
    for (let at = 0; at < 5000; at += 1) frame?.postMessage({ silo: 1, type: "goto", step: at }, "*");
  });
  const embed = page.frameLocator("iframe");
  await expect(embed.locator(".embed-card")).toBeVisible();
  await expect(embed.locator(".figure")).toBeVisible({ timeout: 20_000 });
  expect(dialogs).toEqual([]);
  await close();
});

for (const path of ["embed/v1/no-such-picture", "embed/v1/..%2f..%2fetc", "embed/v9/house", "embed/v1/"])
  test(`there is no ${path}: a labelled card with a way on`, async ({ page }) => {
    const close = await open(page, `<iframe src="${silo()}${path}" width="700" height="400"></iframe>`);
    await expect(page.frameLocator("iframe").getByRole("heading")).toHaveText("There is no such page");
    await expect(page.frameLocator("iframe").getByRole("link")).toBeVisible();
    await close();
  });

for (const [asked, step] of [
  ["step=99999", "29"],
  ["step=-1", "7"],
  ["step=no-such-step", "7"],
  ["from=9&to=3", "9"],
  ["from=5&step=2", "5"],
] as const)
  test(`of ${asked} there is the nearest step`, async ({ page }) => {
    const close = await open(page, frame(`storage?${asked}`));
    const embed = page.frameLocator("iframe");
    // Awake where it opens.
    await embed.locator(".embed-poster").click();
    await expect(embed.locator(".count")).toHaveText(new RegExp(`^\\s*${step} / 29$`), { timeout: 20_000 });
    await close();
  });

for (const [run, problem] of [
  ["garbage", "not a link to a session"],
  ["1.abcdefgh", "damaged"],
  ["2.abcd", "made by a newer Silo"],
] as const)
  test(`of the session “${run}” it says why it shows the story`, async ({ page }) => {
    const close = await open(page, frame(`house?run=${run}`));
    const embed = page.frameLocator("iframe");
    await expect(embed.getByRole("status").filter({ hasText: problem })).toBeVisible({ timeout: 40_000 });
    await expect(embed.getByRole("slider")).toHaveValue("47");
    await close();
  });

test("only the page around it is obeyed", async ({ page }) => {
  const close = await open(page, `${frame("house?theme=auto")}<iframe src="/other" title="Somebody else"></iframe>`);
  const embed = page.frameLocator("iframe").first();
  await expect(embed.getByRole("button", { name: "Play" })).toBeVisible();
  const say = { silo: 1, type: "theme", theme: "dark" };
  const other = page.frames().find((each) => each.url().endsWith("/other"));
  await other?.evaluate((message) => window.parent.frames[0]?.postMessage(message, "*"), say);
  await page.evaluate((message) => window.frames[0]?.postMessage({ ...message, theme: "light" }, "*"), say);
  await expect(embed.locator("html")).toHaveAttribute("data-theme", "light");
  await close();
});

test("a page with the script hears nobody but its embeds, and of them only what makes sense", async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  const close = await open(
    page,
    `${frame("house", "data-silo")}<iframe src="/other" title="Somebody else"></iframe><script src="${silo()}embed/v1.js"></script>`,
    `<script>var heard = []; for (const type of ["ready", "resize", "exit", "x"]) addEventListener("silo:" + type, function (event) { heard.push(event.detail.height); });</script>`,
  );
  const [embed, other] = [/embed\/v1/, /other$/].map((url) => page.frames().find((each) => url.test(each.url())));
  const post = (messages: readonly unknown[]): void => {
    for (const message of messages) window.parent.postMessage(message, "*");
  };
  await other?.evaluate(post, [{ silo: 1, type: "resize", height: 999 }]);
  await embed?.evaluate(post, [
    { silo: 1, type: "resize", height: "999" },
    { silo: 1, type: "resize", height: -5 },
    { silo: 1, type: "resize", height: 1e12 },
    { silo: 2, type: "resize", height: 999 },
    { silo: 1, type: "x", height: 999 },
    { silo: 1, type: "resize", height: 777 },
  ]);
  const first = page.locator("iframe").first();
  await expect.poll(() => first.evaluate((element) => element.clientHeight)).toBe(777);
  const heard = await page.evaluate(() => (window as unknown as { readonly heard: readonly number[] }).heard);
  expect(heard.filter((height) => height !== 640)).toEqual([777]);
  await close();
});
