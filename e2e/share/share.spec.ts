// A picture at a step, taken somewhere else with one press: design/embed.md §3.
import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { expect, still, test } from "../pages/silo.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("each tab copies what it shows, and says so", async ({ page, silo }) => {
  await page.goto("/d/storage");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share: Storage" });
  const tabs = dialog.getByRole("tab");
  await expect(tabs).toHaveCount(8);
  for (const name of ["Link", "Embed", "Embed with script", "Markdown", "Slides", "MDX", "Web component"]) {
    await dialog.getByRole("tab", { name, exact: true }).click();
    await dialog.getByRole("button", { name: "Copy" }).click();
    await expect(dialog.getByText(`Copied: ${name}.`)).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await dialog.getByRole("textbox", { name, exact: true }).inputValue());
    expect(copied).toContain("storage");
  }
  expect(silo.complaints).toEqual([]);
});

for (const width of [360, 1280])
  test(`what one came for is there at once, ${width} px wide: Enter copies the link`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto("/d/house");
    await page.getByRole("button", { name: "Share", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Share: House" });
    const copy = dialog.getByRole("button", { name: "Copy the link" });
    await expect(copy).toBeFocused();
    await expect(copy).toBeInViewport({ ratio: 1 });
    await expect(dialog.getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 });
    expect(await dialog.evaluate((element) => element.scrollTop)).toBe(0);
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("status").filter({ hasText: "Copied: Link." })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/d\/house\?step=/);
  });

test("all of it begins at the first step, whichever is shown", async ({ page }) => {
  await page.goto("/d/house?step=silo-create");
  await expect(page.locator('#step-silo-create[aria-current="step"]')).toBeAttached();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog");
  const link = dialog.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/step=silo-create$/);
  await dialog.getByRole("radio", { name: "All of it" }).check();
  await expect(link).toHaveValue(/step=before$/);
  await dialog.getByLabel("Begin again at the end").check();
  await expect(dialog.locator("iframe")).toHaveAttribute("src", /embed\/v1\/house\?step=before&loop=1$/);
  await dialog.getByLabel("This step").check();
  await expect(link).toHaveValue(/step=silo-create$/);
});

test("a page is shared at the nearest step to what its address asks for", async ({ page, silo }) => {
  const steps: { readonly opens: string; readonly steps: readonly { readonly id: string }[] } = await (
    await page.request.get("/img/v1/house/steps.json")
  ).json();
  for (const [asked, id] of [
    ["3", steps.steps[3]?.id],
    ["99999", steps.steps.at(-1)?.id],
    ["no-such-step", steps.opens],
  ]) {
    await page.goto(`/d/house?step=${asked}`);
    await page.getByRole("button", { name: "Share", exact: true }).click();
    await expect(page.getByRole("textbox", { name: "Link" })).toHaveValue(new RegExp(`step=${id}$`));
  }
  expect(silo.complaints).toEqual([]);
});

for (const [width, height] of [
  [360, 780],
  [768, 1024],
  [1280, 900],
  [1920, 1080],
] as const)
  test(`whichever tab is chosen, everything stays where it is, ${width} px wide; the preview has the room of a paste`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto("/d/storage?step=filter-copy-up");
    await page.getByRole("button", { name: "Share", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("tab")).toHaveCount(8);
    const places = new Set<string>();
    for (const name of await dialog.getByRole("tab").allTextContents()) {
      await dialog.getByRole("tab", { name, exact: true }).click();
      const place = await dialog.evaluate((element) => {
        const { top, height } = element.getBoundingClientRect();
        const what = element.querySelector(".share-what")?.getBoundingClientRect().top ?? 0;
        return [top, height, what + element.scrollTop].map(Math.round).join(" ");
      });
      places.add(place);
    }
    expect([...places]).toHaveLength(1);
    const room = await dialog.locator("iframe").boundingBox();
    expect(room?.width).toBeGreaterThanOrEqual(320);
    expect(room?.height).toBeCloseTo(Math.max(640, ((room?.width ?? 0) * 10) / 16), 0);
  });

for (const width of [360, 1280])
  test(`code is shown in whole lines, and that there is more of it, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("d/launch");
    await page.getByRole("button", { name: "Share" }).click();
    const dialog = page.getByRole("dialog");
    const more = dialog.getByText("More below.");
    for (const name of ["Embed", "MDX", "Web component"]) {
      await dialog.getByRole("tab", { name, exact: true }).click();
      const box = dialog.getByRole("textbox", { name, exact: true });
      const lines = await box.evaluate(
        (field) => field.clientHeight / Number.parseFloat(getComputedStyle(field).lineHeight),
      );
      expect(lines, name).toBeCloseTo(Math.round(lines), 2);
      await expect(more).toBeVisible();
      await box.evaluate((field) => field.scrollTo(0, field.scrollHeight));
      await expect(more).toHaveCount(0);
    }
    await dialog.getByRole("tab", { name: "Link", exact: true }).click();
    await expect(more).toHaveCount(0);
  });

test("the picture itself is copied", async ({ page }) => {
  await page.goto("/d/house");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("tab", { name: "Pictures" }).click();
  await page.getByRole("button", { name: "Copy the picture" }).click();
  await expect(page.getByText("Copied: Pictures.")).toBeVisible();
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
  expect(types).toEqual(["image/png"]);
});

test("the preview shows what is chosen", async ({ page }) => {
  await page.goto("/d/house");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Colours").selectOption("dark");
  await dialog.getByLabel("A range of steps").check();
  await dialog.getByRole("combobox", { name: /^From/ }).selectOption("26");
  await expect(dialog.locator("iframe")).toHaveAttribute(
    "src",
    /embed\/v1\/house\?step=silo-create&from=silo-create.*theme=dark/,
  );
  await expect(dialog.frameLocator("iframe").getByRole("img").first()).toHaveAttribute("alt", /becomes a silo/);
});

test("a link to one's own session opens it at the same moment", async ({ page, silo, context }) => {
  await silo.open("/lab");
  await silo.terminal.run("docker ps");
  await page.getByRole("button", { name: "Step back" }).click();
  const moment = await silo.player.moment();
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const link = await page.getByRole("dialog").getByRole("textbox", { name: "Link" }).inputValue();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByText("docker ps").first()).toBeVisible();
  await expect(other.locator(".lab")).toHaveAttribute("data-moment", String(moment), { timeout: 20_000 });
});

test("by keyboard alone it opens, is walked, and gives the focus back", async ({ page }) => {
  await page.goto("/d/image");
  const share = page.getByRole("button", { name: "Share", exact: true });
  await share.focus();
  await page.keyboard.press("Enter");
  const tab = page.getByRole("tab", { name: "Link" });
  await expect(tab).toBeVisible();
  await tab.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Embed", exact: true })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Embed", exact: true })).toHaveValue(/<iframe/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(share).toBeFocused();
});

const frameCount = (gif: Buffer): number => gif.toString("latin1").split("\x21\xf9\x04").length - 1;

const bytesOf = async (download: Promise<Download>): Promise<Buffer> => readFileSync(await (await download).path());

/** What pressing a button of the tab with pictures saves. */
const saved = (page: Page, name: RegExp): Promise<Buffer> => {
  const download = page.waitForEvent("download", { timeout: 50_000 });
  return Promise.all([bytesOf(download), page.getByRole("dialog").getByRole("button", { name }).click()]).then(
    ([bytes]) => bytes,
  );
};

/** What a film shows in each third, in a page whose content policy lets it play blobs. */
const played = (page: Page, webm: Buffer) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const video = document.createElement("video");
    video.muted = true;
    const heard = (event: string) => new Promise((resolve) => video.addEventListener(event, resolve, { once: true }));
    const loaded = heard("loadeddata");
    video.src = URL.createObjectURL(new Blob([bytes], { type: "video/webm" }));
    await loaded;
    const { duration, videoWidth: width, videoHeight: height } = video;
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = canvas.getContext("2d");
    const frames: string[] = [];
    for (const third of [0, 1, 2]) {
      const found = heard("seeked");
      // Only then is the frame the one to be drawn.
      const presented = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
      video.currentTime = ((third + 0.5) / 3) * duration;
      await Promise.all([found, presented]);
      context?.drawImage(video, 0, 0);
      frames.push(canvas.toDataURL());
    }
    return { duration, width, height, frames };
  }, webm.toString("base64"));

test("pictures are saved, and films of steps are made", async ({ page, context }) => {
  await page.goto("/d/storage?step=filter-copy-up");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("tab", { name: "Pictures" }).click();
  const dialog = page.getByRole("dialog");
  expect((await saved(page, /^SVG/)).toString()).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
  await expect(dialog.getByRole("button", { name: /^(Animated GIF|WebM)/ })).toHaveCount(0);
  await expect(dialog.getByText("A film shows more than one step")).toBeVisible();
  await dialog.getByLabel("A range of steps").check();
  await dialog.getByRole("combobox", { name: /^From/ }).selectOption("7");
  await dialog.getByRole("combobox", { name: /^To/ }).selectOption("9");
  const once = await saved(page, /^Animated GIF of 3 steps/);
  expect(once.subarray(0, 6).toString("latin1")).toBe("GIF89a");
  expect(frameCount(once)).toBe(3);
  expect(once.includes("NETSCAPE2.0")).toBe(false);
  await dialog.getByLabel("Begin again at the end").check();
  const forever = await saved(page, /^Animated GIF of 3 steps/);
  expect(frameCount(forever)).toBe(3);
  expect(forever.includes("NETSCAPE2.0")).toBe(true);
  const webm = await saved(page, /^WebM film of 3 steps/);
  const film = await played(await context.newPage(), webm);
  expect(film).toMatchObject({ width: 960, height: 960 });
  // Three steps of a second or more each.
  expect(film.duration).toBeGreaterThanOrEqual(3);
  expect(new Set(film.frames).size).toBe(3);
});

test("where a browser cannot make films of one kind, that kind is not offered", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "VideoEncoder"));
  await page.goto("/d/storage");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("tab", { name: "Pictures" }).click();
  await page.getByRole("radio", { name: "All of it" }).check();
  await expect(page.getByRole("button", { name: /^Animated GIF/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^WebM/ })).toHaveCount(0);
});

test("one's own session is drawn as it is, by itself", async ({ page, silo }) => {
  await page.emulateMedia(still);
  await silo.open("/lab");
  await silo.terminal.run("docker run -d --name mine mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("tab", { name: "Pictures" }).click();
  const dialog = page.getByRole("dialog");
  const svg = (await saved(page, /^SVG/)).toString();
  expect(svg).toContain(">mine<");
  expect(svg).toContain("nanoserver:ltsc2022");
  expect(svg).not.toMatch(/href|<script|\sstyle=|\sclass=|var\(/);
  expect(svg.replaceAll(/url\(data:font\/woff2;base64,[\w+/=]+\)/g, "")).not.toContain("url(");
  await dialog.getByLabel("Colours").selectOption("dark");
  const dark = (await saved(page, /^SVG/)).toString();
  expect(dark).toContain(">mine<");
  expect(dark).not.toBe(svg);
  const png = await saved(page, /^PNG/);
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  await dialog.getByLabel("A range of steps").check();
  await dialog.getByRole("combobox", { name: /^From/ }).selectOption("0");
  await dialog.getByRole("combobox", { name: /^To/ }).selectOption("2");
  expect(frameCount(await saved(page, /^Animated GIF of 3 steps/))).toBe(3);
});

test("in the lab, Escape closes it and the focus goes back to Share", async ({ page, silo }) => {
  await silo.open("/lab");
  const share = page.getByRole("button", { name: "Share", exact: true });
  await share.click();
  await expect(page.getByRole("button", { name: "Copy the link" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(share).toBeFocused();
});
