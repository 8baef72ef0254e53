// A picture at a step, taken somewhere else with one press: design/embed.md §3.
import { readFileSync } from "node:fs";
import { expect, test } from "../pages/silo.ts";

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

test("pictures are saved, and a film of steps is made", async ({ page }) => {
  await page.goto("/d/storage?step=filter-copy-up");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("tab", { name: "Pictures" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "SVG" }).click();
  expect(readFileSync(await (await saved).path(), "utf8")).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
  await page.getByLabel("A range of steps").check();
  await page.getByRole("combobox", { name: /^From/ }).selectOption("7");
  await page.getByRole("combobox", { name: /^To/ }).selectOption("9");
  const film = page.waitForEvent("download", { timeout: 30_000 });
  await page.getByRole("button", { name: "Animated GIF of 3 steps" }).click();
  const bytes = readFileSync(await (await film).path());
  expect(bytes.subarray(0, 6).toString("latin1")).toBe("GIF89a");
  const frames = bytes.toString("latin1").split("\x21\xf9\x04").length - 1;
  expect(frames).toBe(3);
});
