import { expect, test } from "../pages/silo.ts";

test.beforeEach(async ({ page, silo }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await silo.open("/lab?picture=image");
  await page.getByRole("button", { name: "docker build -t bookings" }).click();
  await expect(page.getByRole("button", { name: "Layer of line 15: CMD" })).toBeVisible();
});

test("an image that pays twice is rewritten, built again, and pays once", async ({ page }) => {
  await expect(page.getByText("Paid for and hidden", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Rewrite as one RUN" }).click();
  await expect(page.getByRole("textbox", { name: /^Dockerfile/ })).toHaveValue(
    /-Wait; `\n {4}Remove-Item C:\\jdk\.msi\n/,
  );
  await page.getByRole("button", { name: "Write and build" }).click();
  await expect(page.getByText("Nothing of yours is paid twice", { exact: true })).toBeVisible();
  await expect(page.getByText("167 MB less than before", { exact: true })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Image" }).locator("option")).toHaveCount(4);
});

for (const [width, height] of [
  [1280, 800],
  [768, 1024],
  [360, 740],
] as const)
  test(`the editor's buttons are in sight in a window of ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.getByRole("button", { name: "Edit this Dockerfile" }).click();
    await expect(page.getByRole("button", { name: "Write and build" })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("button", { name: "Cancel" })).toBeInViewport({ ratio: 1 });
  });

test("an editor that is left gives focus back", async ({ page }) => {
  const edit = page.getByRole("button", { name: "Edit this Dockerfile" });
  await edit.click();
  await expect(page.getByRole("textbox", { name: /^Dockerfile/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(edit).toBeFocused();
});

test("layers go when time goes back, and come again", async ({ page, silo }) => {
  const last = page.getByRole("button", { name: "Layer of line 15: CMD" });
  const end = await silo.player.moment();
  await silo.player.timeline.press("Home");
  await expect(last).toHaveCount(0);
  await silo.player.timeline.press("End");
  await silo.player.showsMoment(end);
  await expect(last).toBeVisible();
});

test("a layer lists its names, and a line says what it did", async ({ page }) => {
  await page.getByRole("button", { name: "Layer of line 9" }).click();
  const names = page.getByRole("complementary").getByRole("listitem");
  await page.getByRole("searchbox", { name: "Search names of this layer" }).fill("jvm.dll");
  await expect(names.filter({ hasText: "jvm.dll" })).toHaveCount(1);
  await page.getByRole("button", { name: "Line 10: RUN Remove-Item" }).click();
  await expect(page.getByText("166 MB still paid for", { exact: true })).toBeVisible();
});
